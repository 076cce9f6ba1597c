import type { FoundAlert } from '@lantoa/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../accounts/role.ts';
import type { Scope } from '../database/scope.ts';
import { COMMUNE, DISTRICT, OTHER_COMMUNE } from '../ledger/rows.fixture.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { AlertFilter, Look } from './monitoring.types.ts';

let record: TestRecord;
beforeAll(async () => {
  record = await openTestRecord();
});
afterAll(async () => {
  await record.close();
});

const LEAD: Scope & { readonly role: Role } = { role: 'LEAD_DEPARTMENT', organisation: 'lead', units: [] };
const PAGE = { limit: 100, offset: 0 };
const evidence: FoundAlert['evidence'] = {
  ...{
    asOf: '2026-02-14',
    since: '2025-07-01',
    place: { vi: 'Xã', en: 'Xã' },
    district: null,
    body: null,
    subject: null,
  },
  ...{ value: 229, threshold: 180, measure: 'days', numerator: null, denominator: null, usual: null },
  ...{ from: '2025-08-19', to: '2026-02-14', period: null, completeness: 1, base: 'LS_65' },
};
const fact = (occurrenceKey: string, stated: Partial<FoundAlert> = {}): FoundAlert => ({
  ...{ rule: 'BLIND_SPOT', occurrenceKey, group: 'g', organisation: null, unit: COMMUNE, district: null },
  ...{ topic: 'drug_prevention', observance: null, request: null, evidence },
  ...stated,
});

let minutes = 0;
/** A look a minute after the last one. */
function look(found: readonly FoundAlert[], stated: Partial<Look> = {}): Look {
  minutes += 1;
  const at = new Date(record.clock.now.getTime() + minutes * 60_000);
  return { rule: 'BLIND_SPOT', version: 0, hasBasis: true, dataVersion: minutes, ...{ found, at }, ...stated };
}
const open = async (found: readonly FoundAlert[], stated: Partial<Look> = {}) =>
  record.store.monitoring.openAlerts(look(found, stated));
const keys = async (filter: AlertFilter, scope: Scope = LEAD) =>
  (await record.store.monitoring.readAlerts(filter, PAGE, scope)).map(({ occurrenceKey }) => occurrenceKey).toSorted();
const idOf = async (key: string) => {
  const [row] = await record.ask<{ id: string }>('SELECT id FROM lantoa.monitoring_alert WHERE occurrence_key = $1', [
    key,
  ]);
  return row?.id ?? '';
};

