import type { CivilDate, ReferenceIndex } from '@lantoa/domain';
import { ActivityRowReader } from '../activities/activity-row.ts';
import { BLANK_CELL, textCell } from '../model/table.ts';
import { ACTIVITY_COLUMNS, type ActivityField } from '../table/activity-columns.ts';
import type { Titles } from '../table/read-titles.ts';
import type { EnteredActivity } from './entered-activity.ts';
import { enteredOf } from './entered-of.ts';
import { EntryFaults, type EntryFault } from './entry-faults.ts';
import { entryContext } from './entry-context.ts';
import { ENTRY_LAYOUT } from './entry-row.ts';

/** One row as a person typed or pasted it: texts by the fields of the list. */
export type WrittenRow = Readonly<Partial<Record<ActivityField, string>>>;

export interface EntryRowReading {
  /** Null when an error keeps the row from being read. */
  readonly activity: EnteredActivity | null;
  readonly faults: readonly EntryFault[];
}

const NO_TITLES: Titles = { period: null, dates: null, sampleNotice: false, district: null };
/** Fields that a row may tell. */
export const ENTRY_ROW_FIELDS: readonly ActivityField[] = ACTIVITY_COLUMNS.map(({ field }) => field);

/**
 * Reads rows of a table that a person fills in, as rows of a file are read: dates, figures, names of communes and labels
 * of codes in any spelling that a file may have.
 * @param today the day of the entry in Asia/Ho_Chi_Minh; later dates are faults
 */
export function readEntryRows(
  rows: readonly WrittenRow[],
  index: ReferenceIndex,
  today: CivilDate,
): readonly EntryRowReading[] {
  const reader = new ActivityRowReader(entryContext(index, today), ENTRY_LAYOUT, NO_TITLES);
  return rows.map((row, position) => {
    const faults = new EntryFaults();
    const cells = ENTRY_ROW_FIELDS.map((field) => (row[field] === undefined ? BLANK_CELL : textCell(row[field])));
    const { record } = reader.read({ row: position + 1, cells }, null, faults);
    return { activity: record && enteredOf(record.payload, record.text), faults: faults.ofFields };
  });
}
