import { describe, expect, it } from 'vitest';
import { itemOf } from './outbox-item.fixture.ts';
import { isUnsent, type OutboxItem, type OutboxState, type Outcome, type RetractionItem } from './outbox-item.ts';
import { outboxSteps } from './outbox-steps.ts';

const NOW = 1_000_000;
const STATES = {
  waiting: { kind: 'waiting', tries: 0, dueAt: NOW },
  sending: { kind: 'sending', tries: 2 },
  held: { kind: 'held' },
  sent: { kind: 'sent', status: 'SUBMITTED', revision: 1, at: NOW },
  refused: { kind: 'refused', faults: [] },
  conflict: { kind: 'conflict', theirs: itemOf.theirs },
  stopped: { kind: 'stopped', reason: { title: 'x', remedy: 'y' } },
} satisfies Record<OutboxState['kind'], OutboxState>;
const KINDS = Object.keys(STATES) as OutboxState['kind'][];
const SAVED: Outcome = { kind: 'saved', revision: 1, status: 'SUBMITTED' };

const retractionOf = (state: OutboxState): RetractionItem => {
  const { activity: _, confirmed: __, ...parts } = itemOf({ state });
  return { ...parts, kind: 'retraction', recorded: itemOf.theirs, reason: 'Ghi nhầm ngày' };
};

describe('a retraction that met another version', () => {
  const newer = { ...itemOf.theirs, revision: 7 };
  const met = retractionOf({ kind: 'conflict', theirs: newer });

  it('is meant of the version that was shown, as a decision of its own', () => {
    expect(outboxSteps.insisted(met, newer, 'second', NOW)).toEqual({
      ...met,
      ...{ recorded: newer, expectedRevision: 7, idempotencyKey: 'second', state: STATES.waiting },
    });
  });

  it('is not meant of one that came since, and does nothing once it was settled in another window', () => {
    expect(outboxSteps.insisted(met, itemOf.theirs, 'second', NOW)).toBe(met);
    const sent = retractionOf(STATES.sent);
    expect(outboxSteps.insisted(sent, newer, 'second', NOW)).toBe(sent);
  });
});

describe('an entry on its way to the record', () => {
  it('is taken when it waits, or when a closed browser left it half sent, and in no other state', () => {
    const due = KINDS.filter((kind) => outboxSteps.isDue(itemOf({ state: STATES[kind] }), NOW));
    expect(due).toEqual(['waiting', 'sending']);
  });

  it('is unsent until the record has it', () => {
    const unsent = KINDS.filter((kind) => isUnsent(itemOf({ state: STATES[kind] })));
    expect(unsent).toEqual(KINDS.filter((kind) => kind !== 'sent'));
  });

  it.each([
    [SAVED, STATES.sent],
    [STATES.refused, STATES.refused],
    [STATES.conflict, STATES.conflict],
    [STATES.stopped, STATES.stopped],
    [{ kind: 'signedOut' } as const, { kind: 'waiting', tries: 2, dueAt: NOW + 300_000 }],
    [{ kind: 'unanswered' } as const, { kind: 'waiting', tries: 3, dueAt: NOW + 20_000 }],
  ])('after %j', (outcome, state) => {
    const item = itemOf({ state: STATES.sending });
    expect(outboxSteps.answered(item, item.idempotencyKey, outcome, NOW)).toEqual({ ...item, state });
  });

  it('that was a row of the table goes on as the activity it was read as, once another version is to be compared', () => {
    const { activity, ...parts } = itemOf({ state: STATES.sending });
    const item: OutboxItem = { ...parts, kind: 'row', row: { texts: { attendances: '40' } } };
    const { idempotencyKey: key } = item;
    const met = outboxSteps.answered(item, key, { ...STATES.conflict, activity }, NOW);
    expect(met).toEqual({ ...parts, activity, state: { ...STATES.conflict, activity } });
    // Refused it stays a row, to be mended where it was written.
    const refused = outboxSteps.answered(item, key, { ...STATES.refused, activity }, NOW);
    expect(refused).toEqual({ ...item, state: { ...STATES.refused, activity } });
  });

  it('is tried again after ever longer pauses, five minutes at most, under the same key', () => {
    let item: OutboxItem = itemOf({ state: STATES.waiting });
    const pauses: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      item = outboxSteps.answered(outboxSteps.taken(item), item.idempotencyKey, { kind: 'unanswered' }, NOW);
      pauses.push((outboxSteps.nextDue([item]) ?? 0) - NOW);
    }
    expect(pauses.map((pause) => pause / 1000)).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
    expect(item.idempotencyKey).toBe(itemOf().idempotencyKey);
  });

  it('that was opened or taken away meanwhile is left as it is, whatever the answer', () => {
    const held = itemOf({ state: STATES.held });
    expect(outboxSteps.answered(held, held.idempotencyKey, STATES.refused, NOW)).toBe(held);
  });

  it('is taken up to be written on, unless it is on its way or on record; a conflict stays one', () => {
    const after = KINDS.map((kind) => outboxSteps.held(itemOf({ state: STATES[kind] })).state.kind);
    expect(after).toEqual(['held', 'sending', 'held', 'sent', 'held', 'conflict', 'held']);
  });

  it('is given up with the form that it is open in, and not when it only waits beside it', () => {
    const left = KINDS.filter((kind) => outboxSteps.givenUp(itemOf({ state: STATES[kind] })) !== null);
    expect(left).toEqual(['waiting', 'sending', 'sent', 'refused', 'stopped']);
    for (const kind of KINDS)
      expect(outboxSteps.givenUp(retractionOf(STATES[kind]))).toEqual(retractionOf(STATES[kind]));
  });

  it('leaves the outbox for the table, unless it waits anew or is beyond reach', () => {
    const left = KINDS.filter((kind) => outboxSteps.handedOver(itemOf({ state: STATES[kind] })) !== null);
    expect(left).toEqual(['waiting', 'sending', 'sent', 'conflict']);
    expect(outboxSteps.handedOver(retractionOf(STATES.refused))).toEqual(retractionOf(STATES.refused));
  });

  it('that was written anew while the first writing was sent follows on its revision', () => {
    const newer = itemOf({ idempotencyKey: 'second', state: STATES.waiting });
    expect(outboxSteps.answered(newer, 'first', SAVED, NOW)).toEqual({ ...newer, expectedRevision: 1 });
    expect(outboxSteps.answered(newer, 'first', { kind: 'unanswered' }, NOW)).toBe(newer);
  });
});
