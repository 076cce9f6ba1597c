import { expect, it } from 'vitest';
import { byBase, type OutlineVersion } from './by-base.ts';

const NAMES = { LS_200: '200', LS_194: '194', LS_65: '65' };
const set = (base: string, version: number, isTakenBack = false): OutlineVersion => ({
  __typename: 'OutlineVersion',
  ...{ id: `${base} ${String(version)}`, base, version, source: 's', licence: 'l', isApproximate: false },
  ...{ units: 1, unitsOfBase: 1, bytes: 1, recordedAt: '2026-11-29T00:00:00Z', recordedBy: 'x', isInForce: false },
  withdrawn: isTakenBack ? { __typename: 'OutlineWithdrawal', at: '2026-11-29T01:00:00Z', by: 'x', reason: 'r' } : null,
});

it('every map of units has its place, the newest first, those without a set and those unknown here too', () => {
  const found = byBase([set('LS_65', 1), set('LS_9', 1)], NAMES);
  expect(found.map(({ base, name, sets }) => [base, name, sets.length])).toEqual([
    ['LS_65', '65', 1],
    ['LS_194', '194', 0],
    ['LS_200', '200', 0],
    ['LS_9', 'LS_9', 1],
  ]);
});

it('the newest other set that stands takes the place of one that goes', () => {
  const versions = [set('LS_65', 4), set('LS_65', 3, true), set('LS_65', 2), set('LS_65', 1), set('LS_200', 9)];
  const [{ sets } = { sets: [] }] = byBase(versions, NAMES);
  expect(sets.map(({ version, standIn }) => [version, standIn])).toEqual([
    [4, 2],
    [3, 4],
    [2, 4],
    [1, 4],
  ]);
  expect(byBase([set('LS_200', 9)], NAMES).at(-1)?.sets[0]?.standIn).toBeNull();
});
