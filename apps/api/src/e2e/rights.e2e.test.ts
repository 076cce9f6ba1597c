import { ROLES } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS, type Caller } from '../platform/auth/permission-matrix.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const PERIOD = 'period: { code: "admin:2023-Y" }';
const NO_ONE = '00000000-0000-4000-8000-000000000000';
/** One document per field of the schema; whether it is let in is the matrix's word, not the field's. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  'Query.viewer': '{ viewer { signedIn } }',
  'Query.catalogue': '{ catalogue { dataVersion } }',
  'Query.areaUnits': '{ areaUnits { kind } }',
  'Query.analytics': `{ analytics(query: { measures: [ACTIVITIES], ${PERIOD} }) { rowCount } }`,
  'Query.blindSpots': '{ blindSpots(query: { on: "2023-12-14" }) { truncated } }',
  'Query.equityGaps': `{ equityGaps(query: { areaClass: ["border"], ${PERIOD} }) { gaps { topic { code } } } }`,
  'Query.comparison': `{ comparison(query: { measure: ACTIVITIES, level: DISTRICT, ${PERIOD} }) { overDispersion } }`,
  'Query.mandateMatrix': `{ mandateMatrix(query: { ${PERIOD} }) { cells { state } } }`,
  'Query.reportingRates': `{ reportingRates(query: { ${PERIOD} }) { rates { expected } } }`,
  'Query.observanceLift': `{ observanceLift(query: { ${PERIOD} }) { lifts { days } } }`,
  'Query.summaryTables': '{ summaryTables { id } }',
  'Query.duplicateCandidates': `{ duplicateCandidates(query: { ${PERIOD} }) { total } }`,
  'Query.activities': `{ activities(query: { ${PERIOD} }) { total } }`,
  'Query.activityHistory': `{ activityHistory(id: "${NO_ONE}") { __typename } }`,
  'Mutation.redactNote': `mutation { redactNote(input: { activity: "${NO_ONE}", revision: 1, reason: "r" }) { dataVersion } }`,
  'Query.reportRequests': '{ reportRequests { id } }',
  'Query.reportRequest': '{ reportRequest(id: "none") { id } }',
  'Query.submissions': '{ submissions { id } }',
  'Query.submission': '{ submission(id: "none") { id } }',
  'Mutation.openReportRequest': `mutation { openReportRequest(input: { kind: "ad_hoc", title: "t", requester: "x", basis: "b",
    topics: [], dueOn: "2023-05-01", addressees: {}, idempotencyKey: "k" }) { submissions } }`,
  'Query.observancePlans': '{ observancePlans(year: 2023) { status } }',
  'Mutation.saveObservancePlan': `mutation { saveObservancePlan(input: { organisation: "x", observance: "x", year: 2023,
    status: "draft", version: 0 }) { version } }`,
  'Mutation.remindReporters': 'mutation { remindReporters(requestId: "none") }',
  ...Object.fromEntries(
    ['saveSubmission', 'submitReport', 'reportNothing', 'withdrawSubmission', 'openReview', 'forwardSubmission']
      .concat(['returnSubmission', 'acceptSubmission', 'freezeSubmission', 'reopenSubmission'])
      .map((act) => {
        const reason = act === 'returnSubmission' || act === 'reopenSubmission' ? ', reason: "r"' : '';
        const input = `{ submissionId: "none", version: 1, idempotencyKey: "k"${reason} }`;
        return [`Mutation.${act}`, `mutation { ${act}(input: ${input}) { batch } }`];
      }),
  ),
  'Query.imports': '{ imports { batch } }',
  'Mutation.previewImport': 'mutation { previewImport(input: { uploadId: "none" }) { rows } }',
  'Mutation.commitImport': 'mutation { commitImport(input: { uploadId: "none", idempotencyKey: "k" }) { recorded } }',
  'Query.entryHelp': '{ entryHelp { today } }',
  'Mutation.saveActivity': `mutation { saveActivity(input: { id: "none", expectedRevision: 0, idempotencyKey: "k",
    activity: { date: "2023-04-05" } }) { faults { code } } }`,
  'Mutation.retractActivity': `mutation { retractActivity(input: { id: "none", expectedRevision: 1, reason: "why",
    idempotencyKey: "k" }) { faults { code } } }`,
  'Mutation.signIn': 'mutation { signIn(email: "nobody@example.org", password: "wrong") { name } }',
  'Mutation.signInAsSample': 'mutation { signInAsSample(role: ANALYST) { name } }',
  'Mutation.signOut': 'mutation { signOut { signedIn } }',
  'Mutation.openInvitation': 'mutation { openInvitation(secret: "none") { email } }',
  'Mutation.acceptInvitation':
    'mutation { acceptInvitation(input: { secret: "none", name: "A", password: "a long pass phrase" }) { refusal } }',
  'Query.ownAccount': '{ ownAccount { secondStep } }',
  'Mutation.beginSecondStep': 'mutation { beginSecondStep(password: "x") { refusal } }',
  'Mutation.confirmSecondStep': 'mutation { confirmSecondStep(code: "123456") { refusal } }',
  'Mutation.endSecondStep': 'mutation { endSecondStep(code: "123456") { refusal } }',
  'Mutation.resetSecondStep': `mutation { resetSecondStep(id: "${NO_ONE}") { refusal } }`,
  'Mutation.changeOwnPassword': 'mutation { changeOwnPassword(current: "x", next: "a long pass phrase") { refusal } }',
  'Mutation.signOutElsewhere': 'mutation { signOutElsewhere }',
  'Query.accounts': '{ accounts { id } }',
  'Query.invitations': '{ invitations { id } }',
  'Mutation.invite': 'mutation { invite(input: { email: "a@example.org", access: { role: AUDITOR } }) { refusal } }',
  'Mutation.withdrawInvitation': `mutation { withdrawInvitation(id: "${NO_ONE}") }`,
  'Mutation.setAccountDisabled': `mutation { setAccountDisabled(id: "${NO_ONE}", disabled: true) { refusal } }`,
  'Mutation.changeAccountAccess': `mutation { changeAccountAccess(id: "${NO_ONE}", access: { role: AUDITOR }) { refusal } }`,
};
const CALLERS: readonly Caller[] = [...ROLES, 'NOBODY'];

describe('the permission matrix over HTTP', () => {
  it('has a document for every field', () => {
    const fields = Object.keys(PERMISSIONS).filter((key) => /^(Query|Mutation)\.(?!__)/.test(key));
    expect(Object.keys(DOCUMENTS).toSorted()).toEqual(fields.toSorted());
  });

  it.each(Object.entries(DOCUMENTS))('lets exactly the named roles into %s', async (field, document) => {
    for (const caller of CALLERS) {
      const { status, body } = await server.ask(caller === 'NOBODY' ? null : caller, document);
      const code = body.errors?.[0]?.extensions.code ?? 'none';
      if (PERMISSIONS[field]?.includes(caller)) {
        expect([401, 403], `${caller} ${code}`).not.toContain(status);
        expect(code, caller).not.toBe('FORBIDDEN');
      } else {
        expect(status, caller).toBe(caller === 'NOBODY' ? 401 : 403);
        expect(code, caller).toBe(caller === 'NOBODY' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      }
    }
  });

  it('names every route that the server has', () => {
    const routes = server.running.application.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
    const listed = [...routes.matchAll(/── (\S+) \(([A-Z, ]+)\)/g)].flatMap(([, path = '', methods = '']) =>
      methods
        .split(', ')
        .filter((method) => method !== 'HEAD' && method !== 'OPTIONS')
        .map((method) => `${method} ${path.startsWith('/') ? path : `/${path}`}`),
    );
    const named = Object.keys(PERMISSIONS).filter((key) => /^[A-Z]+ \//.test(key));
    expect(listed.toSorted()).toEqual(named.toSorted());
  });

  it.each(['/export/analytics.csv?query=%7B%7D', '/export/faults.csv?uploadId=x'])(
    'closes %s to nobody',
    async (path) => {
      expect((await fetch(server.url + path)).status).toBe(401);
    },
  );

  it('takes no uploads of those who only read', async () => {
    expect((await server.upload('ANALYST', 'a.csv', 'x')).status).toBe(403);
    expect((await fetch(`${server.url}/uploads`, { method: 'POST', body: new FormData() })).status).toBe(401);
  });

  it('tells an address that uploads on and on to wait', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 62; attempt += 1) {
      const response = await fetch(`${server.url}/uploads`, { method: 'POST', body: new FormData() });
      statuses.push(response.status);
      if (response.status !== 429) continue;
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await response.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } });
    }
    expect(statuses.at(0)).toBe(401);
    expect(statuses.at(-1)).toBe(429);
  });

  it('refuses a token that is not in force, and never takes it for nobody', async () => {
    const authorization = `Bearer lt_${'x'.repeat(43)}`;
    expect((await server.ask(null, '{ viewer { signedIn } }', {}, { authorization })).status).toBe(401);
    expect((await server.ask(null, '{ viewer { signedIn } }', {}, { authorization: 'Basic eDp4' })).status).toBe(401);
  });
});
