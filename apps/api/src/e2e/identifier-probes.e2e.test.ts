import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CollectionActors } from '../testing/collection-actors.ts';
import { directiveBatch } from '../testing/directive-ledger/directive-batch.ts';
import { reportFile } from '../testing/report-file.ts';
import { TestServer } from '../testing/test-server.ts';

/** `npm run proof` asks for more. */
const PROBES = Number(process.env['LANTOA_PROBES'] ?? '100');
/** A commune that none of the rows has to do with. */
const ELSEWHERE = '06001@2020-01-01';

/** Every argument that takes an id, with the rest of its document as it must be. */
const DOCUMENTS: Readonly<Record<string, (id: string) => string>> = {
  history: (id) => `{ activityHistory(id: "${id}") { __typename } }`,
  submission: (id) => `{ submission(id: "${id}") { id status } }`,
  content: (id) => `{ submissionContent(id: "${id}") { __typename } }`,
  undo: (id) => `{ importUndo(batch: "${id}") { __typename } }`,
  request: (id) => `{ reportRequest(id: "${id}") { id title } }`,
  retract: (
    id,
  ) => `mutation { retractActivity(input: { id: "${id}", expectedRevision: 1, reason: "why", idempotencyKey: "${id}" })
    { faults { code field } conflict { __typename } saved { id } } }`,
  change: (id) => `mutation { saveActivity(input: { id: "${id}", expectedRevision: 1, idempotencyKey: "${id}",
    activity: { date: "2023-04-05" } }) { faults { code field } conflict { __typename } saved { id } } }`,
  link: (id) => `mutation { linkDuplicates(input: { lead: { id: "${id}", expectedRevision: 1 },
    linked: [{ id: "${id}", expectedRevision: 1 }], idempotencyKey: "${id}" }) { lead } }`,
  unlink: (id) => `mutation { unlinkDuplicate(input: { id: "${id}", expectedRevision: 2, idempotencyKey: "${id}" })
    { lead } }`,
  dismiss: (id) => `mutation { dismissDuplicate(input: { first: "${id}", second: "${id}" }) }`,
  preview: (id) => `mutation { previewImport(input: { uploadId: "${id}" }) { rows } }`,
  commit: (id) => `mutation { commitImport(input: { uploadId: "${id}", idempotencyKey: "${id}" }) { recorded } }`,
  repair: (id) => `mutation { repairUpload(input: { uploadId: "${id}" }) { rows } }`,
  token: (id) => `mutation { revokeOwnToken(id: "${id}") }`,
  invitation: (id) => `mutation { withdrawInvitation(id: "${id}") }`,
  account: (id) => `mutation { setAccountDisabled(id: "${id}", disabled: true) { refusal } }`,
  access: (id) => `mutation { changeAccountAccess(id: "${id}", access: { role: AUDITOR }) { refusal } }`,
  password: (id) => `mutation { resetPassword(id: "${id}") { refusal } }`,
  step: (id) => `mutation { resetSecondStep(id: "${id}") { refusal } }`,
  redact: (id) => `mutation { redactNote(input: { activity: "${id}", revision: 1, reason: "r" }) { dataVersion } }`,
  pause: (id) => `mutation { pauseReportSchedule(input: { id: "${id}", version: 1 }) { id } }`,
  remind: (id) => `mutation { remindReporters(requestId: "${id}") }`,
  mails: (id) => `{ reminderMails(requestId: "${id}") { isSetUp } }`,
  again: (id) => `mutation { sendReminderMailAgain(id: "${id}") { state } }`,
  ...Object.fromEntries(
    ['saveSubmission', 'submitReport', 'reportNothing', 'withdrawSubmission', 'openReview'].map((act) => [
      act,
      (id: string) =>
        `mutation { ${act}(input: { submissionId: "${id}", version: 1, idempotencyKey: "${id}" }) { batch } }`,
    ]),
  ),
  ...Object.fromEntries(
    ['forwardSubmission', 'acceptSubmission', 'freezeSubmission'].map((act) => [
      act,
      (id: string) =>
        `mutation { ${act}(input: { submissionId: "${id}", version: 1, idempotencyKey: "${id}" }) { batch } }`,
    ]),
  ),
};
const ROUTES: Readonly<Record<string, (id: string) => string>> = {
  'faults.csv': (id) => `/export/faults.csv?uploadId=${id}`,
};

