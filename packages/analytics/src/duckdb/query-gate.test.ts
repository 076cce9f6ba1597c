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
