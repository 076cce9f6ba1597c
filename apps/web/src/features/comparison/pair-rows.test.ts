import { expect, it } from 'vitest';
import { point } from './comparison-point.fixture.ts';
import { standsOut } from './limit-state.ts';
import { pairOf } from './pair-rows.ts';

const points = [point('A', 0.5), point('B', 0.5, { own: true }), point('C', 0.9)];
const pair = (chosen?: string, beside?: string) => pairOf(points, chosen, beside, standsOut);

it('before anybody chose, the own unit stands beside one that stands out', () => {
  expect(pair()).toEqual(['B', 'C']);
});

it('what was chosen stays; what is no unit of the answer is passed over', () => {
  expect(pair('A', 'B')).toEqual(['A', 'B']);
  expect(pair('gone', 'A')).toEqual(['B', 'A']);
  expect(pair('C', 'C')).toEqual(['C', 'A']);
});

it('one unit alone makes no pair', () => {
  expect(pairOf([point('A', 0.5)], undefined, undefined, standsOut)).toBeNull();
});
