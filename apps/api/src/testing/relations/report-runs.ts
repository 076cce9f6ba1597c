import { randomUUID } from 'node:crypto';
import type { SubmissionStep } from '@lantoa/domain';
import type { Role } from '@lantoa/record';
import type { Run, Runs } from './run.ts';

const LATER_MILLISECONDS = 20 * 86_400_000;

/** Whether a list that the role reads holds what is at the place. */
function listed(field: string, idOf: 'requestId' | 'submissionId'): Run {
  return async (world, role, relation) => {
    const there = world.at(role, relation);
    const found = await world.data<Record<string, { id: string }[]>>(role, `{ ${field} { id } }`);
    return there && (found?.[field] ?? []).some(({ id }) => id === there.report[idOf]);
  };
}

function opened(document: (id: string) => string, idOf: 'requestId' | 'submissionId'): Run {
  return async (world, role, relation) => {
    const there = world.at(role, relation);
    return there && world.reaches(role, document(there.report[idOf]));
  };
}

type StepOf = (role: Role) => SubmissionStep;
const WITH_READER: StepOf = (role) => (role === 'LEAD_DEPARTMENT' ? 'with_department' : 'with_parent');
const ACTS: Readonly<Record<string, StepOf>> = {
  saveSubmission: () => 'due',
  submitReport: () => 'due',
  reportNothing: () => 'due',
  withdrawSubmission: () => 'with_parent',
  openReview: WITH_READER,
  returnSubmission: WITH_READER,
  forwardSubmission: () => 'with_parent',
  acceptSubmission: () => 'with_department',
  freezeSubmission: () => 'accepted',
  reopenSubmission: () => 'frozen',
};
const WITH_REASON: ReadonlySet<string> = new Set(['returnSubmission', 'reopenSubmission']);

/** An act on a report of its own that stands in the step in which the act is somebody's to do. */
function act(name: string, stepOf: StepOf): Run {
  return async (world, role, relation) => {
    const there = world.at(role, relation);
    if (!there) return null;
    const { submissionId } = await world.report(there.name, stepOf(role));
    const reason = WITH_REASON.has(name) ? ', reason: "vì sao"' : '';
    const input = `{ submissionId: "${submissionId}", version: 1, idempotencyKey: "${randomUUID()}"${reason} }`;
    return world.reaches(role, `mutation { ${name}(input: ${input}) { batch } }`);
  };
}

const openRequest: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  if (!there) return null;
  const input = {
    ...{ kind: 'ad_hoc', title: 'Báo cáo', requester: 'committee_138:20@2020-01-01', basis: 'Công văn' },
    ...{ topics: ['drug_prevention'], windowFrom: '2023-03-15', windowTo: '2023-04-14', dueOn: later() },
    ...{ addressees: { organisations: [there.body] }, idempotencyKey: randomUUID() },
  };
  const document = 'mutation O($input: OpenReportRequestInput!) { openReportRequest(input: $input) { submissions } }';
  const { body } = await world.ask<{ openReportRequest: { submissions: number } }>(role, document, { input });
  return body.data?.openReportRequest.submissions === 1;
};

function later(): string {
  return new Date(Date.now() + LATER_MILLISECONDS).toISOString().slice(0, 10);
}

const YEAR = 2023;
const OBSERVANCE = 'child_action_month';
/** Police owe no plan for an observance. */
const owes = (body: string): boolean => !body.startsWith('police:');

const plans: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  const document = `{ observancePlans(year: ${String(YEAR)}) { organisation } }`;
  const found = await world.data<{ observancePlans: { organisation: string }[] }>(role, document);
  if (!there || !owes(there.body)) return null;
  return (found?.observancePlans ?? []).some(({ organisation }) => organisation === there.body);
};

const savePlan: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  if (!there || !owes(there.body)) return null;
  // No plan has this version: whoever may write it is told so.
  const input = `{ organisation: "${there.body}", observance: "${OBSERVANCE}", year: ${String(YEAR)}, status: "draft", version: 9 }`;
  return world.reaches(role, `mutation { saveObservancePlan(input: ${input}) { version } }`);
};

