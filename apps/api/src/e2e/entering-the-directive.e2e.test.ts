import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const UNIT = '06235@2020-01-01';
const SAVE = `mutation S($input: SaveActivityInput!) {
  saveActivity(input: $input) { saved { id } faults { field code value message } } }`;
const RECORDED = `{ entryHelp { recent { id activity { date scope topics subtopics activityType channel setting
  groups { group attendances } observances counts { indicator value } flags themes partners { partner count } movements campaignLinks
  languages platform village otherActors { actor role } announcedOn quiz { before after takers }
  recognition { form recipients level topics decisionNumber decidedOn }
  attachments { sourceSystem externalId checksum } } } } }`;

const counts = (stated: Readonly<Record<string, number>>) =>
  Object.entries(stated).map(([indicator, value]) => ({ indicator, value }));
const items = counts({ press_items: 2 });
const press = { activityType: 'press_item', channel: 'online_newspaper', scope: 'province', places: [], counts: items };
const children = { topics: ['child_abuse_juvenile_prevention'] };
const group = (name: string, attendances: number) => ({ groups: [{ group: name, attendances }] });

/** What a row of docs/entering-what-the-directive-names.md says, as it is entered: the words of the directive, field by field. */
const ROWS: readonly [row: number, activity: Readonly<Record<string, unknown>>][] = [
  [9, { attachments: [{ sourceSystem: 'vnpt_ioffice', externalId: '38/KH-BCĐ', checksum: 'ab'.repeat(32) }] }],
  [11, { activityType: 'guidance_supervision', counts: counts({ guidance_documents: 1, supervision_visits: 2 }) }],
  [16, { activityType: 'rally_launch' }],
  [17, { themes: ['legal_awareness'], quiz: { before: 40, after: 70, takers: 30 } }],
  [18, { flags: ['priority_group'], ...group('adolescents_youth', 20) }],
  [
    20,
    {
      activityType: 'social_post',
      channel: 'social_media',
      platform: 'zalo',
      scope: 'province',
      places: [],
      counts: items,
    },
  ],
  [21, { ...press, themes: ['objective_comprehensive_reporting'] }],
  [22, { ...press, themes: ['counter_false_information'] }],
  [23, { themes: ['party_policy', 'state_law_policy'] }],
  [
    24,
    {
      partners: [{ partner: 'telecom_enterprise', count: 2 }],
      counts: counts({ sessions: 1, attendances: 200, sms_sent: 900 }),
    },
  ],
  [25, { partners: [{ partner: 'prestigious_person', count: 3 }] }],
  [26, { flags: ['grassroots_oriented'], village: 'Thôn Nà Pàn' }],
  [27, { topics: ['human_trafficking_prevention'], ...group('high_risk_trafficking', 15) }],
  [28, { topics: ['crime_prevention', 'human_trafficking_prevention'], flags: ['integrated_activity'] }],
  [29, { movements: ['mass_movement_anti_trafficking', 'mass_movement_national_security'] }],
  [30, { flags: ['tailored_to_audience', 'tailored_to_area'], languages: ['tay', 'nung'] }],
  [31, { otherActors: [{ actor: 'commune_radio_station', role: 'co_organiser' }] }],
  [32, { flags: ['innovative_content', 'innovative_form', 'innovative_method'] }],
  [
    34,
    {
      activityType: 'contest',
      counts: counts({ attendances: 200, contest_entries: 120 }),
      ...group('general_public', 200),
    },
  ],
  [35, { flags: ['core_content'], themes: ['local_regulations'] }],
  [36, { ...children, subtopics: ['child_abuse_crime', 'under18_related_offending'] }],
  [37, { ...children, activityType: 'community_session', setting: 'community' }],
  [40, { ...children, setting: 'ethnic_boarding_school', ...group('children_ethnic_boarding', 50) }],
  [41, { ...children, ...group('orphans_with_relatives', 12) }],
  [42, { ...children, ...group('under18_post_prison', 12) }],
  [43, { ...children, themes: ['public_participation_prevention'] }],
  [44, { ...children, themes: ['coping_skills_vigilance', 'community_child_protection'] }],
  [
    45,
    {
      ...{
        ...press,
        ...children,
        themes: ['case_outcome_reporting'],
        flags: ['high_public_interest_case', 'timely_public'],
      },
      ...{ counts: counts({ press_items: 2, corrections: 0 }) },
    },
  ],
  [46, { ...children, themes: ['child_self_protection'], flags: ['joint_activity'], ...group('children', 60) }],
  [47, { ...children, subtopics: ['domestic_violence'] }],
  [
    48,
    {
      campaignLinks: ['political_study_session', 'emulation_movement'],
      partners: [{ partner: 'youth_union', count: 1 }],
    },
  ],
  [51, { topics: ['prostitution_prevention'], themes: ['prevention_measures'] }],
  [54, { topics: ['prostitution_prevention'], setting: 'lodging_area', ...group('migrant_workers', 30) }],
  [56, { topics: ['prostitution_prevention'], themes: ['stigma_reduction'] }],
  [57, { topics: ['prostitution_prevention'], flags: ['lively_format', 'it_applied'], channel: 'direct_community' }],
  [58, { topics: ['prostitution_prevention'], flags: ['interactive'], setting: 'industrial_zone' }],
  [
    59,
    {
      topics: ['prostitution_prevention'],
      counts: counts({ sessions: 1, attendances: 200, recognised_collectives: 2, recognised_individuals: 5 }),
      recognition: {
        ...{ form: 'award', recipients: ['collective', 'individual'], level: 'province' },
        ...{ topics: ['prostitution_prevention'], decisionNumber: '123/QĐ-UBND', decidedOn: '2023-12-01' },
      },
    },
  ],
];

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

