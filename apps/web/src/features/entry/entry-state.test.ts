import { describe, expect, it } from 'vitest';
import { itemOf } from '../../outbox/outbox-item.fixture.ts';
import { draftOf } from './draft.ts';
import { afterSave, begin, isWrittenOn, type Fault } from './entry-state.ts';
import type { Standing } from './save-by-outbox.ts';

const draft = draftOf(itemOf().activity);
const sent = { ...begin(draft, 'a', 3), isTouched: true, isSaving: true };
const untouched = { ...sent };
const writtenOn = { ...sent, draft: { ...draft, village: 'Nà Làng' } };
const SENT: Standing = { kind: 'sent', status: 'SUBMITTED', revision: 4, at: 1 };
const WAITING: Standing = { kind: 'waiting', tries: 0, dueAt: 1 };
const fault: Fault = {
  ...{ field: 'note', code: 'PHONE_NUMBER', severity: 'ERROR', value: null, records: [] },
  ...{ message: 'no', suggestion: '' },
};
const asked: Fault = { ...fault, severity: 'WARNING' };

describe('the form after a save', () => {
  it('is done where nothing was written meanwhile', () => {
    expect(afterSave(untouched, sent, SENT, [])).toMatchObject({ saved: 'SUBMITTED', isSaving: false, isLate: false });
    expect(afterSave(untouched, sent, WAITING, [])).toMatchObject({ saved: 'WAITING', isLate: false });
  });

  it('keeps what was written meanwhile, says that it is not saved, and follows on what is on record', () => {
    const after = afterSave(writtenOn, sent, SENT, []);
    expect(after).toMatchObject({ saved: null, isLate: true, isSaving: false, expectedRevision: 4, base: draft });
    expect(after.draft).toBe(writtenOn.draft);
    // Without a line nothing is on record yet.
    expect(afterSave(writtenOn, sent, WAITING, [])).toMatchObject({ saved: null, isLate: true, expectedRevision: 3 });
  });

  it.each<Standing>([
    { kind: 'refused', faults: [fault] },
    { kind: 'conflict', theirs: itemOf.theirs },
    { kind: 'stopped', reason: { title: 'x', remedy: 'y' } },
    { kind: 'unstored', reason: { title: 'x', remedy: 'y' } },
  ])('keeps what was written meanwhile beside an answer of kind $kind', (standing) => {
    const after = afterSave(writtenOn, sent, standing, []);
    expect(after.draft).toBe(writtenOn.draft);
    expect(after).toMatchObject({ saved: null, isSaving: false, isLate: false });
    expect([after.faults.length, after.theirs, after.stopped].filter(Boolean)).toHaveLength(1);
  });

  it('goes on asking what was asked where this device refused the reason', () => {
    expect(afterSave(untouched, sent, { kind: 'unkept', faults: [fault] }, [asked]).faults).toEqual([fault, asked]);
    expect(afterSave(untouched, sent, { kind: 'refused', faults: [fault] }, [asked]).faults).toEqual([fault]);
  });

  it('leaves another entry that was opened meanwhile, also one of the same activity', () => {
    const other = begin(draft, 'a', 3);
    expect(afterSave(other, sent, SENT, [])).toBe(other);
    expect(isWrittenOn(other, sent)).toBe(false);
    expect([isWrittenOn(writtenOn, sent), isWrittenOn(untouched, sent)]).toEqual([true, false]);
  });
});
