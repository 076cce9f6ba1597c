import { expect, test } from 'vitest';
import type { AreaUnit, Organisation, ReferencePack } from '../model/reference-pack.ts';
import { ReferenceIndex } from '../reference/reference-index.ts';
import { expandAddressees } from './expand-addressees.ts';

// District d holds a and b until the end of June 2025; then a and b are m, of no district.
const END = '2025-06-30';
const unit = (id: string, changes: Partial<AreaUnit>): AreaUnit => ({
  ...{ id, code: id, name: id, kind: 'xa', level: 'commune', parent: 'd', validFrom: '2020-01-01', validTo: END },
  ...{ lon: null, lat: null },
  ...changes,
});
const body = (id: string, area: string, validTo: string | null): Organisation => ({
  ...{ id, vi: id, en: id, actor: 'x', area, validFrom: null, validTo },
});
const pack: ReferencePack = {
  ...{ id: 'test', version: '1', vi: '', en: '', province: 'p' },
  units: [
    unit('p', { level: 'province', parent: null, validTo: null }),
    unit('d', { level: 'district', parent: 'p' }),
    unit('a', {}),
    unit('b', {}),
    unit('m', { parent: 'p', validFrom: '2025-07-01', validTo: null }),
  ],
  transitions: ['a', 'b'].map((from) => ({
    ...{ from, to: 'm', on: '2025-07-01', part: 'whole', weight: 1, weightBasis: '' },
  })),
  bases: [
    { id: 'old', vi: '', en: '', validFrom: null, validTo: END, units: ['a', 'b'] },
    { id: 'new', vi: '', en: '', validFrom: '2025-07-01', validTo: null, units: ['m'] },
  ],
  organisations: [body('office', 'd', END), body('paper', 'p', null), body('police', 'a', END)],
  directives: [
    {
      ...{ id: 'dir', number: null, symbol: '', date: '2023-03', datePrecision: 'month', status: '', subjectVi: '' },
      ...{ subjectEn: '', force: '', topics: [], plans: [], addressees: ['paper', 'office'], recipients: [] },
    },
  ],
  ...{ classMemberships: [], populations: [], codes: [], plans: [], duties: [], priorities: [], targets: [] },
};
const index = new ReferenceIndex(pack);
const BEFORE = { from: '2025-05-15', to: '2025-06-14' };
const AFTER = { from: '2025-06-15', to: '2025-07-14' };

test('the directive asks the district office while there is one, and then the communes', () => {
  expect(expandAddressees(index, { directive: 'dir' }, BEFORE).expected).toEqual([
    { organisation: 'paper', unit: 'p', hasParent: false },
    { organisation: 'office', unit: 'd', hasParent: false },
  ]);
  expect(expandAddressees(index, { directive: 'dir' }, AFTER)).toEqual({
    expected: [
      { organisation: 'paper', unit: 'p', hasParent: false },
      { organisation: null, unit: 'm', hasParent: false },
    ],
    leftOut: [],
  });
});

test('communes are those of the map of that time; a district above them looks first', () => {
  expect(expandAddressees(index, { allCommunes: true, units: ['a'] }, BEFORE).expected).toEqual([
    { organisation: null, unit: 'a', hasParent: true },
    { organisation: null, unit: 'b', hasParent: true },
  ]);
  expect(expandAddressees(index, { units: ['d'] }, AFTER).expected).toEqual([
    { organisation: null, unit: 'm', hasParent: false },
  ]);
});

test('what is unknown or has ended is named', () => {
  const chosen = { directive: 'x', organisations: ['y', 'police'], units: ['z', 'a', 'p'] };
  expect(expandAddressees(index, chosen, AFTER)).toEqual({
    expected: [],
    leftOut: [
      { id: 'x', why: 'UNKNOWN' },
      { id: 'y', why: 'UNKNOWN' },
      { id: 'police', why: 'NOT_IN_FORCE' },
      { id: 'z', why: 'UNKNOWN' },
      { id: 'a', why: 'NOT_IN_FORCE' },
      { id: 'p', why: 'NOT_IN_FORCE' },
    ],
  });
  expect(expandAddressees(index, { organisations: ['police'] }, BEFORE).expected).toEqual([
    { organisation: 'police', unit: 'a', hasParent: true },
  ]);
});

test('nobody is expected where nobody is named, and nothing left out', () => {
  const nothing = { expected: [], leftOut: [] };
  expect(expandAddressees(index, {}, BEFORE)).toEqual(nothing);
  expect(
    expandAddressees(index, { directive: null, allCommunes: false, organisations: [], units: [] }, BEFORE),
  ).toEqual(nothing);
});

test('a district stands for its communes, in their order, once each', () => {
  const reversed = new ReferenceIndex({ ...pack, units: pack.units.toReversed() });
  expect(expandAddressees(reversed, { units: ['d', 'b'] }, BEFORE)).toEqual({
    expected: [
      { organisation: null, unit: 'a', hasParent: true },
      { organisation: null, unit: 'b', hasParent: true },
    ],
    leftOut: [],
  });
});

test('the last day of the window decides: a unit counts on its first and last day', () => {
  const unitsOn = (to: string) =>
    expandAddressees(index, { units: ['a', 'm'] }, { from: '2025-01-01', to }).expected.map((one) => one.unit);
  expect(unitsOn('2025-06-30')).toEqual(['a']);
  expect(unitsOn('2025-07-01')).toEqual(['m']);
  expect(expandAddressees(index, { units: ['d'] }, { from: '2025-07-01', to: END }).expected).toHaveLength(2);
});

test('a body is known with its area only, and counts from its first day', () => {
  const bodies = [body('stray', 'nowhere', null), { ...body('young', 'a', null), validFrom: '2025-06-01' }];
  const changed = new ReferenceIndex({ ...pack, organisations: bodies });
  const asked = { organisations: ['stray', 'young'] };
  expect(expandAddressees(changed, asked, { from: '2025-05-01', to: '2025-05-31' })).toEqual({
    expected: [],
    leftOut: [
      { id: 'stray', why: 'UNKNOWN' },
      { id: 'young', why: 'NOT_IN_FORCE' },
    ],
  });
  expect(expandAddressees(changed, asked, { from: '2025-05-02', to: '2025-06-01' }).expected).toEqual([
    { organisation: 'young', unit: 'a', hasParent: true },
  ]);
});

test('communes of an ended district are followed over several steps, also in a circle', () => {
  const later = unit('z', { parent: 'p', validFrom: '2026-01-01', validTo: null });
  const units = pack.units.map((one) => (one.id === 'm' ? { ...one, validTo: '2025-12-31' } : one));
  const step = { on: '2026-01-01', part: 'whole', weight: 1, weightBasis: '' } as const;
  const transitions = [
    ...pack.transitions,
    ...[
      { from: 'm', to: 'z', ...step },
      { from: 'm', to: 'a', ...step },
      { from: 'm', to: 'unknown', ...step },
    ],
  ];
  const changed = new ReferenceIndex({ ...pack, units: [...units, later], transitions });
  const window = { from: '2026-01-01', to: '2026-01-31' };
  expect(expandAddressees(changed, { units: ['d'] }, window)).toEqual({
    expected: [{ organisation: null, unit: 'z', hasParent: false }],
    leftOut: [],
  });
});
