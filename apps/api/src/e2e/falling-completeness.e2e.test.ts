import type { Role } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CollectionActors } from '../testing/collection-actors.ts';
import { TestServer } from '../testing/test-server.ts';
import { WatchedMonths } from '../testing/watched-months.ts';

/** The month that falls, and its days. */
const MONTH = 'admin:2023-M04';
const DAYS = { windowFrom: '2023-03-15', windowTo: '2023-04-14' };
/** Due and looked over by then, whatever holidays lie between. */
const SETTLED = 60;
/** Of each hundred, by the usual setting. */
const POINTS = 20;

let server: TestServer;
let people: CollectionActors;
let watched: WatchedMonths;
let own: readonly string[];
let steady: readonly string[];
let reporter: string;
beforeAll(async () => {
  server = await TestServer.start();
  people = await CollectionActors.on(server);
  watched = new WatchedMonths(server, 'FALLING_COMPLETENESS');
  own = await watched.communesOf('Văn Lãng');
  steady = await watched.communesOf('Bắc Sơn');
  const account = { name: 'test', role: 'REPORTER' as const, units: [...own], expires: null };
  reporter = (await server.running.record.accounts.createToken(account)).token;
  for (const month of ['admin:2023-M01', 'admin:2023-M02', 'admin:2023-M03'])
    await watched.sent(month, [...own, ...steady]);
});
afterAll(() => server.stop());

interface Report {
  readonly id: string;
  readonly version: number;
  readonly unit: string;
}

async function reports(): Promise<readonly Report[]> {
  const query = '{ submissions { id version unit } }';
  const { submissions } = await people.data<{ submissions: Report[] }>('LEAD_DEPARTMENT', query);
  return submissions.toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
}

