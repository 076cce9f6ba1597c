import type { ActivityPayload } from '@lantoa/domain';
import { describe, expect, test } from 'vitest';
import type { ObservanceCalendarQuery } from './contract.ts';
import { EXACT } from './testing/ask.ts';
import { reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, code, payload, smallProvince } from './testing/small-province.ts';

const ABOUT = {
  child_action_month: { window: '06-01..06-30', about: 'crime_prevention' },
  violence_month: { window: '06-01..06-30', about: 'domestic_violence' },
  trafficking_day: { window: '07-30..07-30', linkWindow: '07-15..08-05' },
} as const;
const pack = {
  ...smallProvince(),
  codes: [
    ...smallProvince().codes.filter(({ list }) => list !== 'observance'),
    ...Object.entries(ABOUT).map(([name, attributes], order) => ({ ...code('observance', name, order), attributes })),
  ],
};
const DRUGS = [{ topic: 'drug_prevention', role: 'primary' }] as const;

const WORK: readonly ActivityPayload[] = [
  payload({ date: '2023-06-05', observances: ['child_action_month', 'violence_month'] }, { attendances: 40 }),
  payload({ date: '2023-06-06', places: [{ unit: CHU, attendances: null }], subtopics: ['domestic_violence'] }),
  payload({ date: '2023-06-07', topics: DRUGS, observances: ['child_action_month'] }),
  payload({ date: '2023-07-31', topics: DRUGS, observances: ['trafficking_day'] }),
];

async function calendar(query: Partial<ObservanceCalendarQuery> = {}, today = '2024-01-01', missing = '') {
  const state = { unit: BAN, period: missing, status: 'missing', onTime: null } as const;
  const more = missing === '' ? [] : [reportBatch(3, { states: [{ state }] })];
  const model = await smallModel(WORK, more, pack);
  return model.observanceCalendar({ year: 2023, lang: 'EN', ...query }, EXACT, today).finally(() => model.close());
}

describe('the calendar of observances', () => {
  test('holds each with its days, its topic and what was done on them about it', async () => {
    const { observances } = await calendar();
    expect(observances.map(({ observance, about }) => [observance.code, about?.code ?? null])).toEqual([
      ['child_action_month', 'crime_prevention'],
      ['violence_month', 'domestic_violence'],
      ['trafficking_day', null],
    ]);
    expect(observances[0]).toMatchObject({
      ...{ from: '2023-06-01', to: '2023-06-30', phase: 'OVER', isAsked: false },
      activities: { value: 2 },
      communes: { numerator: 2, denominator: 4 },
      attendances: { value: 40 },
      linked: { value: 2 },
      lift: { inside: { value: 2 }, days: 30, daysAround: 56 },
    });
    expect(observances[1]).toMatchObject({ activities: { value: 1 }, linked: { value: 1 } });
    expect(observances[2]).toMatchObject({
      ...{ from: '2023-07-30', linkedFrom: '2023-07-15', linkedTo: '2023-08-05' },
      ...{ activities: { value: 1 }, linked: { value: 1 } },
    });
  });

  test('counts an activity of two months once in the total', async () => {
    const { observances, linked } = await calendar();
    expect(observances.reduce((sum, one) => sum + (one.linked.value ?? 0), 0)).toBe(4);
    expect(linked.value).toBe(3);
  });

  test('has no figures of days that have not come', async () => {
    const { observances, linked } = await calendar({}, '2023-05-31');
    const none = { status: 'NOT_APPLICABLE', reason: 'not_begun' };
    expect(observances[0]).toMatchObject({ phase: 'COMING', activities: none, linked: none, lift: { ratio: none } });
    expect(linked).toMatchObject(none);
    const begun = await calendar({}, '2023-06-30');
    expect(begun.observances.map(({ phase }) => phase)).toEqual(['RUNNING', 'RUNNING', 'COMING']);
    expect(begun.observances[0]).toMatchObject({ activities: { value: 2 }, lift: { ratio: { reason: 'not_over' } } });
    expect(begun.linked.value).toBe(2);
  });

  test('tells what nobody knows from nothing done', async () => {
    const { observances } = await calendar({ district: ['182'] }, '2024-01-01');
    expect(observances[0]).toMatchObject({ activities: { status: 'ZERO' }, communes: { denominator: 2 } });
    const silent = await calendar({ district: ['181'] }, '2024-01-01', 'admin:2023-M08');
    expect(silent.observances[2]).toMatchObject({ lift: { ratio: { reason: 'report_missing' } } });
    expect(silent.observances[2]?.communes).toMatchObject({ numerator: 1, unknown: 0 });
  });

  test('refuses what is no year', async () => {
    for (const year of [1999, 2101, 2023.5]) {
      await expect(calendar({ year })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    }
  });

  test('is empty where no observance has days', async () => {
    const model = await smallModel(WORK);
    const { observances, linked } = await model.observanceCalendar({ year: 2023 }, EXACT, '2024-01-01');
    expect(observances).toEqual([]);
    expect(linked).toMatchObject({ reason: 'not_begun' });
    await expect(
      model.observanceCalendar({ year: 2023 }, { ...EXACT, role: 'ADMINISTRATOR' }, '2024-01-01'),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await model.close();
  });
});
