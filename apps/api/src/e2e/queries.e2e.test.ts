import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const BORDER = '05971@2020-01-01';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
  const batch = { source: 'import', isSample: false, by: 'test', idempotencyKey: 'queries' } as const;
  const unit = { unit: BORDER, onTime: null } as const;
  await server.running.record.appendBatch({
    ...batch,
    submissions: [
      { ...unit, period: 'admin:2023-M04', status: 'accepted', onTime: true },
      { ...unit, period: 'admin:2023-M05', status: 'missing' },
    ],
  });
  await server.running.follower.catchUp();
});
afterAll(() => server.stop());

const EVIDENCE = 'evidence { dataVersion base completeness { value numerator denominator } explain { sql formulas } }';

describe('reportingRates over HTTP', () => {
  const document = `query Q($query: ReportingQuery!) { reportingRates(query: $query) { ${EVIDENCE}
    notReported { id } rates { reporter { id } unit { id } period { id } expected actual onTime rate { value } onTimeRate { value status } } } }`;
  const query = { period: { code: 'admin:2023-Y' } };

  it('answers who reported and who is missing', async () => {
    const { status, body } = await server.ask('ANALYST', document, { query });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.data).toMatchObject({
      reportingRates: {
        evidence: { base: 'AS_OF_EVENT', completeness: { value: 0.5, numerator: 1, denominator: 2 } },
        notReported: [{ id: BORDER }],
        rates: [
          { reporter: { id: BORDER }, period: { id: 'admin:2023-M04' }, expected: 1, actual: 1, onTime: 1 },
          { reporter: { id: BORDER }, period: { id: 'admin:2023-M05' }, expected: 1, actual: 0, rate: { value: 0 } },
        ],
      },
    });
  });

  it.each([
    [{ ...query, duty: ['no_duty'] }, 'UNKNOWN_CODE'],
    [{ ...query, unit: ['99999'] }, 'UNKNOWN_UNIT'],
    [{ period: { code: 'admin:2023-M13' } }, 'INVALID_PERIOD'],
    [{}, 'INVALID_ARGUMENT'],
  ])('refuses %j', async (bad, code) => {
    const { body } = await server.ask('ANALYST', document, { query: bad });
    expect(body.errors?.[0]?.extensions.code).toBe(code);
  });

  it('is closed to administrators and to nobody', async () => {
    expect((await server.ask('ADMINISTRATOR', document, { query })).status).toBe(403);
    expect((await server.ask(null, document, { query })).status).toBe(401);
  });
});
