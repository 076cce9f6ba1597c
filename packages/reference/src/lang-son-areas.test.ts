import { groupBy, ReferenceIndex, type AreaUnit, type ReferencePack } from '@lantoa/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { langSonPackFolder } from './lang-son-pack-folder.ts';
import { loadReferencePack } from './load-reference-pack.ts';
import { countBy } from './testing/count-by.ts';

let pack: ReferencePack;
let index: ReferenceIndex;

beforeAll(async () => {
  pack = await loadReferencePack(langSonPackFolder());
  index = new ReferenceIndex(pack);
});

function unitsOf(base: string): AreaUnit[] {
  return (index.base(base)?.units ?? []).flatMap((id) => index.unit(id) ?? []);
}

function inClass(base: string, areaClass: string, on: string): AreaUnit[] {
  return unitsOf(base).filter((unit) =>
    index.classesOf(unit.id, on).some((membership) => membership.areaClass === areaClass),
  );
}

describe('units of Lạng Sơn', () => {
  it('are 200, 194 and 65 communes one after the other, and 11 districts until the end of June 2025', () => {
    expect(pack.bases.map(({ id, validFrom, validTo, units }) => [id, validFrom, validTo, units.length])).toEqual([
      ['LS_200', '2020-01-01', '2024-11-30', 200],
      ['LS_194', '2024-12-01', '2025-06-30', 194],
      ['LS_65', '2025-07-01', null, 65],
    ]);
    const districts = pack.units.filter((unit) => unit.level === 'district');
    expect(districts).toHaveLength(11);
    expect(new Set(districts.map((unit) => unit.validTo))).toEqual(new Set(['2025-06-30']));
  });

  it.each([
    ['LS_200', [8, 22, 19, 17, 22, 17, 18, 24, 20, 21, 12]],
    ['LS_194', [8, 20, 19, 17, 22, 15, 18, 23, 20, 20, 12]],
  ])('of %s stand in the districts by code as the acts count them', (base, expected) => {
    const byDistrict = countBy(unitsOf(base), (unit) => unit.parent ?? '');
    expect(
      Object.keys(byDistrict)
        .toSorted()
        .map((district) => byDistrict[district]),
    ).toEqual(expected);
  });

  it('of 2023 are 5 wards, 14 townships and 181 communes; of 2025 4 wards and 61 communes of the province itself', () => {
    expect(countBy(unitsOf('LS_200'), (unit) => unit.kind)).toEqual({ phuong: 5, thi_tran: 14, xa: 181 });
    expect(countBy(unitsOf('LS_65'), (unit) => unit.kind)).toEqual({ phuong: 4, xa: 61 });
    expect(new Set(unitsOf('LS_65').map((unit) => unit.parent))).toEqual(new Set(['20@2020-01-01']));
  });

  it('of 2023 share ten names, which only the district or the kind tells apart', () => {
    const repeated = [...groupBy(unitsOf('LS_200'), (unit) => unit.name)].filter(([, units]) => units.length > 1);
    expect(Object.fromEntries(repeated.map(([name, units]) => [name, units.length]))).toEqual({
      'Hoàng Văn Thụ': 3,
      'Chi Lăng': 4,
      'Hồng Phong': 2,
      'Hòa Bình': 4,
      'Hồng Thái': 2,
      'Thụy Hùng': 2,
      'Mẫu Sơn': 2,
      'Tân Thành': 3,
      'Chiến Thắng': 2,
      'Đình Lập': 2,
    });
  });

  it('of 2025 all use a code of 2023, 28 of them with another name', () => {
    const before = new Map(unitsOf('LS_200').map((unit) => [unit.code, unit.name]));
    const renamed = unitsOf('LS_65').filter((unit) => before.get(unit.code) !== unit.name);
    expect(unitsOf('LS_65').every((unit) => before.has(unit.code))).toBe(true);
    expect(renamed).toHaveLength(28);
    expect(index.unitsOfCode('06187').map((unit) => `${unit.kind} ${unit.name}`)).toEqual([
      'thi_tran Cao Lộc',
      'phuong Kỳ Lừa',
    ]);
    expect(index.unitsOfCode('06040').map((unit) => unit.name)).toEqual(['Đại Đồng', 'Thất Khê', 'Thất Khê']);
  });

  it('keep their own position, and 06616 its short and its long name', () => {
    for (const base of ['LS_200', 'LS_194', 'LS_65']) {
      for (const unit of unitsOf(base)) {
        expect(unit.lon).toBeGreaterThan(106);
        expect(unit.lon).toBeLessThan(107.5);
        expect(unit.lat).toBeGreaterThan(21.2);
        expect(unit.lat).toBeLessThan(22.6);
      }
    }
    expect(index.unit('06616@2020-01-01')).toMatchObject({
      name: 'NT Thái Bình',
      kind: 'thi_tran',
      synonyms: ['Nông Trường Thái Bình'],
    });
  });
});