/** An act on a report of that version; answers the version after it. */
async function act(
  mutation: string,
  type: string,
  report: Report,
  by: Role | null,
  more: object = {},
): Promise<Report> {
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { submission { id version unit } } }`;
  const input = { submissionId: report.id, version: report.version, idempotencyKey: people.key(), ...more };
  const token = by === null ? reporter : people.tokenOf(by);
  const { body } = await server.ask<Record<string, { readonly submission: Report }>>(
    null,
    document,
    { input },
    { authorization: `Bearer ${token}` },
  );
  expect(body.errors).toBeUndefined();
  return body.data?.[mutation]?.submission ?? report;
}

/** Nothing to report, looked over by the district and accepted by the department. */
async function acceptNothing(report: Report): Promise<Report> {
  const sent = await act('reportNothing', 'SubmissionActInput', report, null);
  const forwarded = await act('forwardSubmission', 'AcceptSubmissionInput', sent, 'DISTRICT_OFFICER');
  return act('acceptSubmission', 'AcceptSubmissionInput', forwarded, 'LEAD_DEPARTMENT');
}

/** How many missing reports are a fall of as many points, where all came before. */
const fall = () => Math.ceil((own.length * POINTS) / 100);
const all = () => own.length + steady.length;

describe('a month in which fewer reports come than in the three before', () => {
  it('is no alert while all reports are there, nor while the month waits for its reports', async () => {
    expect(await watched.look(0)).toEqual({ rule: 'FALLING_COMPLETENESS', opened: [], cleared: 0 });
    const open = 'mutation O($input: OpenReportRequestInput!) { openReportRequest(input: $input) { submissions } }';
    expect(await people.data('LEAD_DEPARTMENT', open, { input: people.requestInput(DAYS) })).toEqual({
      openReportRequest: { submissions: own.length },
    });
    await watched.sent(MONTH, steady);
    expect(await watched.look(1)).toMatchObject({ opened: [], cleared: 0 });
    for (const state of ['OPEN', 'CLEARED']) expect(await watched.alerts(state)).toEqual([]);
  });

  it('is an alert for the district once the month is closed, with the figures of the answers, and none for others', async () => {
    for (const report of (await reports()).slice(fall())) await acceptNothing(report);
    const { opened = [] } = (await watched.look(SETTLED)) ?? {};
    const alerts = await watched.alerts();
    expect(alerts.map(({ id }) => id)).toEqual(opened);
    const actual = own.length - fall();
    expect(alerts).toMatchObject([
      {
        ...{ state: 'OPEN', isFromStart: false, organisation: null, unit: { id: '182@2020-01-01' } },
        evidence: {
          ...{ period: MONTH, from: DAYS.windowFrom, to: DAYS.windowTo, asOf: DAYS.windowTo, base: 'LS_200' },
          ...{ numerator: actual, denominator: own.length, completeness: actual / own.length },
          ...{ value: (100 * actual) / own.length, usual: 100, threshold: POINTS, measure: 'PERCENT' },
        },
      },
    ]);
    expect(alerts[0]?.sentence).toContain(`${String(actual)} of ${String(own.length)}`);
    expect(await rates()).toEqual({ expected: all(), actual: all() - fall() });
    expect((await server.data<{ openAlertCount: number }>('COMMITTEE', '{ openAlertCount }')).openAlertCount).toBe(
      alerts.length + (await late()),
    );
  });

  it('is no second alert, however often it is looked at and whatever comes beside it', async () => {
    const before = (await watched.alerts()).map(({ id }) => id);
    expect(await watched.look(SETTLED + 1)).toMatchObject({ opened: [], cleared: 0 });
    await watched.sent('admin:2022-M12', own);
    expect(await watched.look(SETTLED + 2)).toMatchObject({ opened: [], cleared: 0 });
    expect((await watched.alerts()).map(({ id }) => id)).toEqual(before);
  });

  it('ends with one more report that is accepted, and is the same alert again when that is reopened', async () => {
    const [before] = await watched.alerts();
    const [last] = await reports();
    if (!last) throw new Error('no report is left');
    const accepted = await acceptNothing(last);
    expect(await watched.look(SETTLED + 3)).toMatchObject({ opened: [], cleared: 1 });
    expect(await watched.alerts()).toEqual([]);
    expect((await watched.alerts('CLEARED')).map(({ id }) => id)).toEqual([before?.id]);
    const frozen = await act('freezeSubmission', 'SubmissionActInput', accepted, 'LEAD_DEPARTMENT');
    await act('reopenSubmission', 'ReasonedActInput', frozen, 'LEAD_DEPARTMENT', { reason: 'Bổ sung' });
    expect(await watched.look(SETTLED + 4)).toMatchObject({ opened: [], cleared: 0 });
    expect(await watched.alerts()).toEqual([before]);
  });

  it('is looked at anew when the department asks for a deeper fall, and is none then', async () => {
    const change = 'mutation C($input: ChangeMonitoringRuleInput!) { changeMonitoringRule(input: $input) { version } }';
    const thresholds = [{ name: 'points', value: 2 * POINTS }];
    const input = { rule: 'FALLING_COMPLETENESS', isEnabled: true, thresholds, version: 0 };
    await server.data('LEAD_DEPARTMENT', change, { input });
    expect(await watched.look(SETTLED + 5)).toMatchObject({ opened: [], cleared: 1 });
    expect(await watched.alerts()).toEqual([]);
  });
});

/** Reports of the month as everybody may ask for them. */
async function rates(): Promise<{ readonly expected: number; readonly actual: number }> {
  const query = 'query ($q: ReportingQuery!) { reportingRates(query: $q) { rates { unit { id } expected actual } } }';
  const { reportingRates } = await server.data<{
    reportingRates: { rates: { unit: { id: string } | null; expected: number; actual: number }[] };
  }>('LEAD_DEPARTMENT', query, { q: { period: { code: MONTH } } });
  const communes = reportingRates.rates.filter(({ unit }) => unit !== null);
  const sum = (of: 'expected' | 'actual') => communes.reduce((total, rate) => total + rate[of], 0);
  return { expected: sum('expected'), actual: sum('actual') };
}

async function late(): Promise<number> {
  const query = '{ alerts(filter: { rule: LATE_REPORT }, limit: 1, offset: 0) { total } }';
  return (await server.data<{ alerts: { total: number } }>('LEAD_DEPARTMENT', query)).alerts.total;
}