function activityOf(position: number, stated: Readonly<Record<string, unknown>>) {
  const scope = stated['scope'] ?? 'commune';
  return {
    // Each has days of its own, so that none looks like another one told twice.
    ...{ date: new Date(Date.UTC(2023, 0, 2 + position * 9)).toISOString().slice(0, 10), scope },
    organisation: scope === 'commune' ? `police:${UNIT}` : 'newspaper:20@2020-01-01',
    ...{ places: [{ unit: UNIT }], topics: ['crime_prevention'] },
    ...{
      activityType: 'community_session',
      channel: 'direct_community',
      counts: counts({ sessions: 1, attendances: 200 }),
    },
    ...stated,
  };
}

describe('what the directive names can be entered', () => {
  it.each(ROWS.map(([row, stated], position) => [row, activityOf(position, stated), stated] as const))(
    'row %i',
    async (_, activity, stated) => {
      const input = { id: randomUUID(), expectedRevision: 0, idempotencyKey: randomUUID(), activity };
      const { saveActivity } = await server.data<{
        saveActivity: { saved: { id: string } | null; faults: readonly object[] };
      }>('LEAD_DEPARTMENT', SAVE, { input });
      expect(saveActivity.faults).toEqual([]);
      const { entryHelp } = await server.data<{
        entryHelp: { recent: readonly { id: string; activity: Record<string, unknown> }[] };
      }>('LEAD_DEPARTMENT', RECORDED);
      const recorded = entryHelp.recent.find(({ id }) => id === input.id)?.activity ?? {};
      for (const [field, value] of Object.entries(stated)) {
        if (field !== 'places') expect(recorded[field], field).toEqual(value);
      }
    },
  );

  it('and every row of the domain reference stands in the table once', () => {
    const page = readFileSync(
      path.resolve(import.meta.dirname, '../../../../docs/entering-what-the-directive-names.md'),
      'utf8',
    );
    const rows = [...page.matchAll(/^\| (\d+) +\|/gmu)].map(([, row]) => Number(row));
    expect(rows).toEqual(Array.from({ length: 59 }, (_, at) => at + 1));
  });
});
