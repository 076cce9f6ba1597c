import { useState } from 'react';
import type { ContentPartsFragment, ReportDetailPartsFragment } from '../../gql/graphql.ts';
import type { ReportText } from './merge-reports.ts';

interface Draft {
  /** The version that it was begun on, and what stood in it. */
  readonly version: number;
  readonly base: ReportText;
  readonly mine: ReportText;
}

/** What the reporter changed and did not save yet, on top of what the server has. */
export function useReportDraft(report: ReportDetailPartsFragment, content: ContentPartsFragment) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const saved: ReportText = { note: report.note, activityIds: report.activityIds };
  // A report that nobody has begun is proposed with everything that the body did in its days.
  const proposed: ReportText =
    report.activityIds.length === 0 && report.waitingFor.step !== 'returned'
      ? { ...saved, activityIds: content.others.map(({ activityId }) => activityId) }
      : saved;
  const current = draft?.mine ?? proposed;
  return {
    current,
    saved,
    isTouched: draft !== null,
    /** Differs from what the server has, touched or proposed. */
    isUnsaved: !isSame(current, saved),
    /** Somebody saved another version since the draft was begun. */
    conflict: draft !== null && draft.version !== report.version && !isSame(draft.mine, saved) ? draft : null,
    change: (part: Partial<ReportText>) => {
      setDraft((before) => ({
        version: before?.version ?? report.version,
        base: before?.base ?? saved,
        mine: { ...(before?.mine ?? proposed), ...part },
      }));
    },
    drop: () => {
      setDraft(null);
    },
  };
}

function isSame(a: ReportText, b: ReportText): boolean {
  const inB = new Set(b.activityIds);
  return a.note === b.note && a.activityIds.length === inB.size && a.activityIds.every((id) => inB.has(id));
}

export type ReportDraft = ReturnType<typeof useReportDraft>;
