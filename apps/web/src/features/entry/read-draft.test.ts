import { describe, expect, it } from 'vitest';
import { draftOf, newDraft, repeated, type Help, type Recorded } from './draft.ts';
import { readDraft, readFigure } from './read-draft.ts';

const HELP: Help = {
  ...{ today: '2026-03-02', defaultDate: '2026-03-02', communes: ['a@2025-07-01'], scopes: ['commune'] },
  ...{ bodies: [{ id: 'police', vi: 'Công an', en: 'Police', area: 'a@2025-07-01', validFrom: null, validTo: null }] },
  ...{ body: null, countsAtOnce: false, recent: [] },
};
const RECORDED: Recorded = {
  ...{ date: '2026-02-05', organisation: 'police', scope: 'commune', districts: [], subtopics: [] },
  ...{ places: [{ unit: 'a@2025-07-01', attendances: null }], topics: ['drug_prevention', 'crime_prevention'] },
  ...{ activityType: 'contest', channel: 'direct_community', setting: null, observances: [] },
  groups: [{ group: 'pupils', attendances: 20 }],
  counts: [
    { indicator: 'attendances', value: 1234, isRounded: true },
    { indicator: 'duration_minutes', value: 37.5, isRounded: false },
  ],
  ...{ flags: ['interactive'], themes: [], movements: [], campaignLinks: [], languages: ['tay'], platform: null },
  ...{ partners: [{ partner: 'school', count: 2 }], otherActors: [{ actor: 'commune_police', role: 'host' }] },
  ...{ village: 'Thôn Nà Làng', announcedOn: null, quiz: { before: 40, after: 62.5, takers: 30 } },
  recognition: {
    ...{ form: 'award', recipients: ['collective'], level: 'province', topics: [] },
    ...{ decisionNumber: '123/QĐ-UBND', decidedOn: '2026-02-01' },
  },
  attachments: [{ sourceSystem: 'vnpt_ioffice', externalId: '38/KH-BCĐ', checksum: 'a'.repeat(64) }],
  note: 'hai loa',
};

describe('a figure as it was typed', () => {
  it.each([
    ['', null],
    [' 45 ', 45],
    ['0', 0],
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['37,5', 37.5],
    ['-3', -3],
    ['1.5', undefined],
    ['4O', undefined],
  ])('%j is %s', (text, value) => {
    expect(readFigure(text)).toBe(value);
  });
});

describe('the form', () => {
  it('sends back what it was filled with, nothing lost', () => {
    const { activity, notNumbers } = readDraft(draftOf(RECORDED));
    expect(notNumbers).toEqual([]);
    expect(activity).toEqual(RECORDED);
  });

  it('holds its own fields and no others, however little was recorded', () => {
    const little = { ...RECORDED, quiz: null, recognition: null };
    expect(Object.keys(draftOf(little)).toSorted()).toEqual(Object.keys(newDraft(HELP)).toSorted());
  });

  it('begins with the day, the own commune and a body of it', () => {
    const { activity } = readDraft(newDraft(HELP));
    expect(activity).toMatchObject({
      ...{ date: '2026-03-02', organisation: 'police', scope: 'commune', topics: [] },
      ...{ activityType: 'community_session', channel: 'direct_community' },
      places: [{ unit: 'a@2025-07-01', attendances: null }],
      counts: [{ indicator: 'sessions', value: 1 }],
    });
  });

  it('remembers the form and channel used last', () => {
    const recent = [{ id: 'x', revision: 1, status: 'SUBMITTED', isOpen: true, activity: RECORDED }] as const;
    expect(newDraft({ ...HELP, recent: [...recent] })).toMatchObject({ activityType: 'contest', topics: [] });
  });

  it('names the fields whose text is no number', () => {
    const draft = { ...draftOf(RECORDED), counts: { attendances: '4O' }, groups: { pupils: '2,5' } };
    expect(readDraft(draft).notNumbers).toEqual(['attendances', 'breakdown']);
  });

  it('repeats the work on another day without what was written about the first', () => {
    const again = repeated(draftOf(RECORDED), '2026-03-05');
    expect(again).toMatchObject({ date: '2026-03-05', note: '', decisionNumber: '', topics: RECORDED.topics });
  });
});
