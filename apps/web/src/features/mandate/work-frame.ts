/** What every chart of the provincial plans, movements and recognition hands to its frame. */
export interface WorkFrame {
  readonly basis: string;
  readonly notes: readonly string[];
  readonly csvHref: string | undefined;
  readonly busy: boolean;
  readonly picture: false;
}
