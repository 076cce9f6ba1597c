import { describe, expect, it } from 'vitest';
import { langSonIndex } from '../testing/read-bytes.ts';
import type { EnteredActivity } from './entered-activity.ts';
import { readEntryRows } from './read-entry-rows.ts';
import { writtenRow } from './written-row.ts';

const RUN: EnteredActivity = {
  ...{ date: '2023-04-05', organisation: 'police:06235@2020-01-01', scope: 'commune' },
  ...{ districts: ['182@2020-01-01'], places: [{ unit: '06235@2020-01-01', attendances: null }] },
  ...{ topics: ['drug_prevention', 'crime_prevention'], subtopics: [], activityType: 'broadcast_run' },
  ...{ channel: 'commune_radio', setting: 'community', groups: [{ group: 'general_public', attendances: null }] },
  observances: [],
  counts: [
    { indicator: 'sessions', value: 12, isRounded: false },
    { indicator: 'attendances', value: 1200, isRounded: true },
    { indicator: 'duration_minutes', value: 37.5, isRounded: false },
  ],
  ...{ flags: ['grassroots_oriented'], themes: ['legal_awareness', 'coping_skills_vigilance'], movements: [] },
  ...{ partners: [{ partner: 'youth_union', count: 2 }], campaignLinks: [], languages: ['tay', 'nung'] },
  ...{
    platform: null,
    village: 'bản Nà Làng',
    otherActors: [],
    announcedOn: null,
    quiz: null,
    recognition: null,
    attachments: [],
    note: '',
  },
};

async function again(entered: EnteredActivity, lang: 'vi' | 'en') {
  const index = await langSonIndex();
  return readEntryRows([writtenRow(entered, index, lang)], index, '2023-12-20')[0];
}

describe('an activity written as a row of a table', () => {
  it.each(['vi', 'en'] as const)('is read back as it was, in %s', async (lang) => {
    const reading = await again(RUN, lang);
    expect(reading?.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    const district = reading?.activity?.districts;
    expect(reading?.activity).toEqual({ ...RUN, districts: district });
  });

  it('keeps several communes with their shares, whole districts and the whole province', async () => {
    const shares = [
      { unit: '06235@2020-01-01', attendances: 700 },
      { unit: '06187@2020-01-01', attendances: 500 },
    ];
    const split = { ...RUN, village: '', districts: [], places: shares, counts: RUN.counts.slice(1, 2) };
    expect((await again(split, 'vi'))?.activity?.places).toEqual(shares);
    const index = await langSonIndex();
    const district = index.pack.units.find(({ level, validTo }) => level === 'district' && validTo !== null)?.id ?? '';
    const wide = {
      ...RUN,
      village: '',
      scope: 'district' as const,
      districts: [district],
      places: [],
      channel: 'radio',
    };
    expect((await again(wide, 'vi'))?.activity).toMatchObject({ scope: 'district', districts: [district] });
    const everywhere = { ...wide, scope: 'province' as const, districts: [] };
    expect((await again(everywhere, 'vi'))?.activity).toMatchObject({ scope: 'province', districts: [], places: [] });
  });

  it('is written as people write', async () => {
    expect(writtenRow(RUN, await langSonIndex(), 'vi')).toMatchObject({
      ...{ date: '05/04/2023', topic: 'Phòng, chống ma túy; Phòng, chống tội phạm', sessions: '12' },
      ...{ attendances: 'khoảng 1200', duration_minutes: '37,5' },
    });
  });
});
