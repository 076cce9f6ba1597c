/** What the catalogue says about showing a target group. */
export interface TargetGroupRule {
  readonly sensitive: boolean;
  /** Counts of people from 1 to below this are small. */
  readonly smallBelow: number;
  /** Shown for the whole province only, whatever is counted. */
  readonly provinceOnly: boolean;
}
