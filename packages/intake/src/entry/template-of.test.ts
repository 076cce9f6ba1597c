import { describe, expect, it } from 'vitest';
import { langSonIndex } from '../testing/read-bytes.ts';
import type { EnteredActivity } from './entered-activity.ts';
import { templateOf } from './template-of.ts';

const RUN: EnteredActivity = {
  ...{ date: '2023-04-05', organisation: 'police:06235@2020-01-01', scope: 'commune', districts: [] },
  ...{ places: [{ unit: '06235@2020-01-01', attendances: 40 }], topics: ['drug_prevention'], subtopics: [] },
  ...{ activityType: 'school_session', channel: 'direct_community', setting: 'school', observances: [] },
  groups: [{ group: 'pupils', attendances: 4 }],
  counts: [
    { indicator: 'sessions', value: 1, isRounded: false },
    { indicator: 'attendances', value: 40, isRounded: false },
    { indicator: 'duration_minutes', value: 45, isRounded: false },
  ],
  ...{ flags: [], themes: ['legal_awareness'], partners: [{ partner: 'school', count: 1 }], movements: [] },
  ...{ campaignLinks: [], languages: ['tay'], platform: null, village: 'Nà Làng', announcedOn: '2023-04-01' },
  otherActors: [{ actor: 'commune_police', role: 'co_organiser' }],
  attachments: [{ sourceSystem: 'vnpt_ioffice', externalId: '123', checksum: null }],
  ...{ quiz: { before: 40, after: 80, takers: 40 }, recognition: null, note: 'Tốt' },
};

describe('what of an entry can be used again', () => {
  it('is what it was about, without figures of people and without free text', async () => {
    expect(templateOf(RUN, await langSonIndex(), '2024-03-01')).toEqual({
      ...RUN,
      ...{ date: '2024-03-01', places: [{ unit: '06235@2020-01-01', attendances: null }], quiz: null },
      groups: [{ group: 'pupils', attendances: null }],
      counts: [RUN.counts[0], RUN.counts[2]],
      partners: [{ partner: 'school', count: null }],
      ...{ village: '', note: '', announcedOn: null, attachments: [] },
    });
  });

  it('is nothing that the reference data do not know: no text hides in a list of codes', async () => {
    const strange = { ...RUN, topics: ['drug_prevention', '0900000000'], flags: ['x'], platform: 'x', setting: 'x' };
    expect(templateOf(strange, await langSonIndex(), '2024-03-01')).toMatchObject({
      ...{ topics: ['drug_prevention'], flags: [], platform: null, setting: null },
    });
  });

  it('is without places and bodies that are no longer in force', async () => {
    const index = await langSonIndex();
    expect(templateOf(RUN, index, '2026-01-01')).toMatchObject({ organisation: null, places: [] });
  });
});
