import { describe, expect, test } from 'vitest';
import type { AreaUnit, ReferencePack } from '../model/reference-pack.ts';
import { packWith, unitWith } from './reference-pack.fixture.ts';
import { referencePackOf, referenceRevisionsOf } from './reference-revisions.ts';

const unit = (code: string, name: string) => unitWith(`${code}@2020-01-01`, { code, name });

function packOf(...units: AreaUnit[]): ReferencePack {
  const base = { id: 'B', vi: 'B', en: 'B', validFrom: null, validTo: null, units: units.map(({ id }) => id) };
  return packWith({ units, bases: [base] });
}

/** One row or two in each list, so that each can be looked for by its key. */
const FULL: ReferencePack = {
  ...packOf(unit('00001', 'Một')),
  transitions: [{ from: 'a', to: 'b', on: '2025-07-01', part: 'whole', weight: 1, weightBasis: '' }],
  classMemberships: (['2020-01-01', null] as const).map((validFrom) => ({
    ...{ areaClass: 'border', unit: 'a', validFrom, validTo: null },
    ...{ status: 'official', basisVi: '', basisEn: '' },
  })),
  populations: [{ unit: 'a', group: 'all', asOf: '2019-04-01', people: 9, status: 'census', source: '' }],
  codes: [
    {
      ...{ list: 'topic', code: 'drugs', vi: '', en: '', parent: null, sensitive: false, order: 1 },
      ...{ validFrom: null, validTo: null, synonyms: [], attributes: {} },
    },
  ],
  organisations: [{ id: 'police', vi: '', en: '', actor: 'police', area: 'a', validFrom: null, validTo: null }],
  plans: [
    {
      ...{ code: '12', number: '12', date: '2023-02-20', issuerVi: '', titleVi: '', titleEn: '' },
      ...{ topic: 'drugs', flags: [] },
    },
  ],
  directives: [
    {
      ...{ id: 'd1', number: null, symbol: '', date: '2023-02', datePrecision: 'month', status: '', subjectVi: '' },
      ...{ subjectEn: '', force: '', topics: [], plans: [], addressees: [], recipients: [] },
    },
  ],
  duties: [
    { duty: 'report', directive: 'd1', bearer: 'police', topic: 'drugs', observance: 'june', over: [] },
    { duty: 'report', directive: 'd1', bearer: 'police', topic: null, observance: null, over: [] },
  ],
  priorities: [{ topic: 'drugs', list: 'setting', code: 'school' }],
  targets: (['a', null] as const).map((of) => ({
    ...{ plan: '12', measure: 'SESSIONS', unit: of, from: '2023-01-01', to: '2023-12-31' },
    ...{ value: 5, basis: '' },
  })),
  requests: [{ id: 'spring', from: '2023-01-01', to: '2023-03-31' }],
};

describe('a reference pack as ledger rows', () => {
  test('comes back as it was', () => {
    const pack = packOf(unit('00001', 'Một'), unit('00002', 'Hai'));
    expect(referencePackOf(referenceRevisionsOf(pack))).toEqual(pack);
  });

  test('has a row for each fact under a key of its own, and comes back whole', () => {
    const revisions = referenceRevisionsOf(FULL);
    expect(revisions.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'pack pack',
      'unit 00001@2020-01-01',
      'transition a>b',
      'base B',
      'class_membership border/a/2020-01-01',
      'class_membership border/a/',
      'population a/all/2019-04-01',
      'code topic/drugs',
      'organisation police',
      'plan 12',
      'directive d1',
      'duty d1/report/police/drugs/june',
      'duty d1/report/police//',
      'priority drugs/setting/school',
      'target 12/SESSIONS/a/2023-01-01/2023-12-31',
      'target 12/SESSIONS//2023-01-01/2023-12-31',
      'report_request spring',
    ]);
    expect(referencePackOf(revisions)).toEqual(FULL);
  });

  test('a later row replaces the earlier one in its place, a null payload takes it away', () => {
    const first = referenceRevisionsOf(packOf(unit('00001', 'Một'), unit('00002', 'Hai')));
    const renamed = unit('00001', 'Mới');
    const pack = referencePackOf([
      ...first,
      { kind: 'unit', key: renamed.id, payload: renamed },
      { kind: 'unit', key: '00002@2020-01-01', payload: null },
    ]);
    expect(pack?.units).toEqual([renamed]);
  });

  test('is not there before its head row', () => {
    expect(referencePackOf(referenceRevisionsOf(packOf(unit('00001', 'Một'))).slice(1))).toBeNull();
  });
});
