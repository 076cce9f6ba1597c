import { describe, expect, it } from 'vitest';
import { FURTHER_HEADERS, HEADERS, listCsv } from '../testing/activity-list.ts';
import { langSonIndex, readBytes } from '../testing/read-bytes.ts';
import type { EnteredActivity } from './entered-activity.ts';
import { enteredOf } from './entered-of.ts';
import { readEntry } from './read-entry.ts';

const TODAY = '2026-06-01';
const SESSION: EnteredActivity = {
  date: '2023-04-05',
  organisation: 'police:06235@2020-01-01',
  scope: 'commune',
  districts: [],
  places: [{ unit: '06235@2020-01-01', attendances: null }],
  topics: ['drug_prevention', 'crime_prevention'],
  subtopics: [],
  activityType: 'community_session',
  channel: 'direct_community',
  setting: 'community',
  groups: [{ group: 'pupils', attendances: 20 }],
  observances: [],
  counts: [
    { indicator: 'sessions', value: 1, isRounded: false },
    { indicator: 'attendances', value: 45, isRounded: false },
  ],
  flags: [],
  themes: [],
  partners: [],
  movements: [],
  campaignLinks: [],
  languages: [],
  platform: null,
  village: '',
  otherActors: [],
  announcedOn: null,
  quiz: null,
  recognition: null,
  attachments: [],
  note: '',
};

async function read(changes: Partial<EnteredActivity>) {
  const reading = readEntry({ ...SESSION, ...changes }, await langSonIndex(), TODAY);
  return { ...reading, told: reading.faults.map(({ field, code, severity }) => `${field ?? '-'} ${code} ${severity}`) };
}

describe('an entry', () => {
  it('becomes the payload that a file would give', async () => {
    const { record, faults } = await read({ note: ' Phối hợp tốt. ' });
    expect(faults).toEqual([]);
    expect(record).toEqual({
      payload: {
        date: '2023-04-05',
        organisation: 'police:06235@2020-01-01',
        actor: 'commune_police',
        scope: 'commune',
        districts: ['183@2020-01-01'],
        places: [{ unit: '06235@2020-01-01', attendances: null }],
        topics: [
          { topic: 'drug_prevention', role: 'primary' },
          { topic: 'crime_prevention', role: 'integrated' },
        ],
        subtopics: [],
        activityType: 'community_session',
        channel: 'direct_community',
        setting: 'community',
        groups: [{ group: 'pupils', attendances: 20 }],
        observances: [],
        counts: {
          sessions: { value: 1, quality: 'counted', isRounded: false },
          attendances: { value: 45, quality: 'counted', isRounded: false },
        },
      },
      text: { note: 'Phối hợp tốt.', organisationAsWritten: 'Công an xã Gia Cát' },
    });
  });

  it.each<[Partial<EnteredActivity>, string]>([
    [{ date: '2026-06-02' }, 'date future_date error'],
    [{ topics: [] }, 'topic missing_required error'],
    [{ topics: ['gambling'] }, 'topic unknown_topic error'],
    [{ activityType: null }, 'activityType missing_required error'],
    [{ channel: 'pigeon' }, 'channel unknown_channel error'],
    [{ organisation: null }, 'organisation missing_required error'],
    [{ organisation: 'police:0' }, 'organisation unknown_organisation error'],
    [{ places: [] }, 'commune missing_required error'],
    [{ places: [{ unit: '183@2020-01-01', attendances: null }] }, 'commune unknown_commune error'],
    [{ date: '2026-01-05' }, 'commune commune_not_valid_on_date error'],
    [{ scope: 'province', places: [] }, 'commune missing_required error'],
    [{ groups: [{ group: 'pupils', attendances: 46 }] }, 'breakdown group_exceeds_total error'],
    [{ groups: [{ group: 'pupils', attendances: -1 }] }, 'breakdown negative_number error'],
    [{ groups: [{ group: 'tourists', attendances: null }] }, 'groups unknown_target_group error'],
    [{ counts: [{ indicator: 'sessions', value: -1, isRounded: false }] }, 'sessions negative_number error'],
    [{ counts: [{ indicator: 'leaflets', value: 1.5, isRounded: false }] }, 'leaflets not_integer error'],
    [{ observances: ['child_action_month'] }, 'observance observance_date_mismatch warning'],
    [{ flags: ['nice'] }, 'flags unknown_flag error'],
    [{ partners: [{ partner: 'school', count: -2 }] }, 'partners negative_number error'],
    [{ otherActors: [{ actor: 'navy', role: 'host' }] }, 'partners unknown_partner error'],
    [{ announcedOn: '2023-04-06' }, 'announcedOn announced_after_activity error'],
    [{ quiz: { before: 40, after: 80, takers: 3 } }, 'quizTakers invalid_quiz error'],
  ])('%j is told as %s', async (changes, told) => {
    expect((await read(changes)).told).toEqual([told]);
  });

  it('asks about more people than live in the commune', async () => {
    const counts = [{ indicator: 'attendances', value: 90_000, isRounded: false }] as const;
    const { told, record } = await read({ counts });
    expect(told).toEqual(['attendances implausible_value warning']);
    expect(record?.payload.counts.attendances?.value).toBe(90_000);
  });

  // Letters stand for the given names: nobody is meant.
  it.each<[Partial<EnteredActivity>, string]>([
    [{ note: 'Liên hệ 0912 345 678' }, 'note phone_number error'],
    [{ note: 'CCCD 012345678901' }, 'note personal_id_number error'],
    [{ note: 'nạn nhân là Nông Thị X.' }, 'note named_person error'],
    [{ village: 'Nông Văn B' }, 'village named_person error'],
    [{ note: '=1+1' }, 'note formula_text error'],
  ])('is stopped at the door and not repeated: %j', async (changes, told) => {
    const reading = await read(changes);
    expect(reading.told).toEqual([told]);
    expect(reading.record).toBeNull();
    const isPersonal = !told.includes('formula');
    expect(reading.faults.some(({ value }) => value === null)).toBe(isPersonal);
  });

  it('says what is wrong beside the field, without row and column', async () => {
    const { faults } = await read({ date: '2026-06-02' });
    expect(faults[0]?.message).toEqual({
      vi: 'Ngày 02/06/2026 chưa đến (hôm nay là 01/06/2026).',
      en: '02/06/2026 lies in the future (today is 01/06/2026).',
    });
  });
});

describe('the rules of the form and of the file', () => {
  it('are the same: what a file gives, the form gives again', async () => {
    const csv = listCsv(
      [
        {},
        { 'Lượt người': 'hơn 100', 'Thời lượng (phút)': '37,5', 'Ghi chú': 'hai loa' },
        { 'Xã/phường/thị trấn': 'Xã Gia Cát (20); Xã Tân Liên (25)', 'Nội dung tuyên truyền': 'Bạo lực gia đình' },
      ],
      { headers: [...HEADERS, ...FURTHER_HEADERS] },
    );
    const report = await readBytes(csv, { today: TODAY });
    expect(report.activities.length).toBe(3);
    for (const { payload, text } of report.activities) {
      const { record, faults } = readEntry(enteredOf(payload, text), await langSonIndex(), TODAY);
      expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(record?.payload).toEqual(payload);
      expect(record?.text.note).toBe(text.note);
    }
  });
});
