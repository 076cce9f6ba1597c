import { expect, it } from 'vitest';
import { whyNoRecords } from './no-records.ts';

it('a mark with activities needs no reason', () => {
  expect(whyNoRecords(null, 'vi')).toEqual([]);
});

it('each kind of blank has its own reason, in both languages', () => {
  const kinds = ['zero', 'missing', 'not_known', 'hidden', 'not_applicable'] as const;
  for (const lang of ['vi', 'en'] as const) {
    const reasons = kinds.flatMap((kind) => whyNoRecords(kind, lang));
    expect(new Set(reasons).size).toBe(kinds.length);
  }
});
