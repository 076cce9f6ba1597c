import { describe, expect, it } from 'vitest';
import type { Code, ReferencePack } from '../model/reference-pack.ts';
import { packWith, unitWith } from '../reference/reference-pack.fixture.ts';
import { ReferenceIndex } from '../reference/reference-index.ts';
import { referencePackOf, referenceRevisionsOf } from '../reference/reference-revisions.ts';
import { decideAll } from './decide-all.ts';
import { decideChange } from './decide-change.ts';
import { replaceProxies } from './replace-proxies.ts';
import type { AddCode, AddMembership, AddOrganisation, ReferenceChange, SavePopulation } from './reference-change.ts';

const OLD = '1@2020-01-01';
const NEW = '1@2025-07-01';

function code(list: string, name: string, stated: Partial<Code> = {}): Code {
  return {
    ...{ list, code: name, vi: `nghĩa ${name}`, en: name, parent: null, sensitive: false, order: 1 },
    ...{ validFrom: null, validTo: null, synonyms: [], attributes: {}, ...stated },
  };
}

const pack: ReferencePack = packWith({
  units: [unitWith(OLD, { validTo: '2025-06-30' }), unitWith(NEW, { validFrom: '2025-07-01' })],
  codes: [
    code('topic', 'drugs'),
    code('actor', 'police', { vi: 'Công an xã', synonyms: ['CA xã'] }),
    code('area_class', 'border'),
    code('target_group', 'pupils'),
    code('cell_status', 'zero'),
    code('partner', 'school', { validTo: '2024-12-31' }),
    code('partner', 'union'),
    code('area_class', 'old_hotspot', { validTo: '2024-12-31' }),
  ],
  organisations: [
    {
      id: `police:${OLD}`,
      vi: 'Công an xã A',
      en: 'Police A',
      actor: 'police',
      area: OLD,
      validFrom: null,
      validTo: null,
    },
  ],
  classMemberships: [
    {
      areaClass: 'border',
      unit: OLD,
      validFrom: '2021-01-01',
      validTo: null,
      status: 'proxy',
      basisVi: 'b',
      basisEn: 'b',
    },
  ],
  populations: [
    { unit: OLD, group: 'all', asOf: '2022-01-01', people: 1000, status: 'published', source: 's' },
    { unit: OLD, group: 'pupils', asOf: '2023-01-01', people: 300, status: 'published', source: 's' },
  ],
});
const index = new ReferenceIndex(pack);

const police: AddOrganisation = {
  ...{ kind: 'addOrganisation', vi: 'Đài xã A', en: 'Station A', actor: 'police', area: NEW },
  ...{ validFrom: null, validTo: null },
};
const guard: AddCode = {
  ...{ kind: 'addCode', list: 'partner', code: 'border_guard', vi: 'Bộ đội Biên phòng', en: 'Border guard' },
  ...{ parent: null, sensitive: false, validFrom: '2026-01-01', validTo: null, attributes: {} },
};
const border: AddMembership = {
  ...{ kind: 'addMembership', areaClass: 'border', unit: NEW, validFrom: null, validTo: null },
  ...{ status: 'official', basisVi: 'QĐ 1', basisEn: 'Decision 1' },
};
const people: SavePopulation = {
  ...{ kind: 'savePopulation', unit: OLD, group: 'all', asOf: '2024-01-01', people: 1100 },
  ...{ status: 'published', source: 'Niên giám', isCorrection: false },
};

const told = (change: ReferenceChange) =>
  decideChange(change, index).faults.map(({ field, code: fault }) => `${field}: ${fault}`);

/** The pack after a change. */
function after(change: ReferenceChange): ReferencePack {
  const { rows, faults } = decideChange(change, index);
  expect(faults).toEqual([]);
  return referencePackOf([...referenceRevisionsOf(pack), ...rows]) ?? pack;
}