let server: TestServer;
let foreign: readonly string[];
let askers: readonly string[];

beforeAll(async () => {
  server = await TestServer.start();
  const { accounts, administration } = server.running.record;
  await server.running.record.appendBatch(directiveBatch());
  const people = await CollectionActors.on(server);
  const days = { windowFrom: '2023-03-15', windowTo: '2023-04-14' };
  const { openReportRequest } = await people.data<{ openReportRequest: { request: { id: string } } }>(
    'LEAD_DEPARTMENT',
    'mutation ($input: OpenReportRequestInput!) { openReportRequest(input: $input) { request { id } } }',
    { input: people.requestInput(days) },
  );
  const { submissions } = await people.data<{ submissions: { id: string }[] }>(
    'LEAD_DEPARTMENT',
    '{ submissions { id } }',
  );
  const upload = await people.upload('REPORTER', reportFile([{ date: '05/04/2023', attendances: '40' }]));
  const user = await accounts.createUser({ email: 'khac@example.org', name: 'A', role: 'AUDITOR', password: null });
  const token = await server.running.record.ownTokens.create(user.id, 'of another', 30);
  const invited = await administration.invite('test', 'moi@example.org', {
    role: 'AUDITOR',
    organisation: null,
    units: [],
  });
  if (!token.ok || !invited.ok) throw new Error('nothing to probe with');
  foreign = [
    ...Array.from({ length: 20 }, (_, n) => `00000000-0000-4000-8000-${String(n + 1).padStart(12, '0')}`),
    ...submissions.map(({ id }) => id),
    ...[openReportRequest.request.id, upload, user.id, token.result.id, invited.result.invitation.id],
  ];
  askers = await Promise.all(
    (['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY', 'ANALYST'] as const).map(async (role) => {
      const made = await accounts.createToken({ name: role, role, units: [ELSEWHERE], expires: null });
      return made.token;
    }),
  );
});
afterAll(() => server.stop());

/** What came back, without the id that was asked for and the number of the fault. */
async function answer(probe: string, id: string, token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const route = ROUTES[probe];
  const response = route
    ? await fetch(server.url + route(id), { headers })
    : await fetch(`${server.url}/graphql`, {
        ...{ method: 'POST', headers },
        body: JSON.stringify({ query: DOCUMENTS[probe]?.(id) }),
      });
  const text = await response.text();
  return `${String(response.status)} ${text.replaceAll(id, 'ID').replaceAll(/"id":"[0-9a-f]{12}"/g, '')}`;
}

it(`${String(PROBES)} ids of foreign rows answer like ids of nothing, whatever argument takes them`, async () => {
  const probes = [...Object.keys(DOCUMENTS), ...Object.keys(ROUTES)];
  const leaks: string[] = [];
  const answers = new Set<string>();
  // Steps without a common divisor: every id meets every argument and asker before one comes again.
  for (let count = 0; count < PROBES; count += 1) {
    const probe = probes[count % probes.length] ?? '';
    const id = foreign[(count * 7) % foreign.length] ?? '';
    const asker = askers[(count + Math.floor(count / probes.length)) % askers.length] ?? '';
    const [told, nothing] = [await answer(probe, id, asker), await answer(probe, randomUUID(), asker)];
    answers.add(nothing);
    if (told !== nothing) leaks.push(`${probe} ${id}: ${told} / ${nothing}`);
  }
  expect(leaks).toEqual([]);
  // Not one refusal for all: the probes reach as far as they are meant to.
  expect(answers.size).toBeGreaterThan(5);
}, 600_000);

it('would find a leak: who sees the whole province gets other answers', async () => {
  const token = await server.token('LEAD_DEPARTMENT');
  for (const probe of ['history', 'submission', 'request']) {
    const told = await Promise.all(foreign.map(async (id) => answer(probe, id, token)));
    const nothing = await answer(probe, randomUUID(), token);
    expect(
      told.some((one) => one !== nothing),
      probe,
    ).toBe(true);
  }
});
