import type { Role } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CollectionActors } from '../testing/collection-actors.ts';
import { reportFile } from '../testing/report-file.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let people: CollectionActors;

beforeAll(async () => {
  server = await TestServer.start();
  people = await CollectionActors.on(server);
});
afterAll(() => server.stop());

interface Acted {
  readonly batch: string | null;
  readonly dataVersion: string;
  readonly submission: { readonly id: string; readonly version: number; readonly status: string } & Record<
    string,
    unknown
  >;
}

const ACT = `batch dataVersion submission { id version status sentOnTime activities activityIds
  waitingFor { step awaits until can sentenceVi } comments { activityId cell comment isResolved } remindedOn
  history { event role reason exceptions { activityId reason } } request { period } }`;

/** An act by its mutation; the version is the one that stands. */
async function act(role: Role, mutation: string, type: string, id: string, input: object = {}): Promise<Acted> {
  const { submission } = await people.data<{ submission: { version: number } }>(
    'LEAD_DEPARTMENT',
    'query ($id: ID!) { submission(id: $id) { version } }',
    { id },
  );
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${ACT} } }`;
  const variables = {
    input: { submissionId: id, version: submission.version, idempotencyKey: people.key(), ...input },
  };
  const answer = await people.data<Record<string, Acted>>(role, document, variables);
  const acted = answer[mutation];
  if (!acted) throw new Error(`${mutation} answered nothing`);
  return acted;
}

/** A request to the communes of Văn Lãng for the days of a month that is over; answers the report of Hoàng Văn Thụ. */
async function opened(
  days: object,
): Promise<{ readonly id: string; readonly requestId: string; readonly period: string }> {
  const { openReportRequest } = await people.data<{
    openReportRequest: { submissions: number; request: { id: string; period: string; byStatus: unknown[] } };
  }>(
    'LEAD_DEPARTMENT',
    `mutation ($input: OpenReportRequestInput!) {
       openReportRequest(input: $input) { submissions leftOut { id } request { id period byStatus { status count } } } }`,
    { input: people.requestInput(days) },
  );
  const { id: requestId, period } = openReportRequest.request;
  const { submissions } = await people.data<{ submissions: { id: string }[] }>(
    'REPORTER',
    'query ($id: ID) { submissions(requestId: $id) { id } }',
    { id: requestId },
  );
  expect(submissions).toHaveLength(1);
  return { id: submissions[0]?.id ?? '', requestId, period };
}

/** Imports sessions of the commune's police as its reporter; answers the batch. */
async function imported(attendances: string, date: string): Promise<number> {
  const uploadId = await people.upload('REPORTER', reportFile([{ date, attendances }]));
  const { commitImport } = await people.data<{ commitImport: { batch: string } }>(
    'REPORTER',
    'mutation ($input: CommitImportInput!) { commitImport(input: $input) { batch } }',
    { input: { uploadId, idempotencyKey: people.key() } },
  );
  return Number(commitImport.batch);
}

/** Attendances in the days of a request, and how many of its reports are in. */
async function figures(period: string): Promise<readonly (number | null)[]> {
  const { analytics } = await people.data<{
    analytics: { rows: { kind: string; cells: { value: number | null }[] }[] };
  }>('LEAD_DEPARTMENT', 'query ($q: AnalyticsQuery!) { analytics(query: $q) { rows { kind cells { value } } } }', {
    q: { measures: ['ATTENDANCES', 'REPORTS_ACTUAL'], period: { code: period } },
  });
  return analytics.rows.find(({ kind }) => kind === 'TOTAL')?.cells.map(({ value }) => value) ?? [];
}

describe('from a request to an accepted report', () => {
  it('is reminded, entered, returned with a comment, corrected, sent on and accepted, and the figure changes', async () => {
    const { id, requestId, period } = await opened({ windowFrom: '2023-04-01', windowTo: '2023-04-30' });
    const remind = 'mutation ($id: ID!) { remindReporters(requestId: $id) }';
    expect(await people.data('LEAD_DEPARTMENT', remind, { id: requestId })).toEqual({
      remindReporters: people.communes,
    });
    const first = await imported('5.000', '05/04/2023');
    const saved = await act('REPORTER', 'saveSubmission', 'SaveSubmissionInput', id, {
      fromBatch: first,
      note: 'Tháng 4',
    });
    expect(saved).toMatchObject({ batch: null, submission: { status: 'draft', activities: 1 } });
    expect(saved.submission['remindedOn']).toHaveLength(1);
    const sent = await act('REPORTER', 'submitReport', 'SubmissionActInput', id);
    expect(sent.submission).toMatchObject({ status: 'submitted', waitingFor: { awaits: 'PARENT', can: ['withdraw'] } });
    expect(await figures(period)).toEqual([null, 0]);

    const [wrong] = sent.submission['activityIds'] as string[];
    const comments = [{ activityId: wrong, cell: 'attendances', comment: 'Lớn hơn số dân của xã' }];
    const returned = await act('DISTRICT_OFFICER', 'returnSubmission', 'ReturnSubmissionInput', id, {
      ...{ reason: 'Số lượt người chưa khớp', comments },
    });
    expect(returned.submission).toMatchObject({
      status: 'returned',
      comments: [{ ...comments[0], isResolved: false }],
    });

    const second = await imported('500', '05/04/2023');
    await act('REPORTER', 'saveSubmission', 'SaveSubmissionInput', id, { activityIds: [], fromBatch: second });
    await act('REPORTER', 'submitReport', 'SubmissionActInput', id);
    await act('DISTRICT_OFFICER', 'forwardSubmission', 'AcceptSubmissionInput', id);
    const accepted = await act('LEAD_DEPARTMENT', 'acceptSubmission', 'AcceptSubmissionInput', id);
    expect(accepted).toMatchObject({ submission: { status: 'accepted', sentOnTime: true } });
    expect(accepted.dataVersion).toBe(accepted.batch);
    expect(await figures(period)).toEqual([500, 1]);
    const { reportingRates } = await people.data<{ reportingRates: { rates: { actual: number }[] } }>(
      'LEAD_DEPARTMENT',
      'query ($q: ReportingQuery!) { reportingRates(query: $q) { rates { actual } } }',
      { q: { period: { code: period } } },
    );
    expect(reportingRates.rates.reduce((sum, { actual }) => sum + actual, 0)).toBe(1);
  });

  it('with nothing to report counts as in once it is accepted', async () => {
    const { id, period } = await opened({ windowFrom: '2023-05-01', windowTo: '2023-05-31' });
    await act('REPORTER', 'reportNothing', 'SubmissionActInput', id);
    await act('DISTRICT_OFFICER', 'openReview', 'SubmissionActInput', id);
    await act('DISTRICT_OFFICER', 'forwardSubmission', 'AcceptSubmissionInput', id);
    expect((await figures(period))[1]).toBe(0);
    await act('LEAD_DEPARTMENT', 'acceptSubmission', 'AcceptSubmissionInput', id);
    expect((await figures(period))[1]).toBe(1);
    await act('LEAD_DEPARTMENT', 'freezeSubmission', 'SubmissionActInput', id);
    const reopened = await act('LEAD_DEPARTMENT', 'reopenSubmission', 'ReasonedActInput', id, { reason: 'Bổ sung' });
    expect(reopened.submission).toMatchObject({ status: 'returned' });
    expect((await figures(period))[1]).toBe(0);
  });

  it('tells the second editor both versions, and has one effect for one key', async () => {
    const { id } = await opened({ windowFrom: '2023-06-01', windowTo: '2023-06-30' });
    const save = 'mutation ($input: SaveSubmissionInput!) { saveSubmission(input: $input) { submission { version } } }';
    const input = { submissionId: id, version: 1, idempotencyKey: people.key(), note: 'một' };
    for (let times = 0; times < 2; times += 1) {
      expect(await people.data('REPORTER', save, { input })).toEqual({
        saveSubmission: { submission: { version: 2 } },
      });
    }
    const { body } = await people.ask('REPORTER', save, { input: { ...input, idempotencyKey: people.key() } });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', versions: { yours: 1, current: 2 } });
  });

  it('shows nobody what is not theirs, and does not tell that it exists', async () => {
    const { id, requestId } = await opened({ windowFrom: '2023-07-01', windowTo: '2023-07-31' });
    const missing = '00000000-0000-4000-8000-000000000000';
    const act = 'mutation ($input: SubmissionActInput!) { reportNothing(input: $input) { batch } }';
    const codes = async (submissionId: string, request: string) => {
      const input = { submissionId, version: 1, idempotencyKey: people.key() };
      const asked = [
        people.askStranger('query ($id: ID!) { submission(id: $id) { id } }', { id: submissionId }),
        people.askStranger('query ($id: ID!) { reportRequest(id: $id) { id } }', { id: request }),
        people.askStranger(act, { input }),
      ];
      return (await Promise.all(asked)).map(({ status, body }) => [
        status,
        body.errors?.[0]?.extensions.code,
        body.errors?.[0]?.message,
      ]);
    };
    const foreign = await codes(id, requestId);
    expect(foreign.map(([, code]) => code)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(await codes(missing, missing)).toEqual(foreign);
    expect((await people.askStranger('{ submissions { id } reportRequests { id } }')).body.data).toEqual({
      ...{ submissions: [], reportRequests: [] },
    });
  });

  it('lists the plan that each body owes for each observance, recorded or not', async () => {
    const list = 'query ($year: Int!) { observancePlans(year: $year) { organisation observance status version } }';
    type Listed = { observancePlans: { organisation: string; observance: string; status: string; version: number }[] };
    const before = (await people.data<Listed>('LEAD_DEPARTMENT', list, { year: 2023 })).observancePlans;
    expect(before.every(({ status, version }) => status === 'none' && version === 0)).toBe(true);
    expect(new Set(before.map(({ observance }) => observance)).size).toBe(3);
    const [first] = before;
    const { organisation = '', observance = '' } = first ?? {};
    const save = 'mutation ($input: SaveObservancePlanInput!) { saveObservancePlan(input: $input) { status version } }';
    const input = { organisation, observance, year: 2023, status: 'issued', issuedOn: '2023-05-20', version: 0 };
    expect(await people.data('LEAD_DEPARTMENT', save, { input })).toEqual({
      saveObservancePlan: { status: 'issued', version: 1 },
    });
    const again = await people.ask('LEAD_DEPARTMENT', save, { input });
    expect(again.body.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', versions: { yours: 0, current: 1 } });
    const after = (await people.data<Listed>('LEAD_DEPARTMENT', list, { year: 2023 })).observancePlans;
    expect(after.filter(({ status }) => status === 'issued')).toHaveLength(1);
    const ofDistricts = ({ organisation: body }: { organisation: string }) => body.startsWith('culture_office');
    expect(before.some(ofDistricts)).toBe(true);
    const later = (await people.data<Listed>('LEAD_DEPARTMENT', list, { year: 2026 })).observancePlans;
    expect(later.some(ofDistricts)).toBe(false);
    const named = '{ observancePlans(year: 2023) { organisation organisationName organisationNameEn } }';
    const { observancePlans } = await people.data<{ observancePlans: object[] }>('LEAD_DEPARTMENT', named);
    expect(observancePlans).toContainEqual(
      expect.objectContaining({ organisationName: 'Báo Lạng Sơn', organisationNameEn: 'Lạng Sơn newspaper' }),
    );
    expect((await people.askStranger<Listed>(list, { year: 2023 })).body.data?.observancePlans).toEqual([]);
    expect(
      (await people.askStranger(save, { input: { ...input, version: 1 } })).body.errors?.[0]?.extensions.code,
    ).toBe('NOT_FOUND');
  });

  it('says how plans stand against the first day, and who owes none any more', async () => {
    const list = `query ($year: Int!) { observancePlans(year: $year) { organisation observance firstDay standing } }`;
    type Listed = {
      observancePlans: { organisation: string; observance: string; firstDay: string; standing: string }[];
    };
    const of = async (year: number) =>
      (await people.data<Listed>('LEAD_DEPARTMENT', list, { year })).observancePlans.filter(({ organisation }) =>
        organisation.startsWith('culture_office:181'),
      );
    expect(await of(2024)).toEqual([
      ...['child_action_month', 'anti_trafficking_day', 'anti_domestic_violence_month'].map((observance) => ({
        organisation: 'culture_office:181@2020-01-01',
        observance,
        firstDay: observance === 'anti_trafficking_day' ? '2024-07-30' : '2024-06-01',
        standing: 'OVERDUE',
      })),
    ]);
    // The districts ended on 30 June 2025: after the months of June, before 30 July.
    expect((await of(2025)).map(({ observance }) => observance)).toEqual([
      'child_action_month',
      'anti_domestic_violence_month',
    ]);
    const input = { organisation: 'culture_office:181@2020-01-01', year: 2024, version: 0, status: 'issued' };
    const save =
      'mutation ($input: SaveObservancePlanInput!) { saveObservancePlan(input: $input) { standing firstDay } }';
    const saved = async (observance: string, issuedOn: string) =>
      people.data('LEAD_DEPARTMENT', save, { input: { ...input, observance, issuedOn } });
    expect(await saved('child_action_month', '2024-06-01')).toMatchObject({
      saveObservancePlan: { standing: 'ISSUED_LATE', firstDay: '2024-06-01' },
    });
    expect(await saved('anti_domestic_violence_month', '2024-05-31')).toMatchObject({
      saveObservancePlan: { standing: 'ISSUED' },
    });
  });

  it('tells which observances come next, with the own plan', async () => {
    const list = '{ comingObservances(lang: EN) { observance label from phase plan { organisation standing } } }';
    type Coming = {
      comingObservances: { observance: string; from: string; phase: string; plan: object | null }[];
    };
    const { comingObservances } = await people.data<Coming>('LEAD_DEPARTMENT', list);
    expect(comingObservances.length).toBeGreaterThan(0);
    // The department owes no plan itself.
    expect(comingObservances.every(({ plan }) => plan === null)).toBe(true);
  });

  it('answers by GET what stands now, although no figure changed', async () => {
    const { id } = await opened({ windowFrom: '2023-08-01', windowTo: '2023-08-31' });
    const query = `{ submission(id: "${id}") { note } }`;
    const note = async () => people.get('REPORTER', query);
    expect(await note()).toContain('"note":""');
    await act('REPORTER', 'saveSubmission', 'SaveSubmissionInput', id, { note: 'đang soạn' });
    expect(await note()).toContain('đang soạn');
  });
});

describe('what the screens ask', () => {
  it('a request is looked at before it is opened: its days, its reporters, who is left out', async () => {
    const { requestHelp } = await people.data<{
      requestHelp: { requesters: { id: string }[]; directives: { id: string }[]; periods: { code: string }[] };
    }>('LEAD_DEPARTMENT', '{ requestHelp { requesters { id } directives { id } periods { code } } }');
    expect(requestHelp.requesters.map(({ id }) => id)).toContain('committee_138:20@2020-01-01');
    expect(requestHelp.periods.filter(({ code }) => code.startsWith('admin:')).length).toBeGreaterThan(12);
    const { requestPreview } = await people.data<{ requestPreview: Record<string, unknown> }>(
      'LEAD_DEPARTMENT',
      `query ($input: RequestTermsInput!) {
         requestPreview(input: $input) { windowFrom windowTo dueOn leavesWorkingDay reports leftOut { name why } } }`,
      {
        input: {
          ...{ period: 'admin:2023-M04', dueWorkingDays: 2 },
          addressees: { directive: requestHelp.directives[0]?.id, organisations: ['nobody'] },
        },
      },
    );
    expect(requestPreview).toMatchObject({
      ...{ windowFrom: '2023-03-15', windowTo: '2023-04-14', dueOn: '2023-04-18', leavesWorkingDay: true, reports: 13 },
      leftOut: [{ name: 'nobody', why: 'UNKNOWN' }],
    });
  });

  it('a report is read with its figures, its rates, and what the next version changed', async () => {
    const { id, requestId } = await opened({ windowFrom: '2023-07-01', windowTo: '2023-07-31' });
    const first = await imported('90', '05/07/2023');
    const content = async () =>
      (
        await people.data<{ submissionContent: { activities: object[]; others: object[]; noteBefore: string | null } }>(
          'DISTRICT_OFFICER',
          `query ($id: ID!) { submissionContent(id: $id) { noteBefore figures { topic activities }
             others { activityId } activities { status cells { cell label text } change changed { cell before after } } } }`,
          { id },
        )
      ).submissionContent;
    expect((await content()).others).toHaveLength(1);
    await act('REPORTER', 'saveSubmission', 'SaveSubmissionInput', id, { fromBatch: first, note: 'Một' });
    await act('REPORTER', 'submitReport', 'SubmissionActInput', id);
    await act('DISTRICT_OFFICER', 'returnSubmission', 'ReturnSubmissionInput', id, { reason: 'Thiếu' });
    await imported('70', '06/07/2023');
    const { submissionContent } = await people.data<{ submissionContent: { others: { activityId: string }[] } }>(
      'REPORTER',
      'query ($id: ID!) { submissionContent(id: $id) { others { activityId } } }',
      { id },
    );
    const activityIds = submissionContent.others.map(({ activityId }) => activityId);
    await act('REPORTER', 'saveSubmission', 'SaveSubmissionInput', id, { activityIds });
    await act('REPORTER', 'submitReport', 'SubmissionActInput', id);
    const second = await content();
    expect(second.noteBefore).toBe('Một');
    expect(second.activities).toMatchObject([{ status: 'SUBMITTED', change: 'added', changed: [] }]);
    const { reportRequest } = await people.data<{ reportRequest: object }>(
      'DISTRICT_OFFICER',
      'query ($id: ID!) { reportRequest(id: $id) { expected accepted completeness isClosed requesterName } }',
      { id: requestId },
    );
    expect(reportRequest).toEqual({
      ...{ expected: people.communes, accepted: 0, completeness: 0, isClosed: false },
      requesterName: 'Ban Chỉ đạo 138 tỉnh',
    });
  });

  it('a request is extended by whoever saw its newest version, and closed when nothing is under way', async () => {
    const { requestId } = await opened({ windowFrom: '2023-08-01', windowTo: '2023-08-31' });
    const input = { requestId, version: 1, reason: 'Mưa lũ', idempotencyKey: people.key(), dueOn: '2030-01-01' };
    const extend = 'mutation ($input: ExtendRequestInput!) { extendReportRequest(input: $input) { dueOn version } }';
    expect(await people.data('LEAD_DEPARTMENT', extend, { input })).toEqual({
      extendReportRequest: { dueOn: '2030-01-01', version: 2 },
    });
    const again = await people.ask('LEAD_DEPARTMENT', extend, { input: { ...input, idempotencyKey: people.key() } });
    expect(again.body.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', versions: { yours: 1, current: 2 } });
    const close = 'mutation ($input: RequestChangeInput!) { closeReportRequest(input: $input) { isClosed } }';
    const early = { requestId, version: 2, reason: 'Đủ', idempotencyKey: people.key() };
    const refused = await people.ask('LEAD_DEPARTMENT', close, { input: early });
    expect(refused.body.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
  });
});
