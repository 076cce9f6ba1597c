import { expect, test } from 'vitest';
import type { SubmissionStatus } from '@lantoa/domain';
import { EXACT } from './testing/ask.ts';
import { batch } from './testing/batches.ts';
import { smallModel } from './testing/small-model.ts';
import { BAN, CHU, code, smallProvince } from './testing/small-province.ts';

const ID = '2f1b6a54-58a1-4f43-9a39-0b0a3a1f7c11';
const PERIOD = `req:${ID}`;
const PACK = {
  ...smallProvince(),
  codes: [...smallProvince().codes, code('duty', 'report_on_request', 0)],
};

type Move = readonly [unit: string, status: SubmissionStatus];

/** A request for ten days in March, opened with one batch; then what became of its reports. */
async function modelOf(...later: readonly Move[]) {
  const state = (unit: string, status: SubmissionStatus, seq: number) => ({
    ...{ unit, period: PERIOD, status, onTime: true, batch: seq },
  });
  const opened = batch(3, {
    source: 'collection',
    reference: [{ kind: 'report_request', key: ID, payload: { id: ID, from: '2023-03-01', to: '2023-03-10' } }],
    submissions: [BAN, CHU].map((unit) => state(unit, 'due', 3)),
  });
  const moved = later.map(([unit, status], place) =>
    batch(4 + place, { submissions: [state(unit, status, 4 + place)] }),
  );
  return smallModel([], [opened, ...moved], PACK);
}

test('a question about a request is one about its days', async () => {
  const model = await modelOf();
  const query = (period: object) => ({ measures: ['REPORTS_EXPECTED', 'ACTIVITIES'] as const, period });
  const ofRequest = await model.analytics(query({ code: PERIOD }), EXACT);
  const ofDays = await model.analytics(query({ range: { from: '2023-03-01', to: '2023-03-10' } }), EXACT);
  expect(ofRequest.rows).toEqual(ofDays.rows);
  expect(ofRequest.rows.at(-1)?.cells[0]?.value).toBe(2);
  await expect(model.analytics(query({ code: 'req:another' }), EXACT)).rejects.toMatchObject({
    code: 'INVALID_PERIOD',
  });
  await model.close();
});

test('reports of a request count in the rates as they are accepted', async () => {
  const rates = async (...later: readonly Move[]) => {
    const model = await modelOf(...later);
    const { rates: lines, notReported } = await model.reportingRates({ period: { code: PERIOD } }, EXACT);
    await model.close();
    return { actual: lines.map(({ actual }) => actual), silent: notReported.map(({ id }) => id) };
  };
  expect(await rates()).toEqual({ actual: [0, 0], silent: [BAN, CHU] });
  expect(await rates([BAN, 'submitted'])).toEqual({ actual: [0, 0], silent: [BAN, CHU] });
  expect(await rates([BAN, 'submitted'], [BAN, 'accepted'])).toEqual({ actual: [1, 0], silent: [CHU] });
  expect(await rates([BAN, 'accepted'], [CHU, 'zero_report'])).toEqual({ actual: [1, 1], silent: [] });
});
