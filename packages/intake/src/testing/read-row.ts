import type { ActivityRecord, IntakeReport } from '../model/intake-event.ts';
import { listCsv, type ListRow } from './activity-list.ts';
import { readBytes } from './read-bytes.ts';

/** Reads a list of one row, on a day when every base of the pack has begun. */
export async function readRow(
  row: ListRow,
  title?: string,
): Promise<{ report: IntakeReport; record: ActivityRecord | undefined }> {
  const report = await readBytes(listCsv([row], title === undefined ? {} : { title }), { today: '2026-06-01' });
  return { report, record: report.activities[0] };
}