describe('a body', () => {
  it('is added with an id of its kind and unit', () => {
    expect(after(police).organisations.at(-1)).toMatchObject({ id: `police:${NEW}`, vi: 'Đài xã A' });
  });

  it('keeps its id and its old name as a spelling when it is renamed', () => {
    const { organisations } = after({ kind: 'renameOrganisation', id: `police:${OLD}`, vi: 'CA A', en: 'A' });
    expect(organisations).toEqual([expect.objectContaining({ vi: 'CA A', synonyms: ['Công an xã A'] })]);
  });

  it('is moved by a successor, and keeps what it did', () => {
    const move = { kind: 'moveOrganisation', id: `police:${OLD}`, area: NEW, from: '2025-07-01' } as const;
    expect(after(move).organisations).toMatchObject([
      { id: `police:${OLD}`, area: OLD, validTo: '2025-06-30' },
      { id: `police:${NEW}`, area: NEW, validFrom: '2025-07-01', validTo: null },
    ]);
    expect(told({ ...move, from: '2025-06-01' })).toEqual(['area: unit_not_in_force']);
    expect(told({ ...move, from: '2019-06-01' })).toEqual(['from: dates_reversed', 'area: unit_not_in_force']);
  });

  it.each<[string, ReferenceChange, string[]]>([
    ['without a name', { ...police, vi: ' ' }, ['vi: required']],
    ['of an unknown kind', { ...police, actor: 'guild' }, ['actor: unknown_code']],
    ['of an unknown unit', { ...police, area: '9@2020-01-01' }, ['area: unknown_unit']],
    ['before its unit', { ...police, validFrom: '2025-06-30' }, ['area: unit_not_in_force']],
    ['with reversed days', { ...police, validFrom: '2026-02-01', validTo: '2026-01-01' }, ['validTo: dates_reversed']],
    ['named like another', { ...police, area: OLD, validTo: '2025-06-30', vi: 'công  an xã A' }, ['vi: name_taken']],
    ['that nobody knows', { kind: 'endOrganisation', id: 'x', validTo: '2026-01-01' }, ['id: unknown_entry']],
    ['ended on no day', { kind: 'endOrganisation', id: `police:${OLD}`, validTo: '2025-02-30' }, ['validTo: bad_date']],
  ])('%s is refused', (_, change, faults) => {
    expect(told(change)).toEqual(faults);
  });
});

describe('a code', () => {
  it('is added last in its list, and ends without going away', () => {
    const { kind: _, ...stated } = guard;
    expect(after(guard).codes.at(-1)).toEqual({ ...stated, order: 2, synonyms: [] });
    const end = { kind: 'endCode', list: 'partner', code: 'union', validTo: '2026-12-31', successor: null } as const;
    expect(after(end).codes.find(({ code: name }) => name === 'union')).toMatchObject({ validTo: '2026-12-31' });
    expect(
      after({ kind: 'endCode', list: 'topic', code: 'drugs', validTo: '2026-12-31', successor: null }).codes,
    ).toHaveLength(8);
  });

  it.each<[string, ReferenceChange, string[]]>([
    ['with a meaning it never had', { ...guard, code: 'school' }, ['code: code_taken']],
    ['spelled like another', { ...guard, list: 'actor', vi: 'CA  xã' }, ['vi: name_taken']],
    ['of a list of the software', { ...guard, list: 'cell_status' }, ['list: closed_list']],
    ['with marks', { ...guard, code: 'biên_phòng' }, ['code: bad_code']],
    ['below nothing', { ...guard, parent: 'army' }, ['parent: unknown_code']],
    ['of a subtopic without topic', { ...guard, list: 'subtopic' }, ['parent: required']],
    ['of a channel without reach', { ...guard, list: 'channel' }, ['reachBasis: attribute_needed']],
    [
      'of an observance about nothing known',
      {
        ...{ ...guard, list: 'observance' },
        attributes: { window: '06-01..06-30', linkWindow: '06-01..06-30', about: 'fire' },
      },
      ['about: unknown_code'],
    ],
    [
      'of a sensitive group without threshold',
      { ...guard, list: 'target_group', sensitive: true },
      ['smallBelow: attribute_needed'],
    ],
    [
      'ended twice',
      { kind: 'endCode', list: 'partner', code: 'school', validTo: '2025-01-01', successor: null },
      ['validTo: already_ended'],
    ],
    [
      'replaced by one that has ended before',
      { kind: 'endCode', list: 'partner', code: 'union', validTo: '2027-01-01', successor: 'school' },
      ['successor: code_not_in_force'],
    ],
    [
      'replaced by itself',
      { kind: 'endCode', list: 'topic', code: 'drugs', validTo: '2026-12-31', successor: 'drugs' },
      ['successor: unknown_code'],
    ],
  ])('%s is refused', (_, change, faults) => {
    expect(told(change)).toEqual(faults);
  });

  it('finds no room in a list that is kept as bits', () => {
    const full = packWith({ codes: Array.from({ length: 60 }, (_, at) => code('flag', `flag_${String(at)}`)) });
    const { faults } = decideChange({ ...guard, list: 'flag' }, new ReferenceIndex(full));
    expect(faults).toMatchObject([{ code: 'list_full', value: 'flag' }]);
  });
});

