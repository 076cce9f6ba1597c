import { addDays, bucketOf, periodOfCode, type CivilDate, type DateRange, type TimeDimension } from '@lantoa/domain';

/** A stretch of days that one combination of time keys stands for, clipped to the window. */
export interface TimeCell extends DateRange {
  /** First day of the bucket of each asked dimension. */
  readonly starts: readonly CivilDate[];
}

/** All combinations of buckets that overlap the window, in order of time. Without dimensions: the window itself. */
export function timeCells(window: DateRange, dimensions: readonly TimeDimension[]): TimeCell[] {
  if (dimensions.length === 0) return [{ from: window.from, to: window.to, starts: [] }];
  const cells: TimeCell[] = [];
  let day = window.from;
  while (day <= window.to) {
    const buckets = dimensions.map((dimension) => bucketAt(day, dimension));
    const end = buckets.reduce((first, bucket) => (bucket.to < first ? bucket.to : first), window.to);
    cells.push({ from: day, to: end, starts: buckets.map((bucket) => bucket.from) });
    day = addDays(end, 1);
  }
  return cells;
}

function bucketAt(day: CivilDate, dimension: TimeDimension): DateRange {
  if (dimension === 'DAY') return { from: day, to: day };
  const bucket = periodOfCode(bucketOf(day, dimension));
  if (!bucket) throw new Error(`no ${dimension} holds ${day}`);
  return bucket;
}
