import { describe, expect, test } from 'vitest';
import { blindSpotDifferences } from './blind-spot-differences.ts';
import { equityGapDifferences } from './equity-gap-differences.ts';
import type { NaiveBlindSpot } from './naive-blind-spots.ts';

const T = 'drug_prevention';
const expected: NaiveBlindSpot[] = [
  { unit: 'a', topic: T, status: 'BLIND_SPOT', lastActivityOn: null, daysSince: null },
  { unit: 'b', topic: T, status: 'UNKNOWN', lastActivityOn: '2023-01-01', daysSince: 200 },
  { unit: 'c', topic: T, status: 'REACHED', lastActivityOn: '2023-07-01', daysSince: 19 },
];
const found = expected.slice(0, 2).map((spot) => ({ ...spot, unit: { id: spot.unit }, topic: { code: T } }));
const counts = [{ topic: { code: T }, blind: 1, unknown: 1, reached: 1 }];

describe('differences of blind spots', () => {
  test('none where all agrees', () => {
    expect(blindSpotDifferences(expected, { units: found, counts })).toEqual([]);
  });

  test.each([
    ['a silent unit that is left out', { units: found.slice(1), counts }],
    [
      'a missing report taken for a blind spot',
      { units: found.map((spot) => ({ ...spot, status: 'BLIND_SPOT' })), counts },
    ],
    ['the shortest silence first', { units: found.toReversed(), counts }],
    ['a wrong count', { units: found, counts: [{ topic: { code: T }, blind: 2, unknown: 0, reached: 1 }] }],
  ])('%s is seen', (_, answer) => {
    expect(blindSpotDifferences(expected, answer).length).toBeGreaterThan(0);
  });
});

describe('differences of equity gaps', () => {
  const side = { status: 'VALUE', value: 0.5, numerator: 1, denominator: 2, unknown: 0 } as const;
  const none = { value: 0, status: 'ZERO', lower: -20, upper: 20 };
  const gap = { topic: T, inClass: side, reference: side, difference: none, ratio: { ...none, value: 1 } };
  const same = { ...gap, topic: { code: T } };

  test('none where all agrees', () => {
    expect(equityGapDifferences([gap], [same])).toEqual([]);
  });

  test.each([
    ['another denominator', { ...same, reference: { ...side, denominator: 3 } }],
    ['another sign', { ...same, difference: { ...none, value: -1 } }],
    ['another interval', { ...same, ratio: { ...same.ratio, lower: 0 } }],
    ['an interval that is not there', { ...same, ratio: { ...same.ratio, upper: null } }],
    ['a missing figure given as zero', { ...same, inClass: { ...side, status: 'MISSING' } }],
  ])('%s is seen', (_, stated) => {
    expect(equityGapDifferences([gap], [stated])).toHaveLength(1);
  });

  test('a gap that is left out and one too many are seen', () => {
    expect(equityGapDifferences([gap], [])).toEqual(['0 gaps', `${T}: no such gap`]);
    expect(equityGapDifferences([gap], [same, same])).toEqual(['2 gaps']);
  });
});