/** The draft of what the body at the place did. */
const draft =
  (format: 'docx' | 'xlsx' | 'csv'): Run =>
  async (world, role, relation) => {
    const there = world.at(role, relation);
    if (!there) return null;
    // No period has this code: whoever may have the draft is told so.
    const asked = new URLSearchParams({ period: 'cal:2023-Q9', organisation: there.body });
    return (await world.get(role, `/export/report.${format}?${asked.toString()}`)) === 400;
  };

/** A report about what the body at the place did. No period has this code: whoever may go on is told so. */
function aboutBody(document: (subject: string) => string): Run {
  return async (world, role, relation) => {
    const there = world.at(role, relation);
    return there && world.reaches(role, document(`{ period: "cal:2023-Q9", organisation: "${there.body}" }`));
  };
}

const issuedReports: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  const found = await world.data<{ issuedReports: { id: string }[] }>(role, '{ issuedReports(limit: 100) { id } }');
  return there && (found?.issuedReports ?? []).some(({ id }) => id === there.issued);
};

function issuedReport(document: (id: string) => string): Run {
  return async (world, role, relation) => {
    const there = world.at(role, relation);
    return there && world.reaches(role, document(there.issued));
  };
}

const issuedFile: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  return there && (await world.get(role, `/export/issued/${there.issued}.docx`)) === 200;
};

const requestChange = (id: string, more = '') =>
  `(input: { requestId: "${id}", version: 9, reason: "r"${more}, idempotencyKey: "${randomUUID()}" }) { id }`;

/** Requests, reports, their acts, and plans for observances. */
export const REPORT_RUNS: Runs = {
  'Query.reportRequests': listed('reportRequests', 'requestId'),
  'Query.reportRequest': opened((id) => `{ reportRequest(id: "${id}") { id } }`, 'requestId'),
  'Query.submissions': listed('submissions', 'submissionId'),
  'Query.submission': opened((id) => `{ submission(id: "${id}") { id } }`, 'submissionId'),
  'Query.submissionContent': opened((id) => `{ submissionContent(id: "${id}") { noteBefore } }`, 'submissionId'),
  'Mutation.openReportRequest': openRequest,
  'Mutation.extendReportRequest': opened(
    (id) => `mutation { extendReportRequest${requestChange(id, `, dueOn: "${later()}"`)} }`,
    'requestId',
  ),
  'Mutation.closeReportRequest': opened((id) => `mutation { closeReportRequest${requestChange(id)} }`, 'requestId'),
  'Query.reminderMails': opened((id) => `{ reminderMails(requestId: "${id}") { isSetUp } }`, 'requestId'),
  'Mutation.remindReporters': opened((id) => `mutation { remindReporters(requestId: "${id}") }`, 'requestId'),
  ...Object.fromEntries(Object.entries(ACTS).map(([name, stepOf]) => [`Mutation.${name}`, act(name, stepOf)])),
  'GET /export/report.docx': draft('docx'),
  'GET /export/report.xlsx': draft('xlsx'),
  'GET /export/report.csv': draft('csv'),
  'GET /export/issued/:file': issuedFile,
  'Query.reportDraft': aboutBody((subject) => `{ reportDraft(subject: ${subject}) { title } }`),
  'Query.issuedReports': issuedReports,
  'Query.issuedReport': issuedReport((id) => `{ issuedReport(id: "${id}") { report { id } } }`),
  'Query.reportDifference': issuedReport((id) => `{ reportDifference(id: "${id}", against: "${id}") { total } }`),
  'Mutation.saveReportNarrative': aboutBody(
    (subject) => `mutation { saveReportNarrative(input: { subject: ${subject}, version: 0, texts: [] }) { version } }`,
  ),
  'Mutation.issueReport': aboutBody(
    (subject) =>
      `mutation { issueReport(input: { subject: ${subject}, revision: 0, seen: "x", idempotencyKey: "${randomUUID()}" }) { refusal } }`,
  ),
  'Query.observancePlans': plans,
  'Mutation.saveObservancePlan': savePlan,
};
