import { naiveCellAt, onBase, windowOf } from './naive-analytics.ts';
import { overlaps, reportingMonth } from './naive-calendar.ts';
import { unitsOf } from './naive-scope.ts';
import type { NaiveDimension, NaiveQuestion, NaiveRecord } from './naive-question.ts';
import { settled } from './settled.ts';

const OF_UNITS: readonly NaiveDimension[] = [
  ...(['DISTRICT', 'FORMER_DISTRICT', 'COMMUNE', 'AREA_CLASS', 'AREA_CLASS_COMBINATION', 'PEER_GROUP'] as const),
  ...(['DAY', 'WEEK', 'MONTH', 'QUARTER', 'REPORTING_MONTH', 'REPORTING_QUARTER'] as const),
];
const RESERVED = ['unspecified', 'province_wide', 'district_wide', 'unplaced'];

/** Whether some commune of a row owed a report for some of its days. Where the keys name no commune, the window speaks. */
export function naiveReportsDueAt(recorded: NaiveRecord, asked: NaiveQuestion, keys: readonly string[]): boolean {
  const record = settled(recorded);
  const expected = naiveCellAt(recorded, { ...asked, groupBy: [] }, [], 'REPORTS_EXPECTED');
  if (expected.status !== 'VALUE') return false;
  const question = { ...asked, groupBy: asked.groupBy.slice(0, keys.length) };
  if (!question.groupBy.some((dimension) => OF_UNITS.includes(dimension))) return true;
  const window = windowOf(question, keys);
  const { kin } = question.base === undefined ? {} : onBase(record.index, question, keys);
  const isDue = unitsOf(record.index, question, keys)
    .flatMap((unit) => kin?.(unit) ?? [unit])
    .some((unit) =>
      record.submissions.some(
        (state) => state.unit === unit && state.status !== 'not_due' && overlaps(reportingMonth(state.period), window),
      ),
    );
  const isOfNoCommune = question.groupBy.some(
    (dimension, position) => OF_UNITS.includes(dimension) && RESERVED.includes(keys[position] ?? ''),
  );
  return isDue || isOfNoCommune;
}
