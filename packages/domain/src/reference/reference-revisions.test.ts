import { describe, expect, test } from 'vitest';
import type { AreaUnit, ReferencePack } from '../model/reference-pack.ts';
import { referencePackOf, referenceRevisionsOf } from './reference-revisions.ts';

function unit(code: string, name: string): AreaUnit {
  return {
    id: `${code}@2020-01-01`,
    code,
    name,
    kind: 'xa',
    level: 'commune',
    parent: '20@2020-01-01',
    validFrom: '2020-01-01',
    validTo: null,
    lon: null,
    lat: null,
  };
}

function packOf(...units: AreaUnit[]): ReferencePack {
  return {
    id: 'p',
    version: '1',
    vi: 'Gói',
    en: 'Pack',
    province: '20@2020-01-01',
    units,
    transitions: [],
    bases: [{ id: 'B', vi: 'B', en: 'B', validFrom: null, validTo: null, units: units.map(({ id }) => id) }],
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
}

describe('a reference pack as ledger rows', () => {
  test('comes back as it was', () => {
    const pack = packOf(unit('00001', 'Một'), unit('00002', 'Hai'));
    expect(referencePackOf(referenceRevisionsOf(pack))).toEqual(pack);
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