/** Each test watches by a rule of its own, so that none clears what another opened. */
describe('what a look finds', () => {
  it('on the first look is there from the start and no news; what comes later is', async () => {
    expect(await open([], { hasBasis: false })).toEqual({ opened: [], cleared: 0 });
    expect(await open([fact('start')])).toEqual({ opened: [], cleared: 0 });
    const { opened } = await open([fact('start'), fact('news')]);
    expect(opened).toEqual([await idOf('news')]);
    expect(await keys({ state: 'open', isFromStart: true })).toEqual(['start']);
    expect(await keys({ state: 'open', isFromStart: false })).toEqual(['news']);
  });

  it('again is no alert again: nothing is opened twice, and the evidence is that of today', async () => {
    const later = fact('news', { evidence: { ...evidence, value: 260 } });
    expect(await open([fact('start'), later])).toEqual({ opened: [], cleared: 0 });
    const alerts = await record.store.monitoring.readAlerts({ state: 'open', isFromStart: false }, PAGE, LEAD);
    expect(alerts).toMatchObject([{ evidence: { value: 260 } }]);
    expect(await record.count('monitoring_alert')).toBe(2);
  });

  it('no longer is cleared; the same fact found again is the same alert and stays known, a new onset is a new one', async () => {
    await record.store.monitoring.acknowledge({ ids: [await idOf('news')], by: 'a', note: null, scope: LEAD });
    expect(await open([fact('start')])).toEqual({ opened: [], cleared: 1 });
    expect(await keys({ state: 'cleared' })).toEqual(['news']);
    expect(await open([fact('start'), fact('news')])).toEqual({ opened: [], cleared: 0 });
    expect(await keys({ state: 'acknowledged' })).toEqual(['news']);
    const { opened, cleared } = await open([fact('start'), fact('news of another onset')]);
    expect({ opened: opened.length, cleared }).toEqual({ opened: 1, cleared: 1 });
    expect(await keys({ state: 'open', isFromStart: false })).toEqual(['news of another onset']);
  });

  it('after the settings changed is no news either', async () => {
    const found = [fact('start'), fact('news of another onset'), fact('by the new threshold')];
    expect(await open(found, { version: 1 })).toEqual({ opened: [], cleared: 0 });
    expect(await keys({ state: 'open', isFromStart: true })).toEqual(['by the new threshold', 'start']);
  });

  it('by older data, or by an earlier look, changes nothing', async () => {
    const before = await keys({ state: 'open' });
    const late = { version: 1, at: new Date(record.clock.now.getTime() - 1) };
    expect(await open([], late)).toEqual({ opened: [], cleared: 0 });
    expect(await open([], { version: 1, dataVersion: 0 })).toEqual({ opened: [], cleared: 0 });
    expect(await keys({ state: 'open' })).toEqual(before);
  });

  it('twenty at once find one fact once', async () => {
    const rule = 'LATE_REPORT';
    await open([], { rule });
    const at = look([]);
    const found = [fact('race', { rule })];
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, async () => record.store.monitoring.openAlerts({ ...at, rule, found })),
    );
    expect(outcomes.flatMap(({ opened }) => opened)).toEqual([await idOf('race')]);
  });

  it('leaves the alerts of other rules alone, though their facts have the same key', async () => {
    await open([fact('race', { rule: 'OUTLIER_SURGE' })], { rule: 'OUTLIER_SURGE' });
    await open([], { rule: 'OUTLIER_SURGE' });
    expect(await keys({ state: 'open', rule: 'LATE_REPORT' })).toEqual(['race']);
    expect(await keys({ state: 'cleared', rule: 'OUTLIER_SURGE' })).toEqual(['race']);
  });
});

