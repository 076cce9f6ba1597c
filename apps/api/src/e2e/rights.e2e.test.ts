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
  'Query.shares': '{ shares { id } }',
  'Mutation.createShare': 'mutation { createShare(input: { view: "{}", questions: [], days: 1 }) { id } }',
  'Mutation.revokeShare': `mutation { revokeShare(id: "${NO_ONE}") }`,
  'Mutation.openShare': 'mutation { openShare(secret: "x") { view } }',
  'Query.referenceEntries': '{ referenceEntries(kind: CODE) { total } }',
  'Query.referenceHistory': '{ referenceHistory(kind: CODE, key: "none") { version } }',
  'Mutation.addOrganisation': `mutation { addOrganisation(input: { vi: "", en: "", actor: "", area: "", idempotencyKey: "k" })
    { faults { code } } }`,
  'Mutation.renameOrganisation': `mutation { renameOrganisation(input: { id: "none", vi: "", en: "", version: 1,
    idempotencyKey: "k" }) { faults { code } } }`,
  'Mutation.moveOrganisation': `mutation { moveOrganisation(input: { id: "none", area: "", from: "2025-07-01", version: 1,
    idempotencyKey: "k" }) { faults { code } } }`,
  'Mutation.endOrganisation': `mutation { endOrganisation(input: { id: "none", validTo: "2025-07-01", version: 1,
    idempotencyKey: "k" }) { faults { code } } }`,
  'Mutation.addCode': `mutation { addCode(input: { list: "none", code: "", vi: "", en: "", idempotencyKey: "k" })
    { faults { code } } }`,
  'Mutation.endCode': `mutation { endCode(input: { list: "none", code: "none", validTo: "2025-07-01", version: 1,
    idempotencyKey: "k" }) { faults { code } } }`,
  'Mutation.addClassMembership': `mutation { addClassMembership(input: { areaClass: "none", unit: "", status: LOCAL,
    basisVi: "", basisEn: "", idempotencyKey: "k" }) { faults { code } } }`,
  'Mutation.endClassMembership': `mutation { endClassMembership(input: { areaClass: "none", unit: "", validTo: "2025-07-01",
    version: 1, idempotencyKey: "k" }) { faults { code } } }`,
  'Mutation.savePopulation': `mutation { savePopulation(input: { unit: "", group: "all", asOf: "2025-07-01", people: 1,
    status: CENSUS, source: "", idempotencyKey: "k" }) { faults { code } } }`,
  'Query.catalogue': '{ catalogue { dataVersion } }',
  'Query.areaUnits': '{ areaUnits { kind } }',
  'Query.analytics': `{ analytics(query: { measures: [ACTIVITIES], ${PERIOD} }) { rowCount } }`,
  'Query.blindSpots': '{ blindSpots(query: { on: "2023-12-14" }) { truncated } }',
  'Query.equityGaps': `{ equityGaps(query: { areaClass: ["border"], ${PERIOD} }) { gaps { topic { code } } } }`,
  'Query.comparison': `{ comparison(query: { measure: ACTIVITIES, level: DISTRICT, ${PERIOD} }) { overDispersion } }`,
  'Query.mandateMatrix': `{ mandateMatrix(query: { ${PERIOD} }) { cells { state } } }`,
  'Query.reportingRates': `{ reportingRates(query: { ${PERIOD} }) { rates { expected } } }`,
  'Query.observanceLift': `{ observanceLift(query: { ${PERIOD} }) { lifts { days } } }`,
  'Query.observanceCalendar': '{ observanceCalendar(query: { year: 2023 }) { observances { phase } } }',
  'Query.recognitions': `{ recognitions(query: { ${PERIOD} }) { rows { topic { code } } } }`,
  'Query.summaryTables': '{ summaryTables { id } }',
  'Query.duplicateLinks': `{ duplicateLinks(query: { ${PERIOD} }) { total } }`,
  'Query.duplicateCandidates': `{ duplicateCandidates(query: { ${PERIOD} }) { total } }`,
  'Query.activities': `{ activities(query: { ${PERIOD} }) { total } }`,
  'Query.activityHistory': `{ activityHistory(id: "${NO_ONE}") { __typename } }`,
  'Mutation.redactNote': `mutation { redactNote(input: { activity: "${NO_ONE}", revision: 1, reason: "r" }) { dataVersion } }`,
  'Query.reportRequests': '{ reportRequests { id } }',
  'Query.reportRequest': '{ reportRequest(id: "none") { id } }',
  'Query.submissions': '{ submissions { id } }',
  'Query.submission': '{ submission(id: "none") { id } }',
  'Query.submissionContent': '{ submissionContent(id: "none") { noteBefore } }',
  'Query.requestHelp': '{ requestHelp { today } }',
  'Query.requestPreview': `{ requestPreview(input: { windowFrom: "2023-04-01", windowTo: "2023-04-30", dueWorkingDays: 2,
    addressees: {} }) { reports } }`,
  'Mutation.openReportRequest': `mutation { openReportRequest(input: { kind: "ad_hoc", title: "t", requester: "x", basis: "b",
    topics: [], dueOn: "2023-05-01", addressees: {}, idempotencyKey: "k" }) { submissions } }`,
  'Mutation.extendReportRequest': `mutation { extendReportRequest(input: { requestId: "none", version: 1, reason: "r",
    dueOn: "2023-05-01", idempotencyKey: "k" }) { id } }`,
  'Mutation.closeReportRequest': `mutation { closeReportRequest(input: { requestId: "none", version: 1, reason: "r",
    idempotencyKey: "k" }) { id } }`,
  'Query.reportSchedules': '{ reportSchedules { id } }',
  'Query.schedulePreview': `{ schedulePreview(input: { version: 0, scheme: "admin", periodicity: "month", titlePattern: "t",
    requester: "x", basis: "b", topics: [], addressees: {}, dueWorkingDays: 2, from: "2023-04-15" }) { due { period } } }`,
  'Mutation.saveReportSchedule': `mutation { saveReportSchedule(input: { version: 0, scheme: "admin", periodicity: "month",
    titlePattern: "t", requester: "x", basis: "b", topics: [], addressees: {}, dueWorkingDays: 2,
    from: "2023-04-15" }) { id } }`,
  'Mutation.pauseReportSchedule': 'mutation { pauseReportSchedule(input: { id: "none", version: 1 }) { id } }',
  'Query.observancePlans': '{ observancePlans(year: 2023) { status } }',
  'Query.comingObservances': '{ comingObservances { phase } }',
  'Mutation.saveObservancePlan': `mutation { saveObservancePlan(input: { organisation: "x", observance: "x", year: 2023,
    status: "draft", version: 0 }) { version } }`,
  'Mutation.remindReporters': 'mutation { remindReporters(requestId: "none") }',
  'Query.reminderMails': '{ reminderMails(requestId: "none") { isSetUp } }',
  'Mutation.sendReminderMailAgain': 'mutation { sendReminderMailAgain(id: "none") { state } }',
  'Query.mailQueue': '{ mailQueue { waiting } }',
  'Query.jobs': '{ jobs { queues { queue } } }',
  'Mutation.retryJob': `mutation { retryJob(id: "${NO_ONE}") }`,
  'Query.alertWebhooks': '{ alertWebhooks { id } }',
  'Mutation.createAlertWebhook': 'mutation { createAlertWebhook(name: "", url: "") { id } }',
  'Mutation.pauseAlertWebhook': `mutation { pauseAlertWebhook(id: "${NO_ONE}", isPaused: true) }`,
  'Mutation.removeAlertWebhook': `mutation { removeAlertWebhook(id: "${NO_ONE}") }`,
  'Mutation.testAlertWebhook': `mutation { testAlertWebhook(id: "${NO_ONE}") }`,
  'Query.outlineVersions': '{ outlineVersions { id } }',
  'Mutation.takeBackOutlines': `mutation { takeBackOutlines(id: "${NO_ONE}", reason: "r") { inForce } }`,
  'Query.alertPreference': '{ alertPreference { mode } }',
  'Mutation.saveAlertPreference':
    'mutation { saveAlertPreference(input: { mode: NONE, quietFrom: "x", quietTo: "x" }) { mode } }',
  ...Object.fromEntries(
    ['saveSubmission', 'submitReport', 'reportNothing', 'withdrawSubmission', 'openReview', 'forwardSubmission']
      .concat(['returnSubmission', 'acceptSubmission', 'freezeSubmission', 'reopenSubmission'])
      .map((act) => {
        const reason = act === 'returnSubmission' || act === 'reopenSubmission' ? ', reason: "r"' : '';
        const input = `{ submissionId: "none", version: 1, idempotencyKey: "k"${reason} }`;
        return [`Mutation.${act}`, `mutation { ${act}(input: ${input}) { batch } }`];
      }),
  ),
  'Query.alerts': '{ alerts(filter: {}) { total } }',
  'Query.alertGroups': '{ alertGroups(filter: {}) { group } }',
  'Query.openAlertCount': '{ openAlertCount }',
  'Query.monitoringRules': '{ monitoringRules { rule } }',
  'Mutation.acknowledgeAlerts': `mutation { acknowledgeAlerts(input: { ids: ["${NO_ONE}"] }) { count } }`,
  'Mutation.changeMonitoringRule': `mutation { changeMonitoringRule(input: { rule: BLIND_SPOT, isEnabled: true,
    thresholds: [], version: 99 }) { version } }`,
  'Query.reportDraft': '{ reportDraft(subject: { period: "none" }) { title } }',
  'Query.issuedReports': '{ issuedReports { id } }',
  'Query.issuedReport': `{ issuedReport(id: "${NO_ONE}") { report { id } } }`,
  'Query.reportDifference': `{ reportDifference(id: "${NO_ONE}") { total } }`,
  'Query.verifyReport': '{ verifyReport(code: "0000") { isGenuine } }',
  'Mutation.saveReportNarrative': `mutation { saveReportNarrative(input: { subject: { period: "none" }, version: 0,
    texts: [] }) { version } }`,
  'Mutation.issueReport': `mutation { issueReport(input: { subject: { period: "none" }, revision: 0, seen: "x",
    idempotencyKey: "k" }) { refusal } }`,
  'Query.imports': '{ imports { batch } }',
  'Query.refusedFiles': '{ refusedFiles { fileName } }',
  'Mutation.previewImport': 'mutation { previewImport(input: { uploadId: "none" }) { rows } }',
  'Mutation.commitImport': 'mutation { commitImport(input: { uploadId: "none", idempotencyKey: "k" }) { recorded } }',
  'Query.importUndo': '{ importUndo(batch: "none") { __typename } }',
  'Mutation.undoImport': 'mutation { undoImport(input: { batch: "none", reason: "r" }) { __typename } }',
  'Query.repairColumns': '{ repairColumns(on: "2023-04-05") { column } }',
  'Query.taughtSpellings': '{ taughtSpellings { column } }',
  'Mutation.repairUpload': 'mutation { repairUpload(input: { uploadId: "none" }) { rows } }',
  'Mutation.forgetSpelling': 'mutation { forgetSpelling(input: { column: "x", from: "y" }) { column } }',
  'Query.entryHelp': '{ entryHelp { today } }',
  'Query.broadcastsToRepeat': '{ broadcastsToRepeat(period: { code: "cal:2023-M04" }) { recorded } }',
  'Query.savedViews': '{ savedViews { mayShare } }',
  'Mutation.saveView': 'mutation { saveView(input: { id: "none", name: "n", address: "" }) { refusal } }',
  'Mutation.renameView': 'mutation { renameView(id: "none", name: "n") { refusal } }',
  'Mutation.deleteView': 'mutation { deleteView(id: "none") { refusal } }',
  'Query.entryTemplates': '{ entryTemplates(on: "2023-04-05") { mayShare } }',
  'Mutation.saveEntryTemplate': `mutation { saveEntryTemplate(input: { id: "none", name: "n",
    activity: { date: "2023-04-05" } }) { refusal } }`,
  'Mutation.renameEntryTemplate': 'mutation { renameEntryTemplate(id: "none", name: "n") { refusal } }',
  'Mutation.deleteEntryTemplate': 'mutation { deleteEntryTemplate(id: "none") { refusal } }',
  'Query.recordedEntry': `{ recordedEntry(id: "${NO_ONE}") { id } }`,
  'Mutation.readEntryRows': 'mutation { readEntryRows(input: { columns: [], rows: [] }) { faults { code } } }',
  'Mutation.saveActivity': `mutation { saveActivity(input: { id: "none", expectedRevision: 0, idempotencyKey: "k",
    activity: { date: "2023-04-05" } }) { faults { code } } }`,
  'Mutation.retractActivity': `mutation { retractActivity(input: { id: "none", expectedRevision: 1, reason: "why",
    idempotencyKey: "k" }) { faults { code } } }`,
  'Mutation.linkDuplicates': `mutation { linkDuplicates(input: { lead: { id: "none", expectedRevision: 1 }, linked: [],
    idempotencyKey: "k" }) { lead } }`,
  'Mutation.unlinkDuplicate': `mutation { unlinkDuplicate(input: { id: "none", expectedRevision: 2, idempotencyKey: "k" })
    { lead } }`,
  'Mutation.dismissDuplicate': 'mutation { dismissDuplicate(input: { first: "none", second: "none" }) }',
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
  'Query.accessBodies': '{ accessBodies { id } }',
  'Query.auditEvents': '{ auditEvents { id } }',
  'Query.ownTokens': '{ ownTokens { id } }',
  'Mutation.createOwnToken': 'mutation { createOwnToken(name: "x", days: 1) { refusal } }',
  'Mutation.revokeOwnToken': `mutation { revokeOwnToken(id: "${NO_ONE}") }`,
  'Mutation.resetPassword': `mutation { resetPassword(id: "${NO_ONE}") { refusal } }`,
  'Mutation.openPasswordReset': 'mutation { openPasswordReset(secret: "none") { email } }',
  'Mutation.acceptPasswordReset':
    'mutation { acceptPasswordReset(secret: "x", password: "a long pass phrase") { refusal } }',
  'Query.invitations': '{ invitations { id } }',
  'Mutation.invite': 'mutation { invite(input: { email: "a@example.org", access: { role: AUDITOR } }) { refusal } }',
  'Mutation.withdrawInvitation': `mutation { withdrawInvitation(id: "${NO_ONE}") }`,
  'Mutation.setAccountDisabled': `mutation { setAccountDisabled(id: "${NO_ONE}", disabled: true) { refusal } }`,
  'Mutation.changeAccountAccess': `mutation { changeAccountAccess(id: "${NO_ONE}", access: { role: AUDITOR }) { refusal } }`,
};
/** Whoever can send a request; what a link may show is asked when it is made. */
const CALLERS: readonly Exclude<Caller, 'SHARE_LINK'>[] = [...ROLES, 'NOBODY'];

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

  it.each([
    '/export/analytics.csv?query=%7B%7D',
    '/export/faults.csv?uploadId=x',
    '/export/outlines.json',
    '/export/outlines/x',
    '/export/issued/x.docx',
  ])('closes %s to nobody', async (path) => {
    expect((await fetch(server.url + path)).status).toBe(401);
  });

  it('takes no uploads of those who only read', async () => {
    expect((await server.upload('ANALYST', 'a.csv', 'x')).status).toBe(403);
    expect((await fetch(`${server.url}/uploads`, { method: 'POST', body: new FormData() })).status).toBe(401);
  });

  it('takes no batches of those who record nothing, whatever their body holds', async () => {
    const send = async (headers: Record<string, string>) =>
      (await fetch(`${server.url}/intake/activities`, { method: 'POST', headers, body: '{' })).status;
    expect(await send({})).toBe(401);
    for (const role of ['COMMITTEE', 'ANALYST', 'AUDITOR', 'ADMINISTRATOR'] as const)
      expect(await send({ authorization: `Bearer ${await server.token(role)}` }), role).toBe(403);
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