describe('a membership of a class', () => {
  it('is added and ended', () => {
    expect(after(border).classMemberships).toHaveLength(2);
    const end = {
      kind: 'endMembership',
      areaClass: 'border',
      unit: OLD,
      validFrom: '2021-01-01',
      validTo: '2024-12-31',
    } as const;
    expect(after(end).classMemberships).toMatchObject([{ validTo: '2024-12-31' }]);
    expect(told({ ...end, validTo: '2020-12-31' })).toEqual(['validTo: dates_reversed']);
  });

  it.each<[string, ReferenceChange, string[]]>([
    ['of an unknown class', { ...border, areaClass: 'coast' }, ['areaClass: unknown_code']],
    ['of a unit of another time', { ...border, validFrom: '2024-01-01' }, ['unit: unit_not_in_force']],
    ['without a document', { ...border, basisVi: '' }, ['basisVi: required']],
    ['twice on one day', { ...border, unit: OLD, validTo: '2021-01-01' }, ['validFrom: overlapping_dates']],
  ])('%s is refused', (_, change, faults) => {
    expect(told(change)).toEqual(faults);
  });

  it('may end the day before another begins', () => {
    expect(told({ ...border, unit: OLD, validTo: '2020-12-31' })).toEqual([]);
  });
});

describe('a population figure', () => {
  it('is added, and corrected where it says so', () => {
    expect(after(people).populations).toHaveLength(3);
    expect(after({ ...people, asOf: '2022-01-01', isCorrection: true }).populations).toMatchObject([
      { people: 1100 },
      {},
    ]);
  });

  it.each<[string, ReferenceChange, string[]]>([
    ['below zero', { ...people, people: -1 }, ['people: bad_number']],
    ['with half a person', { ...people, people: 1.5 }, ['people: bad_number']],
    [
      'below a group of its time',
      { ...people, asOf: '2022-01-01', people: 299, isCorrection: true },
      ['people: below_group'],
    ],
    ['of a group above the total', { ...people, group: 'pupils', people: 1001 }, ['people: above_total']],
    ['of an unknown group', { ...people, group: 'elders', people: 9 }, ['group: unknown_code']],
    ['after the end of the unit', { ...people, asOf: '2025-07-01' }, ['unit: unit_not_in_force']],
    ['on a day that has one', { ...people, asOf: '2022-01-01' }, ['asOf: already_recorded']],
    ['without a source', { ...people, source: '' }, ['source: required']],
  ])('%s is refused', (_, change, faults) => {
    expect(told(change)).toEqual(faults);
  });
});

describe('a list of changes', () => {
  it('is decided row after row, and every fault is told with its position', () => {
    const { rows, faults } = decideAll([border, border, { ...people, people: -1 }], index);
    expect(rows).toHaveLength(1);
    expect(faults.map(({ position, fault }) => [position, fault.code])).toEqual([
      [1, 'overlapping_dates'],
      [2, 'bad_number'],
    ]);
  });

  it('of an official class finds the stand-ins ended the day before, or gone where it has no first day', () => {
    expect(replaceProxies('border', '2023-01-01', index)).toMatchObject([{ payload: { validTo: '2022-12-31' } }]);
    expect(replaceProxies('border', '2020-06-01', index)).toMatchObject([{ payload: null }]);
    expect(replaceProxies('border', null, index)).toMatchObject([{ payload: null }]);
    expect(replaceProxies('border', '2025-07-01', index)).toEqual([]);
    const settled = replaceProxies('border', '2023-01-01', index);
    expect(decideAll([{ ...border, unit: OLD, validFrom: '2023-01-01' }], index, settled).faults).toEqual([]);
  });
});
