import { expect, test } from 'vitest';
import type { AreaTransition } from '../model/reference-pack.ts';
import { ReferenceIndex } from './reference-index.ts';
import { packWith } from './reference-pack.fixture.ts';
import { transitionsOf } from './transitions-of.ts';

const step = (from: string, to: string): AreaTransition => ({
  ...{ from, to, on: '2025-01-01', part: 'partial' },
  ...{ weight: 0.5, weightBasis: '' },
});

test('transitions are found by the unit that ended and by the one that began, grouped once for an index', () => {
  const [kept, given, taken] = [step('a', 'a'), step('a', 'b'), step('c', 'b')];
  const index = new ReferenceIndex(packWith({ transitions: [kept, given, taken] }));
  const { from, to } = transitionsOf(index);
  expect([...from]).toEqual([
    ['a', [kept, given]],
    ['c', [taken]],
  ]);
  expect([...to]).toEqual([
    ['a', [kept]],
    ['b', [given, taken]],
  ]);
  expect(transitionsOf(index)).toBe(transitionsOf(index));
});
