import { expect, test } from 'vitest';
import type { AreaBase, AreaTransition, AreaUnit, ReferencePack } from '../model/reference-pack.ts';
import { overlappingUnits } from './overlapping-units.ts';
import { rebaseUnit } from './rebase-unit.ts';
import { ReferenceIndex } from './reference-index.ts';

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
const unit = (id: string): AreaUnit => ({
  id,
  code: id,
  name: id,
  kind: 'xa',
  level: 'commune',
  parent: null,
  validFrom: '2020-01-01',
  validTo: null,
  lon: null,
  lat: null,
});
const old = base('old', ['a', 'b', 'c', 'd']);
const middle = base('middle', ['m', 'n', 'd']);
const late = base('late', ['m', 'o', 'd']);
const pack: ReferencePack = {
  id: 'test',
  version: '1',
  vi: '',
  en: '',
  province: 'p',
  units: ['a', 'b', 'c', 'd', 'm', 'n', 'o'].map(unit),
  transitions: [step('a', 'm'), step('b', 'm'), step('c', 'm', 0.25), step('c', 'n', 0.75), step('n', 'o')],
  bases: [old, middle, late],
  classMemberships: [],
  populations: [],
  codes: [],
  organisations: [],
  plans: [],
  directives: [],
  duties: [],
  priorities: [],
  targets: [],
};
const index = new ReferenceIndex(pack);
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

test('units that share land overlap, in either direction', () => {
  expect(overlappingUnits('m', old, index)).toEqual(['a', 'b', 'c']);
  expect(overlappingUnits('o', old, index)).toEqual(['c']);
  expect(overlappingUnits('c', late, index)).toEqual(['m', 'o']);
  expect(overlappingUnits('d', late, index)).toEqual(['d']);
});
