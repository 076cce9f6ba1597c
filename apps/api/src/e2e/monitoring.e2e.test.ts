import { setTimeout } from 'node:timers/promises';
import type { Role } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MonitoringEvaluation } from '../features/monitoring/monitoring-evaluation.ts';
import { appendSample } from '../platform/boot/append-sample.ts';
import { CollectionActors } from '../testing/collection-actors.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let people: CollectionActors;
beforeAll(async () => {
  server = await TestServer.start();
  people = await CollectionActors.on(server);
  // The look at start is over: what comes now is news.
  await evaluation().run(new Date());
});
afterAll(() => server.stop());

interface Alert {
  readonly id: string;
  readonly state: string;
  readonly sentence: string;
  readonly organisation: string | null;
  readonly topic: string | null;
  readonly unit: { readonly id: string } | null;
  readonly acknowledgedRole: string | null;
  readonly note: string | null;
  readonly isFromStart: boolean;
}

const evaluation = () => server.running.application.get(MonitoringEvaluation);
const LIST = `query L($filter: AlertFilter!, $limit: Int! = 200, $offset: Int! = 0) { alerts(filter: $filter, limit: $limit, offset: $offset) {
  total alerts { id state sentence organisation topic unit { id } acknowledgedRole note isFromStart } } }`;
type Listed = { readonly alerts: { readonly total: number; readonly alerts: readonly Alert[] } };
const asWhole = async (role: Role, filter: object) => (await server.data<Listed>(role, LIST, { filter })).alerts;
const asPerson = async (who: Role | 'STRANGER', filter: object) =>
  (await people.ask<Listed>(who, LIST, { filter })).body.data?.alerts;
const acknowledge = 'mutation A($input: AcknowledgeAlertsInput!) { acknowledgeAlerts(input: $input) { count } }';
const LATE = { rule: 'LATE_REPORT' };

/** The server looks by itself once new data have come to rest. */
async function until<Value>(ask: () => Promise<Value>, isThere: (value: Value) => boolean): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    const value = await ask();
    if (isThere(value) || tries > 60) return value;
    await setTimeout(250);
  }
}

