/** A civil date `YYYY-MM-DD` in Asia/Ho_Chi_Minh. Compared as a string; never passes through a JS Date. */
export type CivilDate = string;

/** A window of civil dates, inclusive at both ends. */
export interface DateRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}