describe('the way of the units to 2025', () => {
  /** Old unit of 2023 → new unit of 2025, with the share of people or area that goes this way. */
  function crosswalk(): Map<string, Map<string, number>> {
    const steps = groupBy(pack.transitions, (step) => step.from);
    const follow = (id: string): [string, number][] => {
      const next = steps.get(id);
      if (!next) return [[id, 1]];
      return next.flatMap((step) => follow(step.to).map(([to, share]): [string, number] => [to, share * step.weight]));
    };
    return new Map(unitsOf('LS_200').map((unit) => [unit.id, new Map(follow(unit.id))]));
  }

  it('is 13 steps in 2024 and 196 in 2025, 192 of them whole', () => {
    expect(countBy(pack.transitions, (step) => `${step.on} ${step.part}`)).toEqual({
      '2024-12-01 whole': 11,
      '2024-12-01 partial': 2,
      '2025-07-01 whole': 192,
      '2025-07-01 partial': 4,
    });
  });

  it('makes 203 pairs of old and new units, and three old communes are split', () => {
    const pairs = crosswalk();
    expect([...pairs.values()].reduce((sum, targets) => sum + targets.size, 0)).toBe(203);
    const split = [...pairs].filter(([, targets]) => targets.size > 1).map(([from]) => index.unit(from)?.name);
    expect(split).toEqual(['Đại Đồng', 'Bính Xá', 'Kiên Mộc']);
    expect(new Set([...pairs.values()].flatMap((targets) => [...targets.keys()])).size).toBe(65);
  });

  it('sends nearly all people of Đại Đồng to Thất Khê, by people and not by area', () => {
    const parts = pack.transitions.filter((step) => step.from === '06040@2020-01-01');
    expect(parts.map((step) => [step.to, step.weight])).toEqual([
      ['06040@2024-12-01', 0.934],
      ['06025@2024-12-01', 0.066],
    ]);
    expect(parts[0]?.weightBasis).toContain('8,527');
    expect(crosswalk().get('06040@2020-01-01')).toEqual(
      new Map([
        ['06040@2025-07-01', 0.934],
        ['06004@2025-07-01', 0.066],
      ]),
    );
  });

  it.each([
    ['2019-06-01', 'LS_200'],
    ['2024-11-30', 'LS_200'],
    ['2024-12-01', 'LS_194'],
    ['2025-07-01', 'LS_65'],
    ['2031-01-01', 'LS_65'],
  ])('gives the map in force on %s as %s', (date, base) => {
    expect(index.baseOn(date).id).toBe(base);
  });

  it('leaves 188 units untouched in 2024', () => {
    const kept = unitsOf('LS_194').filter((unit) => unit.validFrom === '2020-01-01');
    expect(kept).toHaveLength(188);
  });
});