describe('who reads', () => {
  const RULE = 'OBSERVANCE_WITHOUT_PLAN';
  const seen = async (role: Role, scope: Partial<Scope> = {}) =>
    keys({ state: 'open', rule: RULE }, { organisation: null, units: [], ...scope, role });

  beforeAll(async () => {
    const of = (key: string, stated: Partial<FoundAlert>) => fact(key, { rule: RULE, ...stated });
    const found = [
      of('commune', { unit: COMMUNE }),
      of('other commune', { unit: OTHER_COMMUNE }),
      of('district', { unit: DISTRICT }),
      of('body', { unit: COMMUNE, organisation: 'police' }),
      of('body of no place', { unit: null, organisation: 'newspaper' }),
      of('province', { unit: null }),
    ];
    await open(found, { rule: RULE });
  });

  it.each(['LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR'] as const)('%s: all', async (role) => {
    expect(await seen(role)).toHaveLength(6);
  });

  it.each(['ANALYST', 'ADMINISTRATOR'] as const)('%s: none', async (role) => {
    expect(await seen(role, { organisation: 'police', units: [COMMUNE, DISTRICT] })).toEqual([]);
  });

  it('a reporter those of the own body, and of the own commune what no body owes by name', async () => {
    expect(await seen('REPORTER', { units: [COMMUNE] })).toEqual(['commune']);
    expect(await seen('REPORTER', { units: [COMMUNE], organisation: 'police' })).toEqual(['body', 'commune']);
  });

  it('an approver and a district office all of their units', async () => {
    expect(await seen('UNIT_APPROVER', { units: [COMMUNE] })).toEqual(['body', 'commune']);
    expect(await seen('DISTRICT_OFFICER', { units: [DISTRICT, COMMUNE] })).toEqual(['body', 'commune', 'district']);
  });

  it('a press agency those of its body alone', async () => {
    expect(await seen('PRESS_AGENCY', { organisation: 'newspaper', units: [COMMUNE] })).toEqual(['body of no place']);
  });

  it('and whoever does not see an alert does not make it known', async () => {
    const ids = [await idOf('other commune'), await idOf('commune'), 'no id'];
    const scope = { role: 'REPORTER', organisation: null, units: [COMMUNE] } as const;
    expect(await record.store.monitoring.acknowledge({ ids, by: 'r', note: ' đã liên hệ ', scope })).toBe(1);
    expect(await record.store.monitoring.acknowledge({ ids, by: 'r', note: 'lần hai', scope })).toBe(0);
    const known = await record.store.monitoring.readAlerts({ state: 'acknowledged', rule: RULE }, PAGE, LEAD);
    expect(known).toMatchObject([{ occurrenceKey: 'commune', acknowledgedRole: 'REPORTER', note: 'đã liên hệ' }]);
    const acts = await record.ask(
      `SELECT actor, detail FROM lantoa.audit_event WHERE action = 'alert.acknowledge' AND actor = 'r'`,
    );
    expect(acts).toEqual([{ actor: 'r', detail: { alerts: '1' } }]);
  });

  it('a note that holds a telephone number is refused, and nothing becomes known', async () => {
    const ids = [await idOf('province')];
    const noted = { ids, by: 'a', note: 'gọi 0912345678', scope: LEAD };
    await expect(record.store.monitoring.acknowledge(noted)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    expect(await keys({ state: 'open', rule: RULE })).toContain('province');
  });
});

describe('groups', () => {
  it('are told by rule with their number and newest alert, what was there from the start apart', async () => {
    const rule = 'FALLING_COMPLETENESS';
    const of = (key: string, group: string) => fact(key, { rule, group });
    await open([of('1', 'a'), of('2', 'a'), of('3', 'b')], { rule });
    await open([of('1', 'a'), of('2', 'a'), of('3', 'b'), of('4', 'b'), of('5', 'c')], { rule });
    const groups = await record.store.monitoring.alertGroups({ state: 'open', rule }, LEAD);
    expect(
      groups.map(({ group, count, isFromStart, newest }) => [group, count, isFromStart, newest.occurrenceKey]),
    ).toEqual([
      ['b', 1, false, '4'],
      ['c', 1, false, '5'],
      ['a', 2, true, '1'],
      ['b', 1, true, '3'],
    ]);
    expect(await record.store.monitoring.countAlerts({ state: 'open', rule, group: 'b' }, LEAD)).toBe(2);
    expect(await keys({ state: 'open', rule, group: 'a' })).toEqual(['1', '2']);
  });
});

describe('rules', () => {
  it('are on with their usual thresholds until the department changes them, which the audit tells', async () => {
    const { monitoring } = record.store;
    const before = (await monitoring.rules()).find(({ rule }) => rule === 'OUTLIER_SURGE');
    expect(before).toMatchObject({ isEnabled: true, thresholds: { deviations: 4, records: 10 }, version: 0 });
    const change = {
      rule: 'OUTLIER_SURGE',
      isEnabled: false,
      thresholds: { records: 20 },
      version: 0,
      by: 'lead',
    } as const;
    expect(await monitoring.changeRule(change)).toMatchObject({
      version: 1,
      thresholds: { deviations: 4, records: 20 },
    });
    await expect(monitoring.changeRule(change)).rejects.toMatchObject({
      code: 'CONFLICT',
      versions: { yours: 0, current: 1 },
    });
    expect((await monitoring.rules()).find(({ rule }) => rule === 'OUTLIER_SURGE')).toMatchObject({ isEnabled: false });
    const acts = await record.ask(`SELECT subject FROM lantoa.audit_event WHERE action = 'monitoring.rule'`);
    expect(acts).toEqual([{ subject: 'OUTLIER_SURGE' }]);
  });

  it.each([{ days: 3 }, { days: 180.5 }, { points: 20 }])(
    'refuse a threshold that is not theirs or too far: %o',
    async (thresholds) => {
      const change = { rule: 'BLIND_SPOT', isEnabled: true, thresholds, version: 0, by: 'lead' } as const;
      await expect(record.store.monitoring.changeRule(change)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    },
  );
});
