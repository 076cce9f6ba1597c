import { describe, expect, it, vi } from 'vitest';
import { itemOf } from './outbox-item.fixture.ts';
import type { OutboxItem, Outcome } from './outbox-item.ts';
import { OutboxSender } from './outbox-sender.ts';
import { memoryRows, Outbox, type OutboxRows } from './outbox.ts';

const SAVED: Outcome = { kind: 'saved', revision: 1, status: 'SUBMITTED' };
const FIRST = itemOf({ id: 'a', idempotencyKey: 'a1' });
const SECOND = itemOf({ id: 'b', idempotencyKey: 'b1', writtenAt: 2 });

/** One lock for all who ask, as a browser has it for its tabs. */
function oneLock() {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: LockGrantedCallback<unknown>) => {
    const turn = last.then(() => work(null));
    last = turn.catch(() => undefined);
    return turn;
  };
  return { request } as Pick<LockManager, 'request'>;
}

async function tabOn(rows: OutboxRows, answers: Outcome[], sent: OutboxItem[], locks = oneLock()) {
  const outbox = new Outbox('one', rows);
  const send = async (item: OutboxItem) => {
    sent.push(item);
    await Promise.resolve();
    return answers.shift() ?? SAVED;
  };
  return { outbox, sender: new OutboxSender({ outbox, send, now: () => 1_000, locks }) };
}

async function kindsOf(outbox: Outbox): Promise<string[]> {
  return (await outbox.items()).map(({ state }) => state.kind);
}

describe('the sender of an outbox', () => {
  it('sends what waits, oldest first, and each once however many tabs are open', async () => {
    const [rows, sent, locks] = [memoryRows(), [] as OutboxItem[], oneLock()];
    const tabs = await Promise.all(Array.from({ length: 3 }, () => tabOn(rows, [], sent, locks)));
    await tabs[0]?.outbox.put(SECOND);
    await tabs[0]?.outbox.put(FIRST);
    await Promise.all(tabs.map(({ sender }) => sender.run()));
    expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['a1', 'b1']);
  });

  it('stops at the first that gets no answer; the rest goes when the line is back, under the same keys', async () => {
    const sent: OutboxItem[] = [];
    const { outbox, sender } = await tabOn(memoryRows(), [{ kind: 'unanswered' }], sent);
    await outbox.put(FIRST);
    await outbox.put(SECOND);
    await sender.run();
    expect(sender.state).toBe('noLine');
    expect(sent).toHaveLength(1);
    await sender.run(true);
    expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['a1', 'a1', 'b1']);
    expect(await kindsOf(outbox)).toEqual(['sent', 'sent']);
    expect(sender.state).toBe('idle');
  });

  it('is told of a line that came back while it was trying, and ends the pause that the try began', async () => {
    const sent: OutboxItem[] = [];
    const { outbox, sender } = await tabOn(memoryRows(), [{ kind: 'unanswered' }], sent);
    await outbox.put(FIRST);
    await Promise.all([sender.run(), sender.run(true)]);
    expect(await kindsOf(outbox)).toEqual(['sent']);
    expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual(['a1', 'a1']);
  });

  it('takes up what a killed browser left half sent', async () => {
    const sent: OutboxItem[] = [];
    const { outbox, sender } = await tabOn(memoryRows(), [], sent);
    await outbox.put({ ...FIRST, state: { kind: 'sending', tries: 0 } });
    await sender.run();
    expect(await kindsOf(outbox)).toEqual(['sent']);
  });

  it('passes what is refused and goes on', async () => {
    const { outbox, sender } = await tabOn(memoryRows(), [{ kind: 'refused', faults: [] }], []);
    await outbox.put(FIRST);
    await outbox.put(SECOND);
    await sender.run();
    expect(await kindsOf(outbox)).toEqual(['refused', 'sent']);
  });

  it('keeps everything and says so when nobody is signed in', async () => {
    const { outbox, sender } = await tabOn(memoryRows(), [{ kind: 'signedOut' }], []);
    await outbox.put(FIRST);
    await sender.run();
    expect(await kindsOf(outbox)).toEqual(['waiting']);
    expect(sender.state).toBe('signedOut');
  });

  it('can be asked again after the device refused to write down what came of it', async () => {
    const sent: OutboxItem[] = [];
    const rows = memoryRows();
    const { outbox, sender } = await tabOn(rows, [], sent);
    await outbox.put(FIRST);
    const broken = vi.spyOn(rows, 'update').mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
    await expect(sender.run()).rejects.toThrow('no room');
    expect(sender.state).toBe('idle');
    broken.mockRestore();
    await sender.run();
    expect(await kindsOf(outbox)).toEqual(['sent']);
  });

  it('never touches the items of another account', async () => {
    const sent: OutboxItem[] = [];
    const rows = memoryRows();
    await new Outbox('two', rows).put({ ...FIRST, account: 'two' });
    const { outbox, sender } = await tabOn(rows, [], sent);
    await sender.run(true);
    expect(sent).toEqual([]);
    expect(await outbox.items()).toEqual([]);
  });

  it('leaves what is open in the form, and sends what is added while it sends', async () => {
    const sent: OutboxItem[] = [];
    const { outbox, sender } = await tabOn(memoryRows(), [], sent);
    await outbox.put({ ...FIRST, state: { kind: 'held' } });
    await outbox.put(SECOND);
    const running = sender.run();
    await outbox.put(itemOf({ id: 'c', idempotencyKey: 'c1', writtenAt: 3 }));
    await Promise.all([running, sender.run()]);
    expect(sent.map(({ id }) => id)).toEqual(['b', 'c']);
  });
});
