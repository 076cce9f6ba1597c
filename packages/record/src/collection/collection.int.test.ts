import { ReferenceIndex } from '@lantoa/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CollectionWorld } from './collection.fixture.ts';

let world: CollectionWorld;
beforeEach(async () => {
  world = await CollectionWorld.open();
});
afterEach(async () => world.record.close());

describe('opening a request', () => {
  it('writes one batch: the days of the period, and that each commune owes a report', async () => {
    const { collection } = world.record.store;
    const opened = await collection.openRequest(world.request());
    expect(opened).toMatchObject({ submissions: world.communes.length, leftOut: [], seq: 1, replayed: false });
    const batch = await world.batch(1);
    expect(batch.source).toBe('collection');
    expect(batch.reference).toEqual([
      { kind: 'report_request', key: opened.id, payload: { id: opened.id, from: '2023-03-15', to: '2023-04-14' } },
    ]);
    expect(batch.submissions).toHaveLength(world.communes.length);
    expect(batch.submissions[0]).toMatchObject({ period: `req:${opened.id}`, status: 'due', onTime: null });
    const [seen] = await collection.requests(world.viewer('LEAD_DEPARTMENT'));
    expect(seen).toMatchObject({ id: opened.id, period: `req:${opened.id}`, byStatus: { due: world.communes.length } });
  });

  it('has one effect however often the same key is sent, in parallel too', async () => {
    const request = world.request();
    const all = await Promise.all(Array.from({ length: 10 }, () => world.record.store.collection.openRequest(request)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await world.record.count('report_request')).toBe(1);
  });

  it('asks the press and the 65 communes on the directive after the districts, and counts no state of the press', async () => {
    world.on('2025-07-16');
    const opened = await world.record.store.collection.openRequest(
      world.request({
        ...{ kind: 'periodic', window: null, period: 'admin:2025-M07', dueOn: '2025-07-18' },
        addressees: { directive: 'dir_stttt_2023_03' },
      }),
    );
    expect(opened.submissions).toBe(67);
    const { submissions } = await world.batch(opened.seq);
    expect(submissions).toHaveLength(65);
    expect(submissions.every(({ period }) => period === 'admin:2025-M07')).toBe(true);
    expect(submissions.some(({ unit }) => world.index.unit(unit)?.level !== 'commune')).toBe(false);
  });

  it('refuses a second periodic request for a period, and leaves a state that the ledger has', async () => {
    const { store } = world.record;
    const unit = world.communes[0] ?? '';
    const period = 'admin:2023-M04';
    await store.appendBatch({
      ...{ source: 'import', isSample: false, by: 'operator', idempotencyKey: 'states' },
      submissions: [{ unit, period, status: 'accepted', onTime: true }],
    });
    const periodic = () => world.request({ kind: 'periodic', period, window: null });
    await store.collection.openRequest(periodic());
    expect(await world.ledgerState(unit, period)).toEqual({ status: 'accepted', onTime: true });
    expect(await world.ledgerState(world.communes[1] ?? '', period)).toMatchObject({ status: 'due' });
    await expect(store.collection.openRequest(periodic())).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('refuses a topic that is used on no day of the window, by its name', async () => {
    const { pack } = world.index;
    const ending = (validTo: string) =>
      new ReferenceIndex({
        ...pack,
        codes: pack.codes.map((code) => (code.code === 'drug_prevention' ? { ...code, validTo } : code)),
      });
    const asked = (validTo: string) =>
      world.record.store.collection.openRequest(
        world.request({ topics: ['drug_prevention'], index: ending(validTo), idempotencyKey: validTo }),
      );
    await expect(asked('2023-03-14')).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      text: { en: expect.stringContaining('leave it out') as string },
    });
    await expect(asked('2023-03-15')).resolves.toMatchObject({ replayed: false });
  });

  it.each([
    ['a due date on the cut-off', { dueOn: '2023-04-14' }],
    ['a due date over the weekend alone', { dueOn: '2023-04-16' }],
    ['an unknown topic', { topics: ['weather'] }],
    ['an unknown requester', { requester: 'nobody' }],
    ['nobody who owes it', { addressees: { units: ['x'] } }],
    ['a day that does not exist', { window: { from: '2023-02-01', to: '2023-02-30' } }],
    ['a period code of no periodic request', { period: 'admin:2023-M04' }],
    ['a title with a telephone number', { title: 'Gọi 0912345678' }],
    ['no time for a correction', { correctionDays: 0 }],
  ])('refuses %s and writes nothing', async (_what, changes) => {
    const refused = world.record.store.collection.openRequest(world.request(changes));
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    expect(await world.record.count('report_request')).toBe(0);
    expect(await world.record.store.latestSeq()).toBe(0);
  });
});

describe('a report', () => {
  it('is entered by an import, returned with a remark on a cell, corrected, sent on and accepted', async () => {
    const { id, request, unit } = await world.openFor(0);
    const wrong = await world.upload(2);
    await world.act(id, 'REPORTER', 'save', { fromBatch: wrong.seq, note: 'Bản đầu' });
    const sent = await world.act(id, 'REPORTER', 'submit');
    expect((await world.batch(sent.seq)).submissions).toMatchObject([{ unit, status: 'submitted', onTime: true }]);

    const comments = [{ activityId: wrong.ids[1] ?? '', cell: 'attendances', comment: 'Lớn hơn số dân' }];
    const back = await world.act(id, 'DISTRICT_OFFICER', 'return', { reason: 'Số lượt người chưa khớp', comments });
    const returned = await world.batch(back.seq);
    expect(returned.activities.map(({ status, revision }) => [status, revision])).toEqual([
      ['RETURNED', 2],
      ['RETURNED', 2],
    ]);
    expect(returned.submissions).toMatchObject([{ unit, status: 'returned' }]);

    const right = await world.upload(1, 9);
    const corrected = [wrong.ids[0] ?? '', ...right.ids];
    await world.act(id, 'REPORTER', 'save', { activityIds: corrected });
    await world.act(id, 'REPORTER', 'submit');
    await world.act(id, 'DISTRICT_OFFICER', 'forward');
    const accepted = await world.act(id, 'LEAD_DEPARTMENT', 'accept');
    const batch = await world.batch(accepted.seq);
    expect(batch.activities.map(({ activityId, status }) => [activityId, status]).toSorted()).toEqual(
      corrected.map((activity) => [activity, 'VERIFIED']).toSorted(),
    );
    expect(batch.activities.every(({ text }) => text !== null)).toBe(true);
    expect(batch.submissions).toMatchObject([{ unit, period: request.period, status: 'accepted', onTime: true }]);
    expect(await world.statusOf(wrong.ids[1] ?? '')).toBe('RETURNED');
    expect(await world.record.store.verifyChain()).toMatchObject({ valid: true });

    const report = await world.see(id);
    expect(report).toMatchObject({
      status: 'accepted',
      version: 8,
      note: 'Bản đầu',
      activityIds: corrected.toSorted(),
    });
    expect(report.comments).toEqual([{ ...comments[0], isResolved: true }]);
    expect(report.history.map(({ event }) => event)).toEqual([
      ...['save', 'submit', 'return', 'save', 'submit', 'forward', 'accept'],
    ]);
  });

  it('with nothing to report is a zero once it is accepted', async () => {
    const { id, request, unit } = await world.openFor(0);
    await world.act(id, 'REPORTER', 'report_nothing');
    expect((await world.see(id)).status).toBe('zero_report');
    expect(await world.ledgerState(unit, request.period)).toEqual({ status: 'submitted', onTime: true });
    await world.act(id, 'DISTRICT_OFFICER', 'forward');
    await world.act(id, 'LEAD_DEPARTMENT', 'accept');
    expect(await world.ledgerState(unit, request.period)).toEqual({ status: 'zero_report', onTime: true });
  });

  it('is accepted with listed exceptions: what is excepted is not verified', async () => {
    const { id } = await world.openFor(0);
    const { ids } = await world.upload(2);
    await world.act(id, 'REPORTER', 'save', { activityIds: ids });
    await world.act(id, 'UNIT_APPROVER', 'submit');
    const exceptions = [{ activityId: ids[0] ?? '', reason: 'Chờ danh sách của trường' }];
    await world.act(id, 'LEAD_DEPARTMENT', 'accept', { exceptions });
    expect(await Promise.all(ids.map(async (activity) => world.statusOf(activity)))).toEqual(['SUBMITTED', 'VERIFIED']);
    expect((await world.see(id)).history.at(-1)).toMatchObject({ event: 'accept', exceptions });
  });

  it('is frozen, reopened with a reason, and what is taken out of it is retracted with the next acceptance', async () => {
    const { id, request, unit } = await world.openFor(0);
    const { ids } = await world.upload(2);
    await world.act(id, 'REPORTER', 'save', { activityIds: ids });
    await world.act(id, 'UNIT_APPROVER', 'submit');
    for (const event of ['accept', 'freeze'] as const) await world.act(id, 'LEAD_DEPARTMENT', event);
    expect(await world.ledgerState(unit, request.period)).toMatchObject({ status: 'frozen' });
    await expect(world.act(id, 'LEAD_DEPARTMENT', 'reopen')).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await world.act(id, 'LEAD_DEPARTMENT', 'reopen', { reason: 'Trùng với báo cáo của công an' });
    expect(await world.ledgerState(unit, request.period)).toMatchObject({ status: 'returned' });
    expect(await world.statusOf(ids[1] ?? '')).toBe('VERIFIED');
    await world.act(id, 'REPORTER', 'save', { activityIds: ids.slice(0, 1) });
    await world.act(id, 'UNIT_APPROVER', 'submit');
    await world.act(id, 'LEAD_DEPARTMENT', 'accept');
    expect(await world.statusOf(ids[0] ?? '')).toBe('VERIFIED');
    expect(await world.statusOf(ids[1] ?? '')).toBe('RETRACTED');
  });

  it('is taken back until somebody opened it', async () => {
    const { id } = await world.openFor(0);
    await world.act(id, 'REPORTER', 'report_nothing');
    await world.act(id, 'REPORTER', 'withdraw');
    expect(await world.see(id)).toMatchObject({ status: 'draft' });
    await world.act(id, 'REPORTER', 'report_nothing');
    await world.act(id, 'DISTRICT_OFFICER', 'open_review');
    await expect(world.act(id, 'REPORTER', 'withdraw')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('passes from the silent district to the department by the clock, and late ones are late', async () => {
    const { id, request, unit } = await world.openFor(0);
    await world.act(id, 'REPORTER', 'report_nothing');
    const { collection } = world.record.store;
    expect(await collection.passDeadlines()).toBe(0);
    world.on('2023-04-19');
    // The one that was sent is the district's for another day; the others were due on the 18th.
    expect(await collection.passDeadlines()).toBe(world.communes.length - 1);
    expect((await world.see(id)).place.step).toBe('with_parent');
    world.on('2023-04-20');
    expect(await collection.passDeadlines()).toBe(1);
    expect((await world.see(id)).place.step).toBe('with_department');
    const other = (await collection.submissions({ requestId: request.id }, world.viewer('REPORTER', 1)))[0];
    expect(other).toMatchObject({ status: 'missing', version: 1 });
    expect(await world.ledgerState(other?.unit ?? '', request.period)).toEqual({ status: 'missing', onTime: null });
    expect(await collection.passDeadlines()).toBe(0);
    await collection.act({
      ...{ submissionId: other?.id ?? '', version: 1, event: 'report_nothing', idempotencyKey: world.key() },
      viewer: world.viewer('REPORTER', 1),
    });
    expect(await world.ledgerState(other?.unit ?? '', request.period)).toEqual({ status: 'late', onTime: false });
    world.on('2023-05-30');
    await collection.passDeadlines();
    expect(await world.see(id)).toMatchObject({ place: { step: 'review_lapsed' }, version: 2 });
    expect(await world.ledgerState(unit, request.period)).toEqual({ status: 'submitted', onTime: true });
    expect((await world.see(id)).history.at(-1)).toMatchObject({ event: 'deadline', role: 'CLOCK' });
  });

  it('takes in neither what is of another commune, nor of other days, nor an empty report', async () => {
    const { id } = await world.openFor(1);
    const { ids } = await world.upload(1);
    const other = { viewer: world.viewer('REPORTER', 1) };
    await expect(world.act(id, 'REPORTER', 'save', { ...other, activityIds: ids })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
    await expect(world.act(id, 'REPORTER', 'submit', other)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    const late = await world.openFor(0, { window: { from: '2023-04-10', to: '2023-04-14' } });
    await expect(world.act(late.id, 'REPORTER', 'save', { activityIds: ids })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
  });

  it('of a commune that several bodies owe counts as in when the last one is accepted', async () => {
    const bodies = ['police', 'radio_station'].map((kind) => {
      const actor = kind === 'police' ? 'commune_police' : 'commune_radio_station';
      return world.index.pack.organisations.find((body) => body.actor === actor && body.area === world.communes[0])?.id;
    });
    const organisations = bodies.flatMap((body) => body ?? []);
    expect(organisations).toHaveLength(2);
    const { store } = world.record;
    const { id } = await store.collection.openRequest(world.request({ addressees: { organisations } }));
    const reports = await store.collection.submissions({ requestId: id }, world.viewer('LEAD_DEPARTMENT'));
    const states: (string | undefined)[] = [];
    for (const report of reports) {
      const viewer = { ...world.viewer('REPORTER'), organisation: report.organisation };
      await world.act(report.id, 'REPORTER', 'report_nothing', { viewer });
      await world.act(report.id, 'DISTRICT_OFFICER', 'forward');
      await world.act(report.id, 'LEAD_DEPARTMENT', 'accept');
      states.push((await world.ledgerState(report.unit, `req:${id}`))?.status);
    }
    expect(states).toEqual(['due', 'zero_report']);
  });
});
