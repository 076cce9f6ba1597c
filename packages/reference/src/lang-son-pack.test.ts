import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  foldVietnamese,
  groupBy,
  ReferenceIndex,
  type AreaUnit,
  type Organisation,
  type ReferencePack,
} from '@lantoa/domain';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { langSonPackFolder } from './lang-son-pack-folder.ts';
import { loadReferencePack } from './load-reference-pack.ts';

const SHARED = process.env['LANTOA_SHARED_DIR'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

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

function count<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Record<string, number> {
  return Object.fromEntries([...groupBy(rows, keyOf)].map(([key, group]) => [key, group.length]));
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
    const byDistrict = count(unitsOf(base), (unit) => unit.parent ?? '');
    expect(
      Object.keys(byDistrict)
        .toSorted()
        .map((district) => byDistrict[district]),
    ).toEqual(expected);
  });

  it('of 2023 are 5 wards, 14 townships and 181 communes; of 2025 4 wards and 61 communes of the province itself', () => {
    expect(count(unitsOf('LS_200'), (unit) => unit.kind)).toEqual({ phuong: 5, thi_tran: 14, xa: 181 });
    expect(count(unitsOf('LS_65'), (unit) => unit.kind)).toEqual({ phuong: 4, xa: 61 });
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
    expect(count(pack.transitions, (step) => `${step.on} ${step.part}`)).toEqual({
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
    const statuses = count(
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
    expect(count(pack.populations, ({ unit, status }) => `${unit.split('@')[1] ?? ''} ${status}`)).toEqual({
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

describe('code lists', () => {
  it('hold the lists of the domain reference in both languages', () => {
    const sizes = count(pack.codes, (code) => code.list);
    expect(sizes).toMatchObject({
      topic: 5,
      subtopic: 3,
      plan: 5,
      content_theme: 13,
      area_class: 12,
      setting: 7,
      target_group: 14,
      channel: 18,
      activity_type: 19,
      actor: 13,
      partner: 9,
      observance: 4,
      flag: 15,
      duty: 5,
      submission_status: 10,
      language: 5,
      platform: 6,
    });
    for (const code of pack.codes)
      expect([code.code, code.vi === '', code.en === '']).toEqual([code.code, false, false]);
  });

  it('say of every channel whether it can reach a place', () => {
    const placeBound = index.codesOf('channel').filter((code) => code.attributes['reachBasis'] === 'place_bound');
    expect(placeBound.map((code) => code.code).toSorted()).toEqual([
      'commune_radio',
      'direct_community',
      'grassroots_bulletin',
      'grassroots_communicator',
      'grassroots_information',
      'non_commercial_material',
      'public_notice_board',
    ]);
    expect(index.code('channel', 'television')?.parent).toBe('mass_media');
    expect(index.code('channel', 'commune_radio')?.parent).toBe('grassroots_information');
    expect(index.codesOf('channel').filter((code) => code.parent === null)).toHaveLength(6);
  });

  it('mark six sensitive groups with their thresholds', () => {
    const sensitive = index.codesOf('target_group').filter((code) => code.sensitive);
    expect(Object.fromEntries(sensitive.map((code) => [code.code, code.attributes['smallBelow']]))).toEqual({
      high_risk_trafficking: '10',
      children_disabilities: '5',
      children_social_protection: '5',
      children_ethnic_boarding: '5',
      orphans_with_relatives: '5',
      under18_post_prison: '5',
    });
    expect(index.code('target_group', 'under18_post_prison')?.attributes['provinceOnly']).toBe('1');
  });

  it('date the observances and restrict the hotspots', () => {
    expect(index.code('observance', 'anti_trafficking_day')?.attributes).toMatchObject({
      window: '07-30..07-30',
      linkWindow: '07-15..08-05',
    });
    expect(index.code('observance', 'child_action_month')?.attributes['window']).toBe('06-01..06-30');
    const restricted = index.codesOf('area_class').filter((code) => code.attributes['restricted'] === '1');
    expect(restricted.map((code) => code.code)).toEqual(['social_evils_hotspot', 'prostitution_hotspot']);
  });
});

describe('the mandate', () => {
  it('is a request of March 2023 without number or day to thirteen addressees', () => {
    const [directive] = pack.directives;
    expect(directive).toMatchObject({
      number: null,
      symbol: 'STTTT-TTBCXB',
      date: '2023-03',
      datePrecision: 'month',
      status: 'draft_or_undated',
      force: 'request',
    });
    const actors = directive?.addressees.map((id) => index.organisation(id)?.actor ?? '') ?? [];
    expect(count(actors, (actor) => actor)).toEqual({
      provincial_newspaper: 1,
      provincial_radio_tv: 1,
      district_culture_info_office: 11,
    });
    expect(count(directive?.recipients ?? [], (recipient) => recipient.role)).toEqual({
      for_action: 2,
      for_information: 2,
      for_publication: 1,
      archive: 1,
    });
  });

  it('rests on five plans as written, the odd symbol of the fifth kept and flagged', () => {
    expect(
      pack.plans.map(({ number, date, issuerVi, topic, flags }) => [number, date, issuerVi, topic, flags]),
    ).toEqual([
      ['38/KH-BCĐ', '2023-02-20', 'Ban Chỉ đạo 138 tỉnh', 'crime_prevention', []],
      ['40/KH-BCĐ', '2023-02-22', 'Ban Chỉ đạo 138 tỉnh', 'human_trafficking_prevention', []],
      ['41/KH-BCĐ', '2023-02-22', 'Ban Chỉ đạo 138 tỉnh', 'drug_prevention', []],
      ['600/KH-TBCĐKH506', '2023-02-22', 'Tiểu Ban Chỉ đạo KH506 tỉnh', 'child_abuse_juvenile_prevention', []],
      ['48/KH-BCĐ', '2023-02-27', 'UBND tỉnh', 'prostitution_prevention', ['issuer_symbol_mismatch']],
    ]);
  });

  it('lays duties on every addressee, and guidance over stations and centres on the district offices', () => {
    expect(count(pack.duties, (duty) => duty.duty)).toEqual({
      organise_outreach: 65,
      urge_and_guide: 11,
      observance_plan: 39,
      report_on_request: 13,
      publish_online: 1,
    });
    const guidance = pack.duties.find((duty) => duty.duty === 'urge_and_guide');
    expect(guidance?.over).toEqual(['district_culture_media_centre', 'commune_radio_station']);
  });

  it('names first areas, groups and settings for each topic', () => {
    const of = (topic: string, list: string): string[] =>
      pack.priorities.filter((row) => row.topic === topic && row.list === list).map((row) => row.code);
    expect(of('crime_prevention', 'area_class')).toEqual(['remote', 'ethnic_minority', 'border']);
    expect(of('child_abuse_juvenile_prevention', 'area_class')).not.toContain('border');
    expect(of('child_abuse_juvenile_prevention', 'target_group')).toHaveLength(5);
    expect(of('prostitution_prevention', 'setting')).toEqual(['lodging_area', 'industrial_zone', 'school']);
  });
});

describe('organisations', () => {
  it('are the province bodies, an office and a centre per district, police and radio per commune of 2023', () => {
    expect(count(pack.organisations, (organisation) => organisation.actor)).toMatchObject({
      district_culture_info_office: 11,
      district_culture_media_centre: 11,
      commune_police: 200,
      commune_radio_station: 200,
      dept_info_comm: 1,
      provincial_newspaper: 1,
    });
    expect(index.organisation('police:06349@2020-01-01')).toMatchObject({ vi: 'Công an xã Hưng Vũ' });
    expect(index.organisation('radio:06367@2020-01-01')).toMatchObject({ vi: 'Đài Truyền thanh xã Vũ Lăng' });
    expect(index.organisation('dept_info_comm:20@2020-01-01')?.validTo).toBe('2025-02-28');
  });

  const samples = join(SHARED, 'samples');
  it.skipIf(!existsSync(samples))('resolve every name in the sample files (needs the shared samples)', () => {
    const named = groupBy(pack.organisations, (organisation) => foldVietnamese(organisation.vi, { keepMarks: true }));
    const lines = parse(readFileSync(join(samples, 'bieu-01_toan-tinh_2023_so-lieu-mau.csv'), 'utf8'), {
      comment: '#',
      comment_no_infix: true,
    });
    const names = new Set(lines.slice(1).map((line) => line[2] ?? ''));
    expect(names.size).toBeGreaterThan(300);
    const unresolved = [...names].filter((name) => !named.has(foldVietnamese(name, { keepMarks: true })));
    expect(unresolved).toEqual([]);
    const homonyms = named.get(foldVietnamese('Công an xã Hòa Bình', { keepMarks: true })) ?? [];
    expect(new Set(homonyms.map((organisation: Organisation) => index.districtOf(organisation.area)?.name))).toEqual(
      new Set(['Bình Gia', 'Văn Quan', 'Chi Lăng', 'Hữu Lũng']),
    );
  });

  it.skipIf(!existsSync(samples))('and codes know every label of the sample list (needs the shared samples)', () => {
    const lines = parse(readFileSync(join(samples, 'labels.csv'), 'utf8'), { comment: '#', comment_no_infix: true });
    const spellings = new Map(
      pack.codes.flatMap((code) =>
        [code.vi, ...code.synonyms].map((text): [string, string] => [
          `${code.list} ${foldVietnamese(text, { keepMarks: true })}`,
          code.code,
        ]),
      ),
    );
    for (const [list = '', code, label = ''] of lines.slice(1)) {
      expect([label, spellings.get(`${list} ${foldVietnamese(label, { keepMarks: true })}`)]).toEqual([label, code]);
    }
  });
});
