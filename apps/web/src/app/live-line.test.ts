import { expect, it } from 'vitest';
import { liveLine } from './live-line.ts';

it('is broken since the first try that failed, until it stands again', () => {
  const seen: unknown[] = [];
  const leave = liveLine.subscribe(() => seen.push(liveLine.snapshot()));
  liveLine.tell(false, 1_000);
  liveLine.tell(false, 2_000);
  liveLine.tell(true, 3_000);
  liveLine.tell(false, 4_000);
  leave();
  liveLine.tell(true, 5_000);
  expect(seen).toEqual([
    { stands: false, brokenAt: 1_000 },
    { stands: true, brokenAt: null },
    { stands: false, brokenAt: 4_000 },
  ]);
});
