import { AnalyticsFault } from '../analytics-fault.ts';
import type { Snapshot } from '../snapshot.ts';

/** The last batch recorded at or before an instant; the newest one without an instant. 0: nothing was known then. */
export function versionKnownOn(snapshot: Snapshot, instant: string | null): number {
  if (instant === null) return snapshot.version;
  const asked = Date.parse(instant);
  if (Number.isNaN(asked)) {
    throw new AnalyticsFault(
      'INVALID_ARGUMENT',
      { vi: 'asKnownOn không phải là thời điểm.', en: 'asKnownOn is not an instant.' },
      { vi: 'Dùng dạng 2024-01-31T17:00:00+07:00.', en: 'Use a form such as 2024-01-31T17:00:00+07:00.' },
    );
  }
  return snapshot.batches.findLast(({ recordedAt }) => Date.parse(recordedAt) <= asked)?.seq ?? 0;
}
