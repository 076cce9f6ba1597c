import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CollectionWorld } from './collection.fixture.ts';
import type { ChangeRequest } from './collection.types.ts';

let world: CollectionWorld;
beforeEach(async () => {
  world = await CollectionWorld.open();
});
afterEach(async () => world.record.close());

async function change(requestId: string, changes: Partial<ChangeRequest>): Promise<void> {
  const viewer = world.viewer('LEAD_DEPARTMENT');
  const request = await world.record.store.collection.request(requestId, viewer);
  await world.record.store.collection.changeRequest({
    ...{
      requestId,
      version: request?.version ?? 0,
      dueOn: null,
      reason: 'Mưa lũ',
      viewer,
      idempotencyKey: world.key(),
    },
    ...changes,
  });
}

const extend = async (requestId: string, dueOn: string) => change(requestId, { dueOn });

describe('a request with a later due date', () => {
  it('takes in again what was missing, and the ledger says so in one batch', async () => {
    const { id, requestId, request, unit, version } = await world.openFor(0);
    world.on('2023-04-20');
    await world.record.store.collection.passDeadlines();
    expect(await world.ledgerState(unit, request.period)).toEqual({ status: 'missing', onTime: null });
    const before = await world.record.store.latestSeq();
    await extend(requestId, '2023-04-25');
    expect(await world.record.store.latestSeq()).toBe(before + 1);
    expect(await world.ledgerState(unit, request.period)).toEqual({ status: 'due', onTime: null });
    const report = await world.see(id);
    expect(report).toMatchObject({ status: 'due', version, waiting: { until: '2023-04-25' } });
    expect(report.request).toMatchObject({
      version: 2,
      changes: [{ kind: 'extend', dueOn: '2023-04-25', reason: 'Mưa lũ' }],
    });
    expect(report.history.at(-1)).toMatchObject({ event: 'extend', role: 'LEAD_DEPARTMENT', reason: 'Mưa lũ' });
    await world.act(id, 'UNIT_APPROVER', 'report_nothing');
    expect(await world.see(id)).toMatchObject({ place: { sentOnTime: true } });
  });

  it('is late no more where it came by the new day', async () => {
    const { id, requestId } = await world.openFor(0);
    world.on('2023-04-20');
    await world.act(id, 'UNIT_APPROVER', 'report_nothing');
    expect(await world.see(id)).toMatchObject({ place: { sentOnTime: false } });
    await extend(requestId, '2023-04-21');
    expect(await world.see(id)).toMatchObject({ status: 'zero_report', place: { sentOnTime: true } });
  });

  it('is refused with an earlier day, without a reason, or by whoever saw an older version', async () => {
    const { requestId } = await world.openFor(0);
    await expect(extend(requestId, '2023-04-17')).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(extend(requestId, '2023-04-18')).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(change(requestId, { dueOn: '2023-04-20', reason: ' ' })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
    await extend(requestId, '2023-04-20');
    await expect(change(requestId, { dueOn: '2023-04-21', version: 1 })).rejects.toMatchObject({
      ...{ code: 'CONFLICT', versions: { yours: 1, current: 2 } },
    });
  });

  it('twenty at once: one is kept, the others are told both versions', async () => {
    const { requestId } = await world.openFor(0);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => change(requestId, { dueOn: `2023-05-${String(n + 10)}`, version: 1 })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const request = await world.record.store.collection.request(requestId, world.viewer('LEAD_DEPARTMENT'));
    expect(request?.changes).toHaveLength(1);
  });
});

describe('a request that is closed', () => {
  it('waits for reports that are under way', async () => {
    const { id, requestId } = await world.openFor(0);
    world.on('2023-04-20');
    await world.act(id, 'UNIT_APPROVER', 'report_nothing');
    await expect(change(requestId, {})).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('freezes what was accepted, takes in nothing more, and opens again by an extension', async () => {
    const { id, requestId, request, unit } = await world.openFor(0);
    const reports = await world.record.store.collection.submissions({ requestId }, world.viewer('LEAD_DEPARTMENT'));
    const other = reports.find((report) => report.id !== id)?.id ?? '';
    await world.act(id, 'UNIT_APPROVER', 'report_nothing');
    await world.act(id, 'LEAD_DEPARTMENT', 'accept');
    world.on('2023-04-20');
    await change(requestId, { reason: 'Đã đủ' });
    expect(await world.see(id)).toMatchObject({ status: 'frozen' });
    expect(await world.ledgerState(unit, request.period)).toMatchObject({ status: 'zero_report' });
    await expect(world.act(other, 'LEAD_DEPARTMENT', 'accept')).rejects.toMatchObject({ code: 'CONFLICT' });
    const place = world.communes.indexOf(reports.find((report) => report.id === other)?.unit ?? '');
    const late = { viewer: world.viewer('UNIT_APPROVER', place) };
    await expect(world.act(other, 'UNIT_APPROVER', 'report_nothing', late)).rejects.toMatchObject({ code: 'CONFLICT' });
    const reminded = world.record.store.reminders.remind(requestId, world.viewer('LEAD_DEPARTMENT'), { byMail: false });
    expect(await reminded).toBe(0);
    await extend(requestId, '2023-04-24');
    await world.act(other, 'UNIT_APPROVER', 'report_nothing', late);
    expect(await world.record.store.verifyChain()).toMatchObject({ valid: true });
  });
});
