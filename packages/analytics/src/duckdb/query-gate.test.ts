import { describe, expect, test } from 'vitest';
import { QueryGate } from './query-gate.ts';

function task(): { run: () => Promise<string>; started: () => boolean; finish: () => void } {
  let started = false;
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  const run = async () => {
    started = true;
    await done;
    return 'answer';
  };
  return { run, started: () => started, finish: () => finish() };
}

/** Asks by names, `w…` for writes, and notes in which order they were let in. */
function ordered(gate: QueryGate) {
  const order: string[] = [];
  const ask = (name: string) =>
    gate.run(
      async () => {
        order.push(name);
        await settled();
      },
      name.startsWith('w') ? 'writing' : 'reading',
    );
  return { order, ask };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the gate before the engine', () => {
  test('lets two in, and the next one as soon as a place is free, in the order of arrival', async () => {
    const gate = new QueryGate(2, 10);
    const tasks = [task(), task(), task(), task()];
    const answers = tasks.map(({ run }) => gate.run(run));
    await settled();
    expect(tasks.map(({ started }) => started())).toEqual([true, true, false, false]);
    tasks[1]?.finish();
    await settled();
    expect(tasks.map(({ started }) => started())).toEqual([true, true, true, false]);
    for (const { finish } of tasks) finish();
    expect(await Promise.all(answers)).toEqual(['answer', 'answer', 'answer', 'answer']);
  });

  test('a question of a write goes before readers that came earlier', async () => {
    const gate = new QueryGate(1, 10);
    const { order, ask } = ordered(gate);
    const answers = [ask('r0'), ask('r1'), ask('r2'), ask('w1'), ask('w2')];
    await Promise.all(answers);
    expect(order).toEqual(['r0', 'w1', 'w2', 'r1', 'r2']);
  });

  test('readers are not starved: the fourth place is theirs while any waits, however many writes come', async () => {
    const gate = new QueryGate(1, 20);
    const { order, ask } = ordered(gate);
    const names = ['r0', 'r1', 'r2', ...Array.from({ length: 8 }, (_, n) => `w${String(n + 1)}`)];
    await Promise.all(names.map(ask));
    expect(order).toEqual(['r0', 'w1', 'w2', 'w3', 'r1', 'w4', 'w5', 'w6', 'r2', 'w7', 'w8']);
  });

  test('writes that passed nobody do not count against those that come later', async () => {
    const gate = new QueryGate(1, 20);
    const { order, ask } = ordered(gate);
    await Promise.all(['w0', 'w1', 'w2', 'w3', 'w4'].map(ask));
    await Promise.all(['r0', 'r1', 'w5'].map(ask));
    expect(order.slice(5)).toEqual(['r0', 'w5', 'r1']);
  });

  test('readers that fill their queue turn no write away', async () => {
    const gate = new QueryGate(1, 1);
    const { order, ask } = ordered(gate);
    const answers = [ask('r0'), ask('r1')];
    await expect(ask('r2')).rejects.toMatchObject({ code: 'BUSY' });
    answers.push(ask('w1'));
    await Promise.all(answers);
    expect(order).toEqual(['r0', 'w1', 'r1']);
  });

  test('a failing task gives its place back', async () => {
    const gate = new QueryGate(1, 10);
    await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.run(() => Promise.resolve(1))).toBe(1);
  });

  test('a full queue refuses at once', async () => {
    const gate = new QueryGate(1, 1);
    const [first, second] = [task(), task()];
    const answers = [gate.run(first.run), gate.run(second.run)];
    await expect(gate.run(() => Promise.resolve(1))).rejects.toMatchObject({ code: 'BUSY' });
    first.finish();
    second.finish();
    await Promise.all(answers);
  });
});
