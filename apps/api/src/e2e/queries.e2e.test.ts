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

describe('comparison over HTTP', () => {
  const document = `query Q($query: ComparisonQuery!) { comparison(query: $query) { ${EVIDENCE}
    refusal { code message } notReported { id } mean { value } overDispersion
    points { unit { id } peerGroup { code } size cell { value } lower95 upper95 lower999 upper999 rankFrom rankTo lowestQuarter own } } }`;
  const query = { measure: 'COMMUNE_COVERAGE', level: 'DISTRICT', period: { code: 'admin:2023-M04' }, lang: 'EN' };

  it('answers every district with its limits where the reports are in', async () => {
    const data = await server.data<{ comparison: { refusal: unknown; points: Record<string, unknown>[] } }>(
      'ANALYST',
      document,
      { query },
    );
    expect(data.comparison).toMatchObject({ refusal: null, notReported: [], mean: { value: 0 }, overDispersion: null });
    expect(data.comparison.points).toHaveLength(11);
    expect(data.comparison.points[0]).toMatchObject({
      cell: { value: 0 },
      lower95: 0,
      upper999: 0,
      rankFrom: 1,
      own: false,
    });
  });

  it('refuses with the names of those who did not report', async () => {
    const { body } = await server.ask('ANALYST', document, { query: { ...query, period: { code: 'admin:2023-M05' } } });
    expect(body.data).toMatchObject({
      comparison: { refusal: { code: 'INCOMPLETE_REPORTS' }, notReported: [{ id: BORDER }], points: [] },
    });
  });

  it.each([
    [{ ...query, level: 'VILLAGE' }, 'INVALID_ARGUMENT'],
    [{ ...query, where: { topic: ['nothing'] } }, 'UNKNOWN_CODE'],
    [{ ...query, base: 'LS_1' }, 'UNKNOWN_CODE'],
  ])('refuses %j', async (bad, code) => {
    const { body } = await server.ask('ANALYST', document, { query: bad });
    expect(body.errors?.[0]?.extensions.code).toBe(code);
  });

  it('is closed to administrators and to nobody', async () => {
    expect((await server.ask('ADMINISTRATOR', document, { query })).status).toBe(403);
    expect((await server.ask(null, document, { query })).status).toBe(401);
  });
});

describe('observanceLift over HTTP', () => {
  const document = `query Q($query: ObservanceLiftQuery!) { observanceLift(query: $query) { ${EVIDENCE}
    lifts { observance { code } from to days daysAround inside { value } around { value status } ratio { value status reason lower upper } } } }`;
  const query = { period: { code: 'cal:2023-Y' }, observance: ['anti_trafficking_day'] };

  it('answers the days of the observance and the weeks around', async () => {
    const { body } = await server.ask('ANALYST', document, { query });
    expect(body.errors).toBeUndefined();
    expect(body.data).toMatchObject({
      observanceLift: {
        lifts: [
          {
            observance: { code: 'anti_trafficking_day' },
            from: '2023-07-15',
            to: '2023-08-05',
            days: 22,
            daysAround: 56,
            inside: { value: 0 },
            around: { value: 0, status: 'ZERO' },
            ratio: { value: null, status: 'NOT_APPLICABLE', reason: 'nothing_around' },
          },
        ],
      },
    });
  });

  it.each([
    [{ ...query, weeks: 0 }, 'INVALID_ARGUMENT'],
    [{ ...query, observance: ['nothing'] }, 'UNKNOWN_CODE'],
    [{ period: { code: 'cal:2023-M13' } }, 'INVALID_PERIOD'],
  ])('refuses %j', async (bad, code) => {
    const { body } = await server.ask('ANALYST', document, { query: bad });
    expect(body.errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('observanceCalendar over HTTP', () => {
  const document = `query Q($query: ObservanceCalendarQuery!) { observanceCalendar(query: $query) { ${EVIDENCE}
    observances { observance { code } from to linkedFrom linkedTo phase about { dimension code } isAsked activities { value reason }
      communes { denominator } attendances { value status } linked { value } lift { days daysAround ratio { reason } difference { value }
        reportedInside { value } reportedAround { value } } } linked { value reason } } }`;

  it('answers the observances of a year by their days, the one outside the directive too', async () => {
    const { body } = await server.ask('ANALYST', document, { query: { year: 2023 } });
    expect(body.errors).toBeUndefined();
    expect(body.data).toMatchObject({
      observanceCalendar: {
        observances: [
          { observance: { code: 'child_action_month' }, about: { dimension: 'TOPIC' }, isAsked: true, phase: 'OVER' },
          {
            observance: { code: 'anti_domestic_violence_month' },
            about: { dimension: 'SUBTOPIC', code: 'domestic_violence' },
          },
          { observance: { code: 'drug_action_month' }, isAsked: false },
          {
            observance: { code: 'anti_trafficking_day' },
            ...{ from: '2023-07-30', to: '2023-07-30', linkedFrom: '2023-07-15', linkedTo: '2023-08-05' },
            ...{
              activities: { value: 0 },
              communes: { denominator: 200 },
              lift: { ratio: { reason: 'nothing_around' } },
            },
          },
        ],
      },
    });
  });

  it('knows nothing of days that have not come', async () => {
    const { body } = await server.ask('ANALYST', document, { query: { year: 2100 } });
    expect(body.data).toMatchObject({
      observanceCalendar: {
        observances: Array.from({ length: 4 }, () => ({
          phase: 'COMING',
          activities: { value: null, reason: 'not_begun' },
        })),
        linked: { value: null, reason: 'not_begun' },
      },
    });
  });

  it.each([
    [{ year: 1999 }, 'INVALID_ARGUMENT'],
    [{ year: 2023, weeks: 27 }, 'INVALID_ARGUMENT'],
    [{ year: 2023, district: ['nowhere'] }, 'UNKNOWN_UNIT'],
  ])('refuses %j', async (bad, code) => {
    const { body } = await server.ask('ANALYST', document, { query: bad });
    expect(body.errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('recognitions over HTTP', () => {
  const document = `query Q($query: RecognitionQuery!) { recognitions(query: $query) { ${EVIDENCE}
    rows { topic { code } level { code label } form { code } recognitions { value status } collectives { status } individuals { status } } } }`;

  it('answers the total and every topic, by level and by form', async () => {
    const { body } = await server.ask<{ recognitions: { rows: { topic: { code: string } | null }[] } }>(
      'ANALYST',
      document,
      { query: { period: { code: 'cal:2023-Y' }, lang: 'EN' } },
    );
    expect(body.errors).toBeUndefined();
    const rows = body.data?.recognitions.rows ?? [];
    // The total and five topics; each whole, by four levels and by two forms.
    expect(rows).toHaveLength(6 * 7);
    expect(rows[1]).toMatchObject({ topic: null, level: { code: 'commune', label: 'commune' } });
    expect(rows.slice(0, 7).every(({ topic }) => topic === null)).toBe(true);
  });

  it('is closed to administrators', async () => {
    const query = { period: { code: 'cal:2023-Y' } };
    expect((await server.ask('ADMINISTRATOR', document, { query })).status).toBe(403);
  });
});
