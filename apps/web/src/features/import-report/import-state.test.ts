import { describe, expect, it } from 'vitest';
import { prospectOf } from './import-state.ts';

describe('what an import would do', () => {
  const counts = { kind: 'ACTIVITIES', accepted: 117, rejected: 0, alreadyPresent: 0 } as const;

  it.each([
    [counts, 'clean'],
    [{ ...counts, rejected: 3 }, 'some_rejected'],
    [{ ...counts, alreadyPresent: 50 }, 'clean'],
    [{ ...counts, alreadyPresent: 117 }, 'nothing_new'],
    [{ ...counts, alreadyPresent: 117, rejected: 3 }, 'nothing_new'],
    [{ ...counts, accepted: 0, rejected: 3 }, 'nothing_good'],
    [{ ...counts, kind: null }, 'nothing_good'],
  ] as const)('%o is %s', (preview, prospect) => {
    expect(prospectOf(preview)).toBe(prospect);
  });
});
