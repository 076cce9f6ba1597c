/** What an editor of a report has before them. */
export interface ReportText {
  readonly note: string;
  readonly activityIds: readonly string[];
}

export interface MergeActivity {
  readonly activityId: string;
  readonly isMine: boolean;
  /** Whether it goes into the merged report unless somebody says otherwise. */
  readonly isTaken: boolean;
}

export interface MergeProposal {
  /** null: both texts are the same. */
  readonly note: 'mine' | 'theirs' | 'both' | null;
  readonly activities: readonly MergeActivity[];
}

/**
 * Two versions of a report that come from one: what only one of them changed is proposed as changed; where both changed the
 * text, both stay. Nothing is decided: the reader sees each difference and chooses.
 */
export function mergeProposal(base: ReportText, mine: ReportText, theirs: ReportText): MergeProposal {
  const inBase = new Set(base.activityIds);
  const inTheirs = new Set(theirs.activityIds);
  const inMine = new Set(mine.activityIds);
  const differing = [...new Set([...mine.activityIds, ...theirs.activityIds])].filter(
    (id) => inMine.has(id) !== inTheirs.has(id),
  );
  return {
    note: proposedNote(base.note, mine.note, theirs.note),
    // It was there and one took it out: out. It was not there and one took it in: in.
    activities: differing.map((activityId) => ({
      ...{ activityId, isMine: inMine.has(activityId), isTaken: !inBase.has(activityId) },
    })),
  };
}

function proposedNote(base: string, mine: string, theirs: string): MergeProposal['note'] {
  if (mine === theirs) return null;
  if (mine === base) return 'theirs';
  if (theirs === base) return 'mine';
  return 'both';
}

/** The report that a choice makes. */
export function mergedReport(mine: ReportText, theirs: ReportText, chosen: MergeProposal): ReportText {
  const inTheirs = new Set(theirs.activityIds);
  const agreed = mine.activityIds.filter((id) => inTheirs.has(id));
  const taken = chosen.activities.filter(({ isTaken }) => isTaken).map(({ activityId }) => activityId);
  const notes = {
    mine: mine.note,
    theirs: theirs.note,
    both: [theirs.note, mine.note].filter((text) => text !== '').join('\n\n'),
  };
  return { note: chosen.note === null ? mine.note : notes[chosen.note], activityIds: [...agreed, ...taken] };
}
