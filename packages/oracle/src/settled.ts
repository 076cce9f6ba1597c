import type { ActivityRevision } from '@lantoa/domain';
import type { NaiveRecord } from './naive-question.ts';

/** What is in force: the newest revision of every activity, the newest state of every unit and month. */
export function settled(record: NaiveRecord): NaiveRecord {
  const activities = new Map<string, ActivityRevision>();
  for (const revision of record.activities) {
    const known = activities.get(revision.activityId);
    if (known === undefined || known.revision < revision.revision) activities.set(revision.activityId, revision);
  }
  const submissions = record.submissions.filter(
    (state) =>
      !record.submissions.some(
        (other) => other.unit === state.unit && other.period === state.period && other.batch > state.batch,
      ),
  );
  return { activities: [...activities.values()], submissions, index: record.index };
}