describe('area classes', () => {
  it('know 21 border units of 2023 and 2024 and 11 of 2025, each new one made of a border unit', () => {
    expect(inClass('LS_200', 'border', '2023-12-14')).toHaveLength(21);
    expect(inClass('LS_194', 'border', '2025-03-01')).toHaveLength(21);
    const border = inClass('LS_65', 'border', '2026-01-01').map((unit) => unit.name);
    expect(border.toSorted()).toEqual(
      [
        'Quốc Khánh',
        'Kháng Chiến',
        'Quốc Việt',
        'Thụy Hùng',
        'Hoàng Văn Thụ',
        'Đồng Đăng',
        'Cao Lộc',
        'Ba Sơn',
        'Mẫu Sơn',
        'Khuất Xá',
        'Kiên Mộc',
      ].toSorted(),
    );
  });

  it('take the third of units that lies farthest from the district township as a labelled stand-in for remote', () => {
    expect(inClass('LS_200', 'remote', '2023-12-14')).toHaveLength(67);
    expect(inClass('LS_194', 'remote', '2025-03-01')).toHaveLength(65);
    expect(inClass('LS_65', 'remote', '2026-01-01')).toHaveLength(22);
    const remote = pack.classMemberships.filter((membership) => membership.areaClass === 'remote');
    expect(new Set(remote.map((membership) => membership.status))).toEqual(new Set(['proxy']));
    expect(remote.every((membership) => membership.basisVi.startsWith('Chỉ số thay thế'))).toBe(true);
  });

  it('count all units as minority area and 49 units of 2025 as having an especially difficult village', () => {
    expect(inClass('LS_65', 'ethnic_minority', '2026-01-01')).toHaveLength(65);
    expect(inClass('LS_200', 'ethnic_minority', '2023-12-14')).toHaveLength(200);
    expect(inClass('LS_65', 'especially_difficult_village', '2026-01-01')).toHaveLength(49);
    const statuses = countBy(
      pack.classMemberships.filter(({ areaClass }) => areaClass === 'especially_difficult_village'),
      ({ unit, status }) => `${unit.slice(-10, -6)} ${status}`,
    );
    expect(Object.keys(statuses).toSorted()).toEqual(['2020 proxy', '2024 proxy', '2025 implied']);
  });

  it('pass the village class back to every part of a unit that has it', () => {
    const steps = groupBy(pack.transitions, (step) => step.from);
    const has = (id: string): boolean =>
      index.classesOf(id, '2025-12-01').some(({ areaClass }) => areaClass === 'especially_difficult_village');
    for (const [from, parts] of steps) expect([from, has(from)]).toEqual([from, parts.some((step) => has(step.to))]);
  });

  it('leave the classes without a list empty', () => {
    const known = new Set(pack.classMemberships.map((membership) => membership.areaClass));
    expect([...known].toSorted()).toEqual(['border', 'especially_difficult_village', 'ethnic_minority', 'remote']);
  });
});

describe('populations', () => {
  it('are census for province and districts, estimates for the communes of 2023, published for 55 of 2025', () => {
    expect(countBy(pack.populations, ({ unit, status }) => `${unit.split('@')[1] ?? ''} ${status}`)).toEqual({
      '2020-01-01 census': 12,
      '2020-01-01 estimate': 200,
      '2024-12-01 estimate': 4,
      '2024-12-01 published': 5,
      '2025-07-01 published': 55,
    });
    const people = (id: string): number => index.populationOf(id, '2023-12-14')?.people ?? 0;
    const districts = pack.units.filter((unit) => unit.level === 'district');
    expect(districts.reduce((sum, unit) => sum + people(unit.id), 0)).toBe(people('20@2020-01-01'));
    expect(people('20@2020-01-01')).toBe(781_655);
  });

  it('of a unit merged in 2024 are the sum of its parts as long as nothing newer is known', () => {
    const parts = ['06286', '06295', '06301'].map((code) => index.populationOf(`${code}@2020-01-01`, '2023-01-01'));
    expect(index.populationOf('06286@2024-12-01', '2024-11-30')).toMatchObject({
      people: parts.reduce((sum, part) => sum + (part?.people ?? 0), 0),
      status: 'estimate',
    });
    expect(index.populationOf('06286@2024-12-01', '2025-01-01')).toMatchObject({ people: 7126, status: 'published' });
  });

  it('leave out the figures of 2025 that cannot be right', () => {
    for (const name of ['Đoàn Kết', 'Tân Tiến', 'Hoàng Văn Thụ', 'Thống Nhất', 'Kỳ Lừa', 'Chi Lăng', 'Nhất Hòa']) {
      const unit = unitsOf('LS_65').find((candidate) => candidate.name === name);
      expect(unit).toBeDefined();
      expect(index.populationOf(unit?.id ?? '', '2026-01-01')).toBeUndefined();
    }
  });
});
