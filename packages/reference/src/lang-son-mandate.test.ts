import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldVietnamese, groupBy, ReferenceIndex, type ReferencePack } from '@lantoa/domain';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { langSonPackFolder } from './lang-son-pack-folder.ts';
import { loadReferencePack } from './load-reference-pack.ts';
import { countBy } from './testing/count-by.ts';

const SHARED = process.env['LANTOA_SHARED_DIR'] ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

let pack: ReferencePack;
let index: ReferenceIndex;

beforeAll(async () => {
  pack = await loadReferencePack(langSonPackFolder());
  index = new ReferenceIndex(pack);
});

describe('code lists', () => {
  it('hold the lists of the domain reference in both languages', () => {
    const sizes = countBy(pack.codes, (code) => code.list);
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
      recognition_level: 4,
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
      about: 'human_trafficking_prevention',
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
    expect(countBy(actors, (actor) => actor)).toEqual({
      provincial_newspaper: 1,
      provincial_radio_tv: 1,
      district_culture_info_office: 11,
    });
    expect(countBy(directive?.recipients ?? [], (recipient) => recipient.role)).toEqual({
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
    expect(countBy(pack.duties, (duty) => duty.duty)).toEqual({
      organise_outreach: 65,
      urge_and_guide: 11,
      observance_plan: 39,
      report_on_request: 13,
      publish_online: 1,
    });
    const guidance = pack.duties.find((duty) => duty.duty === 'urge_and_guide');
    expect(guidance?.over).toEqual(['district_culture_media_centre', 'commune_radio_station']);
  });

  it('names first areas, groups, settings and channels for each topic', () => {
    const of = (topic: string, list: string): string[] =>
      pack.priorities.filter((row) => row.topic === topic && row.list === list).map((row) => row.code);
    expect(of('crime_prevention', 'area_class')).toEqual(['remote', 'ethnic_minority', 'border']);
    expect(of('child_abuse_juvenile_prevention', 'area_class')).not.toContain('border');
    expect(of('child_abuse_juvenile_prevention', 'target_group')).toHaveLength(5);
    expect(of('prostitution_prevention', 'setting')).toEqual(['lodging_area', 'industrial_zone', 'school']);
    expect(of('crime_prevention', 'channel')).toEqual([
      'mass_media',
      'digital_technology',
      'social_media',
      'grassroots_information',
    ]);
    expect(of('drug_prevention', 'channel')).toEqual([]);
  });
});

describe('organisations', () => {
  it('are the province bodies, an office and a centre per district, police and radio per commune of 2023', () => {
    expect(countBy(pack.organisations, (organisation) => organisation.actor)).toMatchObject({
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
    expect(new Set(homonyms.map((organisation) => index.districtOf(organisation.area)?.name))).toEqual(
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