describe('a late report', () => {
  let id = '';

  it('is an alert of its own accord once the request has come, for whoever may see the report', async () => {
    const input = people.requestInput({
      ...{ windowFrom: '2023-03-15', windowTo: '2023-04-14', dueOn: '2023-04-18' },
      addressees: { units: [people.own] },
    });
    const document = 'mutation O($input: OpenReportRequestInput!) { openReportRequest(input: $input) { submissions } }';
    await people.data('LEAD_DEPARTMENT', document, { input });
    const { alerts } = await until(
      async () => asWhole('LEAD_DEPARTMENT', LATE),
      ({ total }) => total > 0,
    );
    expect(alerts).toMatchObject([{ state: 'OPEN', isFromStart: false, unit: { id: people.own } }]);
    expect(alerts[0]?.sentence).toMatch(/^Xã Hoàng Văn Thụ, .*quá hạn từ 19\/04\/2023\.$/);
    id = alerts[0]?.id ?? '';
    for (const who of ['REPORTER', 'DISTRICT_OFFICER'] as const)
      expect([who, (await asPerson(who, LATE))?.alerts.map((alert) => alert.id)]).toEqual([who, [id]]);
    expect((await asPerson('STRANGER', LATE))?.total).toBe(0);
    for (const role of ['ANALYST', 'ADMINISTRATOR'] as const)
      expect((await server.ask(role, LIST, { filter: LATE })).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const count = await server.data<{ openAlertCount: number }>('COMMITTEE', '{ openAlertCount }');
    expect(count.openAlertCount).toBe(1);
  });

  it('is made known by the commune with one act, told as an office; the committee reads no free text', async () => {
    const stranger = await people.ask('STRANGER', acknowledge, { input: { ids: [id] } });
    expect(stranger.body.data).toEqual({ acknowledgeAlerts: { count: 0 } });
    const input = { ids: [id], note: 'gửi trong tuần' };
    expect(await people.data('REPORTER', acknowledge, { input })).toEqual({ acknowledgeAlerts: { count: 1 } });
    const known = { ...LATE, state: 'ACKNOWLEDGED' };
    expect((await asWhole('LEAD_DEPARTMENT', known)).alerts).toMatchObject([
      { acknowledgedRole: 'REPORTER', note: 'gửi trong tuần' },
    ]);
    expect((await asWhole('COMMITTEE', known)).alerts).toMatchObject([{ acknowledgedRole: 'REPORTER', note: null }]);
    expect((await server.ask('COMMITTEE', acknowledge, { input })).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('stays known when it is looked at again, and is cleared when the report comes', async () => {
    expect(await evaluation().run(new Date())).toContainEqual({ rule: 'LATE_REPORT', opened: [], cleared: 0 });
    expect((await asWhole('LEAD_DEPARTMENT', { ...LATE, state: 'ACKNOWLEDGED' })).total).toBe(1);
    const { submissions } = await people.data<{ submissions: { id: string; version: number }[] }>(
      'REPORTER',
      '{ submissions { id version } }',
    );
    const input = { submissionId: submissions[0]?.id, version: submissions[0]?.version, idempotencyKey: 'nothing' };
    await people.data(
      'REPORTER',
      'mutation N($input: SubmissionActInput!) { reportNothing(input: $input) { batch } }',
      { input },
    );
    await evaluation().run(new Date());
    expect((await asWhole('LEAD_DEPARTMENT', { ...LATE, state: 'CLEARED' })).alerts.map((alert) => alert.id)).toEqual([
      id,
    ]);
  });
});

describe('blind spots', () => {
  it('of a filled record are no news, and just those of the list of blind spots', async () => {
    const { record, follower } = server.running;
    if (follower.model.index) await appendSample(record, follower.model.index);
    await follower.catchUp();
    await evaluation().run(new Date());
    const found = new Set<string>();
    for (let offset = 0; offset < 400; offset += 200) {
      const { alerts } = await server.data<Listed>('AUDITOR', LIST, {
        filter: { rule: 'BLIND_SPOT', isFromStart: true },
        offset,
      });
      for (const { unit, topic } of alerts.alerts) found.add(`${unit?.id ?? ''} ${topic ?? ''}`);
    }
    // In the sample every month has its reports, so that both say the same.
    const listed = await server.data<{
      blindSpots: { units: { status: string; unit: { id: string }; topic: { code: string } }[] };
    }>('AUDITOR', '{ blindSpots(query: { on: "2023-12-14" }) { units { status unit { id } topic { code } } } }');
    const blind = listed.blindSpots.units.filter(({ status }) => status === 'BLIND_SPOT');
    expect([...found].toSorted()).toEqual(blind.map(({ unit, topic }) => `${unit.id} ${topic.code}`).toSorted());
    expect(blind.length).toBeGreaterThan(100);
    const { openAlertCount } = await server.data<{ openAlertCount: number }>('AUDITOR', '{ openAlertCount }');
    expect(openAlertCount).toBe(0);
  });

  it('are told together by district and topic, each group once', async () => {
    const { alertGroups } = await server.data<{
      alertGroups: { group: string; count: number; ids: string[]; sentence: string }[];
    }>('AUDITOR', '{ alertGroups(filter: { rule: BLIND_SPOT, lang: EN }) { group count ids sentence } }');
    expect(new Set(alertGroups.map(({ group }) => group)).size).toBe(alertGroups.length);
    expect(alertGroups.length).toBeLessThanOrEqual(55);
    expect(alertGroups[0]?.sentence).toMatch(/^.+: \d+ communes without verified activity on the spot on /);
    for (const { count, ids } of alertGroups) expect(ids).toHaveLength(count);
  });

  it('are looked at anew by a changed rule, and cleared while it is off; the first of two editors wins', async () => {
    const change = `mutation C($input: ChangeMonitoringRuleInput!) { changeMonitoringRule(input: $input) { version thresholds { name value } } }`;
    const input = { rule: 'BLIND_SPOT', isEnabled: true, thresholds: [{ name: 'days', value: 300 }], version: 0 };
    const before = (await asWhole('AUDITOR', { rule: 'BLIND_SPOT' })).total;
    expect(await server.data('LEAD_DEPARTMENT', change, { input })).toEqual({
      changeMonitoringRule: { version: 1, thresholds: [{ name: 'days', value: 300 }] },
    });
    const second = await server.ask('LEAD_DEPARTMENT', change, { input });
    expect(second.body.errors?.[0]?.extensions.code).toBe('CONFLICT');
    await evaluation().run(new Date());
    const fewer = (await asWhole('AUDITOR', { rule: 'BLIND_SPOT' })).total;
    expect(fewer).toBeLessThan(before);
    await server.data('LEAD_DEPARTMENT', change, { input: { ...input, isEnabled: false, version: 1 } });
    await evaluation().run(new Date());
    expect((await asWhole('AUDITOR', { rule: 'BLIND_SPOT' })).total).toBe(0);
    const far = await server.ask('LEAD_DEPARTMENT', change, {
      input: { ...input, thresholds: [{ name: 'days', value: 1 }], version: 2 },
    });
    expect(far.body.errors?.[0]?.extensions.code).toBe('INVALID_ARGUMENT');
  });
});

describe('an observance without a plan', () => {
  const RULE = { rule: 'OBSERVANCE_WITHOUT_PLAN' };
  const bodies = async (filter: object) =>
    (await asWhole('LEAD_DEPARTMENT', filter)).alerts.map(({ organisation }) => organisation ?? '').toSorted();

  // The clock only ever goes on: a look at an earlier day is passed over.
  it('is found thirty days before, and cleared by the issued plan', async () => {
    await evaluation().run(new Date('2027-04-30T02:00:00Z'));
    expect(await bodies(RULE)).toEqual([]);
    await evaluation().run(new Date('2027-05-20T02:00:00Z'));
    const found = await bodies(RULE);
    const NEWSPAPER = 'newspaper:20@2020-01-01';
    expect(new Set(found)).toEqual(new Set([NEWSPAPER, 'radio_tv:20@2020-01-01']));
    const input = {
      organisation: NEWSPAPER,
      observance: 'child_action_month',
      year: 2027,
      status: 'issued',
      issuedOn: '2027-05-19',
      version: 0,
    };
    await server.data(
      'LEAD_DEPARTMENT',
      'mutation P($input: SaveObservancePlanInput!) { saveObservancePlan(input: $input) { version } }',
      { input },
    );
    await evaluation().run(new Date('2027-05-20T03:00:00Z'));
    expect(await bodies(RULE)).toHaveLength(found.length - 1);
    expect(await bodies({ ...RULE, state: 'CLEARED' })).toEqual([NEWSPAPER]);
  });
});
