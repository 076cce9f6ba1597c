import type { ActivityPayload, ReferencePack } from '@lantoa/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActivityRecord, AnalyticsViewer } from './contract.ts';
import type { ReadModel } from './read-model.ts';
import { EXACT, SUPPRESSED } from './testing/ask.ts';
import { reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, DOI, code, payload, smallProvince } from './testing/small-province.ts';

const YEAR = { code: 'cal:2023-Y' };
const COMMITTEE = { ...EXACT, role: 'COMMITTEE' };
const AT = (unit: string) => ({ places: [{ unit, attendances: null }] });

function pack(): ReferencePack {
  const small = smallProvince();
  return { ...small, codes: [...small.codes, { ...code('language', 'tay', 0), vi: 'Tiếng Tày', en: 'Tày' }] };
}

/** By their day: 1 to 5 March. */
const RECORDS: readonly { payload: ActivityPayload; note: string; body: string }[] = [
  { payload: payload({ date: '2023-03-01', ...AT(BAN) }), note: 'Hòa giải ở thôn', body: 'Công an xã Bản' },
  { payload: payload({ date: '2023-03-02', ...AT(CHU) }), note: 'hoà nhập; KH 38/KH-BCĐ', body: 'Đài xã Chu' },
  { payload: payload({ date: '2023-03-03', ...AT(DOI), languages: ['tay'] }), note: '', body: 'Đài xã Đội' },
  { payload: payload({ date: '2023-03-04', ...AT(DOI), setting: 'community' }), note: 'Ho\u0300a', body: '' },
  {
    payload: payload({ date: '2023-03-05', ...AT(BAN), observances: ['child_action_month'] }),
    note: 'C++ (thử)',
    body: '',
  },
];

describe('words sought in records', () => {
  let model: ReadModel;
  beforeAll(async () => {
    const activities = RECORDS.map(({ payload: told, note, body }) => ({
      payload: told,
      text: { note, organisationAsWritten: body },
    }));
    model = await smallModel([], [reportBatch(3, { activities })], pack());
  });
  afterAll(() => model.close());

  const found = async (text: string, viewer: AnalyticsViewer = EXACT) => {
    const { activities, total } = await model.activities({ period: YEAR, text }, viewer);
    expect(total).toBe(activities.length);
    return activities.map(({ date }) => Number(date.slice(-2))).toSorted((a, b) => a - b);
  };

  test.each([
    ['hoa', [1, 2, 4]],
    ['HÒA', [1, 2, 4]],
    ['hoà giải', [1]],
    ['giai hoa', [1]],
    ['dai xa', [2, 3]],
    ['Đài Chu', [2]],
    ['38/KH-BCĐ', [2]],
    ['ta', [3]],
    ['ay', []],
    ['oa', []],
    ['doi', [3, 4]],
    ['ban', [1, 5]],
    ['child_action_month', [5]],
    ['c++ thử', [5]],
    ['hoa tay', []],
    ['không có gì như vậy', []],
    ['  ', [1, 2, 3, 4, 5]],
    ["' OR 1=1 --", []],
    ['.*', [1, 2, 3, 4, 5]],
  ])('%s', async (text, days) => {
    expect(await found(text)).toEqual(days);
  });

  test('what may not be read is not found either', async () => {
    expect(await found('hoa', COMMITTEE)).toEqual([]);
    expect(await found('dai', COMMITTEE)).toEqual([]);
    expect(await found('doi', COMMITTEE)).toEqual([3, 4]);
    const reporter = { ...SUPPRESSED, role: 'REPORTER', units: [DOI] };
    expect(await found('hoa', reporter)).toEqual([4]);
    await expect(found('hoa', { ...SUPPRESSED, role: 'ANALYST' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('every word of a name that a record shows finds it, and only such records', async () => {
    const { activities } = await model.activities({ period: YEAR }, EXACT);
    const words = [...new Set(activities.flatMap((record) => shown(record).split(' ')))];
    expect(words.length).toBeGreaterThan(15);
    for (const word of words) {
      const holding = activities.filter((record) =>
        shown(record)
          .split(' ')
          .some((one) => one.startsWith(word)),
      );
      const sought = await model.activities({ period: YEAR, text: word }, EXACT);
      expect([word, sought.activities.map(({ id }) => id)]).toEqual([word, holding.map(({ id }) => id)]);
    }
  });

  test('too many words are refused by name', async () => {
    const many = Array.from({ length: 11 }, (_, n) => `w${String(n)}`).join(' ');
    await expect(found(many)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(found('a'.repeat(201))).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});

/** The Vietnamese names of a record and its free text, folded letter by letter: shares nothing with the search. */
function shown(record: ActivityRecord): string {
  const labels = [
    record.note ?? '',
    record.organisation ?? '',
    record.actor.label,
    record.activityType.label,
    record.channel.label,
    ...record.communes.map(({ unit }) => unit.label),
    ...record.topics.map(({ topic }) => topic.label),
    ...record.observances.map(({ label }) => label),
  ].join(' ');
  const plain = labels
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd');
  return plain.replaceAll(/[^a-z0-9]+/g, ' ').trim();
}
