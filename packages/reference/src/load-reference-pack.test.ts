import { ReferenceIndex } from '@lantoa/domain';
import { describe, expect, it } from 'vitest';
import { loadReferencePack } from './load-reference-pack.ts';
import { changed, faultsOf, tinyPack, withPackFolder } from './testing/tiny-pack.ts';

describe('a pack of another province', () => {
  it('loads, with the units of each base by code and the newest facts on hand', async () => {
    const pack = await withPackFolder(tinyPack(), loadReferencePack);
    expect(pack.id).toBe('bac-thu');
    expect(pack.version).toBe('3');
    expect(pack.bases.map(({ id, units }) => [id, units])).toEqual([
      ['BT_3', ['90001@2020-01-01', '90002@2020-01-01', '90003@2020-01-01']],
      ['BT_2', ['90001@2025-01-01', '90003@2025-01-01']],
    ]);
    expect(pack.units.find((unit) => unit.id === '90003@2020-01-01')?.synonyms).toEqual(['TT Thử']);
    const index = new ReferenceIndex(pack);
    expect(index.districtOf('90001@2020-01-01')?.name).toBe('Thử Giang');
    expect(index.classesOf('90001@2020-01-01', '2022-06-01').map((membership) => membership.status)).toEqual(['local']);
    expect(index.populationOf('90001@2020-01-01', '2023-12-31')?.people).toBe(1200);
    expect(index.code('target_group', 'at_risk')).toMatchObject({ sensitive: true, attributes: { smallBelow: '10' } });
    expect(pack.directives[0]).toMatchObject({ number: '7', recipients: [{ role: 'for_action', vi: 'Như trên' }] });
  });

  it('may leave out optional remarks and write its columns in any order', async () => {
    const tables = { ...tinyPack(), 'priorities.csv': 'code,topic,list\nborder,drug_prevention,area_class\n' };
    const pack = await withPackFolder(tables, loadReferencePack);
    expect(pack.priorities).toEqual([{ topic: 'drug_prevention', list: 'area_class', code: 'border' }]);
  });

  it('tells what its plans set for a measure, and need not set anything', async () => {
    const { targets } = await withPackFolder(tinyPack(), loadReferencePack);
    const days = { from: '2023-01-01', to: '2023-12-31' };
    const ofProvince = {
      plan: 'plan_drugs',
      measure: 'COMMUNE_COVERAGE',
      unit: null,
      ...days,
      value: 0.9,
      basis: '1/KH',
    };
    expect(targets[0]).toEqual(ofProvince);
    expect(targets[1]).toMatchObject({ measure: 'SESSIONS', unit: '90001@2020-01-01', value: 12 });
    const without = Object.fromEntries(Object.entries(tinyPack()).filter(([name]) => name !== 'targets.csv'));
    expect((await withPackFolder(without, loadReferencePack)).targets).toEqual([]);
  });

  it('is refused with all of its faults at once, by file and line, in both languages', async () => {
    const twice = changed('codes.csv', 'crime_prevention,phòng tội phạm,crime prevention', 'crime_prevention,,');
    const faults = await faultsOf(changed('units.csv', '90002@2020-01-01,90002', '90002@2020-01-02,90002', twice));
    expect(faults.filter(({ file }) => file === 'codes.csv').map(({ row, field }) => [row, field])).toEqual([
      [3, 'vi'],
      [3, 'en'],
    ]);
    expect(faults.map(({ file }) => file)).toEqual(faults.map(({ file }) => file).toSorted());
    expect(faults.some(({ file, row }) => file === 'units.csv' && row === 5)).toBe(true);
    for (const { message } of faults) expect(message.vi).not.toBe(message.en);
  });
});
