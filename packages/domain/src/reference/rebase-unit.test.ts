import { expect, test } from 'vitest';
import type { AreaBase, AreaTransition } from '../model/reference-pack.ts';
import { overlappingUnits } from './overlapping-units.ts';
import { rebaseUnit } from './rebase-unit.ts';
import { ReferenceIndex } from './reference-index.ts';
import { packWith } from './reference-pack.fixture.ts';

// a and b merge into m; c is split into m (a quarter) and n; d stays; n is renamed o later on, m stays.
const step = (from: string, to: string, weight = 1): AreaTransition => ({
  from,
  to,
  on: '2025-01-01',
  part: weight === 1 ? 'whole' : 'partial',
  weight,
  weightBasis: '',
});
const base = (id: string, units: readonly string[]): AreaBase => ({
  id,
  vi: '',
  en: '',
  validFrom: null,
  validTo: null,
  units,
});
const old = base('old', ['a', 'b', 'c', 'd']);
const middle = base('middle', ['m', 'n', 'd']);
const late = base('late', ['m', 'o', 'd']);
// The split names n before m: shares come in the order of the units all the same.
const transitions = [step('a', 'm'), step('b', 'm'), step('c', 'n', 0.75), step('c', 'm', 0.25), step('n', 'o')];
const index = new ReferenceIndex(packWith({ transitions }));
const sharesOf = (id: string, on: AreaBase) => rebaseUnit(id, on, index).map((share) => [share.unit, share.millionths]);

test('a unit of the base lies in itself', () => {
  expect(sharesOf('d', old)).toEqual([['d', 1_000_000]]);
  expect(sharesOf('d', late)).toEqual([['d', 1_000_000]]);
});

test('a whole merge has one target, a split its weights, over as many steps as it takes', () => {
  expect(sharesOf('a', middle)).toEqual([['m', 1_000_000]]);
  expect(sharesOf('a', late)).toEqual([['m', 1_000_000]]);
  expect(sharesOf('c', middle)).toEqual([
    ['m', 250_000],
    ['n', 750_000],
  ]);
  expect(sharesOf('c', late)).toEqual([
    ['m', 250_000],
    ['o', 750_000],
  ]);
});

test('back in time only a unit with one origin has a place', () => {
  expect(sharesOf('o', middle)).toEqual([['n', 1_000_000]]);
  expect(sharesOf('o', old)).toEqual([['c', 1_000_000]]);
  expect(sharesOf('m', old)).toEqual([]);
});

test('a unit that went on under its own id has a place where it came from, besides itself', () => {
  const grown = new ReferenceIndex(packWith({ transitions: [step('n', 'n'), step('c', 'n')] }));
  expect(rebaseUnit('n', old, grown)).toEqual([{ unit: 'c', millionths: 1_000_000 }]);
});

test('units that only name each other have no place, and the walk ends', () => {
  const circle = new ReferenceIndex(packWith({ transitions: [step('x', 'y'), step('y', 'z'), step('z', 'x')] }));
  expect(rebaseUnit('x', old, circle)).toEqual([]);
  expect(overlappingUnits('x', old, circle)).toEqual([]);
});

test('shares that meet again add up', () => {
  const transitions = [
    step('x', 'p', 0.5),
    step('x', 'q', 0.5),
    step('p', 'm', 0.5),
    step('p', 'o', 0.5),
    step('q', 'm'),
  ];
  const meeting = new ReferenceIndex(packWith({ transitions }));
  expect(rebaseUnit('x', late, meeting)).toEqual([
    { unit: 'm', millionths: 750_000 },
    { unit: 'o', millionths: 250_000 },
  ]);
});

test('a share is a whole number of millionths', () => {
  const thirds = new ReferenceIndex(packWith({ transitions: [step('x', 'm', 1 / 3), step('x', 'n', 2 / 3)] }));
  expect(rebaseUnit('x', middle, thirds).map(({ millionths }) => millionths)).toEqual([333_333, 666_667]);
});

test('units that share land overlap, in either direction', () => {
  expect(overlappingUnits('m', old, index)).toEqual(['a', 'b', 'c']);
  expect(overlappingUnits('o', old, index)).toEqual(['c']);
  expect(overlappingUnits('c', late, index)).toEqual(['m', 'o']);
  expect(overlappingUnits('d', late, index)).toEqual(['d']);
  expect(overlappingUnits('nowhere', late, index)).toEqual([]);
});
