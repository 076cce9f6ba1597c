import { describe, expect, test } from 'vitest';
import type { AreaBase, AreaClassMembership, AreaPopulation, Code, Organisation } from '../model/reference-pack.ts';
import { ReferenceIndex } from './reference-index.ts';
import { packWith, unitWith } from './reference-pack.fixture.ts';

const base = (id: string, validFrom: string | null, validTo: string | null): AreaBase => ({
  ...{ id, vi: '', en: '', units: [] },
  ...{ validFrom, validTo },
});
const code = (list: string, name: string, order: number): Code => ({
  ...{ list, code: name, vi: '', en: '', parent: null, sensitive: false, order },
  ...{ validFrom: null, validTo: null, synonyms: [], attributes: {} },
});
const membership = (areaClass: string, validFrom: string | null, validTo: string | null): AreaClassMembership => ({
  ...{ areaClass, unit: 'a', validFrom, validTo },
  ...{ status: 'official', basisVi: '', basisEn: '' },
});
const people = (group: string, asOf: string, count: number): AreaPopulation => ({
  ...{ unit: 'a', group, asOf, people: count },
  ...{ status: 'census', source: '' },
});
const police: Organisation = {
  ...{ id: 'police', vi: '', en: '', actor: 'police', area: '20' },
  ...{ validFrom: null, validTo: null },
};

describe('what a pack holds by key', () => {
  const units = [unitWith('a@2008', { code: 'a' }), unitWith('a@2020', { code: 'a' }), unitWith('b')];
  const codes = [code('topic', 'late', 3), code('topic', 'early', 1), code('channel', 'early', 2)];
  const bases = [base('old', null, null), base('new', null, null)];
  const requests = [{ id: 'spring', from: '2023-01-01', to: '2023-03-31' }];
  const read = () => new ReferenceIndex(packWith({ units, codes, bases, organisations: [police], requests }));

  test('a unit by its id, all its versions by their code', () => {
    const index = read();
    expect(index.unit('a@2020')).toBe(units[1]);
    expect(index.unit('a')).toBeUndefined();
    expect(index.unitsOfCode('a')).toEqual([units[0], units[1]]);
    expect(index.unitsOfCode('a@2020')).toEqual([]);
  });

  test('a code by its list and name, a list in the order of the catalogue', () => {
    const index = read();
    expect(index.code('topic', 'early')).toBe(codes[1]);
    expect(index.code('channel', 'early')).toBe(codes[2]);
    expect(index.code('channel', 'late')).toBeUndefined();
    expect(index.codesOf('topic')).toEqual([codes[1], codes[0]]);
    expect(index.codesOf('setting')).toEqual([]);
  });

  test('a base and an organisation by their ids', () => {
    const index = read();
    expect(index.base('new')).toBe(bases[1]);
    expect(index.base('other')).toBeUndefined();
    expect(index.organisation('police')).toBe(police);
    expect(index.organisation('other')).toBeUndefined();
  });

  test('a report request by its id', () => {
    expect(read().request('spring')).toBe(requests[0]);
    expect(read().request('other')).toBeUndefined();
  });
});

describe('the base of a day', () => {
  const baseOn = (bases: readonly AreaBase[], day: string) => new ReferenceIndex(packWith({ bases })).baseOn(day).id;
  const dated = [
    base('first', '2020-01-01', '2022-12-31'),
    base('middle', '2024-01-01', '2025-06-30'),
    base('last', '2025-07-01', '2026-12-31'),
  ];

  test.each([
    ['the day before all', '2019-12-31', 'first'],
    ['its first day', '2020-01-01', 'first'],
    ['its last day', '2022-12-31', 'first'],
    ['a gap, which none was in force in', '2023-01-01', 'last'],
    ['the first day of the next', '2024-01-01', 'middle'],
    ['its last day before another', '2025-06-30', 'middle'],
    ['the day after all', '2027-01-01', 'last'],
  ])('%s', (_, day, expected) => {
    expect(baseOn(dated, day)).toBe(expected);
  });

  test('ends that are open hold any day', () => {
    const open = [
      base('first', null, '2022-12-31'),
      base('middle', '2023-01-01', '2023-12-31'),
      base('last', '2024-01-01', null),
    ];
    expect(baseOn(open, '1990-01-01')).toBe('first');
    expect(baseOn(open, '2023-06-01')).toBe('middle');
    expect(baseOn(open, '2090-01-01')).toBe('last');
    expect(baseOn([base('first', null, '2022-12-31'), base('last', '2025-01-01', null)], '2023-06-01')).toBe('last');
  });

  test('of two that hold a day the first counts', () => {
    const open = [base('first', null, null), base('last', '2023-01-01', null)];
    expect(baseOn(open, '2024-01-01')).toBe('first');
  });

  test('a pack without bases is told so', () => {
    expect(() => baseOn([], '2023-01-01')).toThrow('a reference pack has at least one base');
  });
});

test('the district of a commune is the unit above it, if that is a district', () => {
  const units = [
    unitWith('province', { level: 'province' }),
    unitWith('district', { level: 'district', parent: 'province' }),
    unitWith('old', { parent: 'district' }),
    unitWith('new', { parent: 'province' }),
    unitWith('strayed', { parent: 'gone' }),
  ];
  const index = new ReferenceIndex(packWith({ units }));
  expect(index.districtOf('old')).toBe(units[1]);
  expect(index.districtOf('district')).toBeNull();
  expect(index.districtOf('new')).toBeNull();
  expect(index.districtOf('province')).toBeNull();
  expect(index.districtOf('strayed')).toBeNull();
  expect(index.districtOf('gone')).toBeNull();
});

test('classes of a unit count on their first and last day and on none around them', () => {
  const classMemberships = [
    membership('ended', null, '2022-12-31'),
    membership('dated', '2023-01-01', '2023-12-31'),
    membership('begun', '2024-01-01', null),
    membership('always', null, null),
  ];
  const index = new ReferenceIndex(packWith({ classMemberships }));
  const namesOn = (day: string) => index.classesOf('a', day).map(({ areaClass }) => areaClass);
  expect(namesOn('2022-12-31')).toEqual(['ended', 'always']);
  expect(namesOn('2023-01-01')).toEqual(['dated', 'always']);
  expect(namesOn('2023-12-31')).toEqual(['dated', 'always']);
  expect(namesOn('2024-01-01')).toEqual(['begun', 'always']);
  expect(index.classesOf('b', '2023-01-01')).toEqual([]);
});

test('the people of a unit are the newest figure for all of them by the day, else the oldest', () => {
  const populations = [
    ...[people('all', '2019-04-01', 200), people('all', '2024-01-01', 300), people('all', '2009-04-01', 100)],
    ...[people('children', '2005-01-01', 7), people('children', '2022-01-01', 9)],
  ];
  const index = new ReferenceIndex(packWith({ populations }));
  const peopleOn = (day: string) => index.populationOf('a', day)?.people;
  expect(peopleOn('2023-06-30')).toBe(200);
  expect(peopleOn('2019-04-01')).toBe(200);
  expect(peopleOn('2019-03-31')).toBe(100);
  expect(peopleOn('2030-01-01')).toBe(300);
  expect(peopleOn('2001-01-01')).toBe(100);
  expect(index.populationOf('b', '2023-06-30')).toBeUndefined();
});
