import type { ActivityPayload, Indicator, Recognition } from '@lantoa/domain';
import { describe, expect, test } from 'vitest';
import type { RecognitionQuery, RecognitionResult } from './contract.ts';
import { EXACT } from './testing/ask.ts';
import { reportBatch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, code, payload, smallProvince } from './testing/small-province.ts';

const LISTS = { recognition_form: ['praise', 'award'], recognition_level: ['commune', 'district', 'province'] };
const pack = {
  ...smallProvince(),
  codes: [
    ...smallProvince().codes,
    ...Object.entries(LISTS).flatMap(([list, names]) => names.map((name, order) => code(list, name, order))),
  ],
};

const told = (changes: Partial<Recognition>): Recognition => ({
  ...{ form: 'praise', recipients: [], level: null, topics: [], decisionNumber: null, decidedOn: null },
  ...changes,
});
function commended(recognition: Recognition | undefined, counts: Partial<Record<Indicator, number>> = {}) {
  return payload(recognition ? { date: '2023-05-10', recognition } : { date: '2023-05-10' }, counts);
}

async function asked(
  work: readonly ActivityPayload[],
  { query = {}, silent = false }: { readonly query?: Partial<RecognitionQuery>; readonly silent?: boolean } = {},
): Promise<RecognitionResult> {
  const state = { unit: BAN, period: 'admin:2023-M05', status: 'missing', onTime: null } as const;
  const model = await smallModel(work, silent ? [reportBatch(3, { states: [{ state }] })] : [], pack);
  return model
    .recognitions({ period: { code: 'cal:2023-Y' }, lang: 'EN', ...query }, EXACT)
    .finally(() => model.close());
}

/** Recognitions, collectives and individuals of a cell; a status where there is no number. */
function at(
  { rows }: RecognitionResult,
  topic: string | null,
  level: string | null = null,
  form: string | null = null,
) {
  const row = rows.find(
    (one) =>
      (one.topic?.code ?? null) === topic && (one.level?.code ?? null) === level && (one.form?.code ?? null) === form,
  );
  return row && [row.recognitions, row.collectives, row.individuals].map(({ value, status }) => value ?? status);
}

describe('recognitions', () => {
  test('stand by what they were for, by level and by form', async () => {
    const answer = await asked([
      commended(told({ recipients: ['collective'], level: 'province' }), { recognised_collectives: 3 }),
      commended(told({ form: 'award', level: 'commune', topics: ['drug_prevention'] }), { recognised_individuals: 5 }),
      commended(undefined, { recognised_individuals: 2 }),
      payload({ date: '2023-05-10' }),
    ]);
    expect(at(answer, null)).toEqual([3, 3, 7]);
    expect(at(answer, 'crime_prevention')).toEqual([2, 3, 2]);
    expect(at(answer, 'drug_prevention')).toEqual([1, 'MISSING', 5]);
    expect(at(answer, null, 'province')).toEqual([1, 3, 0]);
    expect(at(answer, 'crime_prevention', 'commune')).toEqual([0, 0, 0]);
    expect(at(answer, 'drug_prevention', 'commune')).toEqual([1, 'MISSING', 5]);
    expect(at(answer, null, null, 'award')).toEqual([1, 'MISSING', 5]);
    expect(at(answer, null, 'unspecified')).toEqual([1, 'MISSING', 2]);
    expect(answer.rows.find(({ level }) => level?.code === 'unspecified')?.level?.label).toBe('Not specified');
  });

  test('for two topics stand with both and once in the total', async () => {
    const topics = ['crime_prevention', 'drug_prevention'];
    const answer = await asked([commended(told({ topics, level: 'district' }), { recognised_collectives: 2 })]);
    expect([at(answer, 'crime_prevention'), at(answer, 'drug_prevention')]).toEqual([
      [1, 2, 'MISSING'],
      [1, 2, 'MISSING'],
    ]);
    expect(at(answer, null, 'district')).toEqual([1, 2, 'MISSING']);
  });

  test('none are zero where every report is in, and not known where one is missing', async () => {
    expect(at(await asked([payload()]), null, 'province')).toEqual([0, 0, 0]);
    const silent = await asked([payload()], { silent: true });
    expect(at(silent, null)).toEqual(['MISSING', 'MISSING', 'MISSING']);
    expect(silent.rows[0]?.collectives).toMatchObject({ reason: 'report_missing', unknown: 1 });
  });

  test('a number that is not told is none only where others were the recipients', async () => {
    const answer = await asked([commended(told({ recipients: ['individual'] }))]);
    expect(at(answer, null)).toEqual([1, 0, 'MISSING']);
  });

  test('follow the district, and are closed to administrators', async () => {
    const work = [commended(told({ level: 'commune' }), { recognised_individuals: 4 })];
    expect(at(await asked(work, { query: { district: ['182'] } }), null)).toEqual([0, 0, 0]);
    expect(at(await asked(work, { query: { district: ['181'] } }), null)).toEqual([1, 'MISSING', 4]);
    const model = await smallModel(work, [], pack);
    const closed = model.recognitions({ period: { code: 'cal:2023-Y' } }, { ...EXACT, role: 'ADMINISTRATOR' });
    await expect(closed).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await model.close();
  });
});
