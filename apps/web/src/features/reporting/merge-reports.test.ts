import { describe, expect, it } from 'vitest';
import { mergedReport, mergeProposal } from './merge-reports.ts';

const base = { note: 'Cũ', activityIds: ['a', 'b'] };

describe('two versions of one report', () => {
  it('propose what only one of them changed', () => {
    const mine = { note: 'Mới', activityIds: ['a', 'b', 'c'] };
    const theirs = { note: 'Cũ', activityIds: ['a'] };
    const proposal = mergeProposal(base, mine, theirs);
    expect(proposal).toEqual({
      note: 'mine',
      activities: [
        { activityId: 'b', isMine: true, isTaken: false },
        { activityId: 'c', isMine: true, isTaken: true },
      ],
    });
    expect(mergedReport(mine, theirs, proposal)).toEqual({ note: 'Mới', activityIds: ['a', 'c'] });
    expect(mergeProposal(base, { ...base, activityIds: ['b', 'a'] }, theirs).note).toBeNull();
    expect(mergeProposal(base, base, { ...base, note: 'Khác' }).note).toBe('theirs');
  });

  it('keep both texts where both were changed', () => {
    const mine = { ...base, note: 'Của tôi' };
    const theirs = { ...base, note: 'Của người kia' };
    const proposal = mergeProposal(base, mine, theirs);
    expect(proposal).toEqual({ note: 'both', activities: [] });
    expect(mergedReport(mine, theirs, proposal).note).toBe('Của người kia\n\nCủa tôi');
  });

  it('become what was chosen, against the proposal too', () => {
    const mine = { note: '', activityIds: [] };
    const theirs = { note: 'Khác', activityIds: ['a', 'd'] };
    const chosen = {
      note: 'theirs' as const,
      activities: [
        { activityId: 'a', isMine: false, isTaken: true },
        { activityId: 'd', isMine: false, isTaken: false },
      ],
    };
    expect(mergedReport(mine, theirs, chosen)).toEqual({ note: 'Khác', activityIds: ['a'] });
  });
});
