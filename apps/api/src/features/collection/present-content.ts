import { reportCells, type ReferenceIndex, type ReportChange } from '@lantoa/domain';
import type * as record from '@lantoa/record';
import type { Lang } from '../../platform/schema/enums.ts';
import type { ReportedActivity, SubmissionContent } from './content.types.ts';
import { ReportWords } from './report-words.ts';

/** A report as its readers see it: codes and ids in words. */
export function presentContent(
  content: record.SubmissionContent,
  index: ReferenceIndex | null,
  lang: Lang,
): SubmissionContent {
  const words = new ReportWords(index, lang);
  const { activities, others, figures, since } = content;
  const changes = new Map(since?.changes.map((change) => [change.activityId, change]));
  const present = (activity: record.ReportedActivity, change?: ReportChange): ReportedActivity => {
    const { activityId, revision, status, payload, note } = activity;
    return {
      ...{ activityId, revision, status, note },
      organisation: payload.organisation === null ? null : (index?.organisation(payload.organisation)?.vi ?? null),
      cells: reportCells(payload).map(({ cell, value }) => ({
        ...{ cell, label: words.label(cell), text: words.text(cell, value) },
      })),
      change: change?.change ?? null,
      changed: (change?.cells ?? []).map(({ cell, before, after }) => ({
        ...{ cell, label: words.label(cell), before: words.text(cell, before), after: words.text(cell, after) },
      })),
    };
  };
  return {
    activities: activities.map((activity) => present(activity, changes.get(activity.activityId))),
    others: others.map((activity) => present(activity)),
    removed: (since?.removed ?? []).map((activity) => present(activity, changes.get(activity.activityId))),
    figures: figures.map(({ topic, activities: count, counts }) => ({
      ...{ topic, activities: count, label: topic === null ? null : words.code('topic', topic) },
      counts: counts.map(({ indicator, value }) => ({ indicator, value, label: words.label(indicator) })),
    })),
    noteBefore: since?.note ?? null,
  };
}
