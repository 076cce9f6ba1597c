import { randomUUID } from 'node:crypto';
import type { ReportAnswer, ReportAnswers, ReportCell, ReportTemplate } from '@lantoa/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DraftedProvince } from '../testing/drafted-province.ts';
import { reportFile } from '../testing/report-file.ts';
import type { TestServer } from '../testing/test-server.ts';

const SUBJECT = { period: 'admin:2023-Q2', confirmExactFigures: true };
const DRAFT = 'query D($subject: ReportSubjectInput!) { reportDraft(subject: $subject) { revision seen } }';
const ISSUE = 'mutation I($input: IssueReportInput!) { issueReport(input: $input) { report { id asKnownOn base } } }';
const DIFFERENCE = 'query F($id: ID!) { reportDifference(id: $id) { total figures { row measure } } }';
const COMMIT = 'mutation C($input: CommitImportInput!) { commitImport(input: $input) { recorded } }';
const FIND = 'query A($query: ActivityListQuery!) { activities(query: $query) { activities { id revision } } }';
const RETRACT = 'mutation R($input: RetractActivityInput!) { retractActivity(input: $input) { faults { code } } }';
const ADD_CODE = 'mutation M($input: AddCodeInput!) { addCode(input: $input) { changed { version } faults { code } } }';
const QUESTION = `query A($query: AnalyticsQuery!) { analytics(query: $query) { columns { measure }
  rows { kind keys { code } cells { value status estimated numerator denominator unknown previous { value status } } } } }`;
const DIMENSIONS: Readonly<Record<string, string>> = { UNIT: 'DISTRICT' };

interface Issued {
  readonly id: string;
  readonly asKnownOn: string;
  readonly base: string;
}
interface Kept {
  readonly template: ReportTemplate;
  readonly figures: ReportAnswers;
}

let province: DraftedProvince;
let server: TestServer;
let report: Issued;
let kept: Kept;
beforeAll(async () => {
  province = await DraftedProvince.start();
  server = province.server;
  report = await issued();
  const scope = { role: 'LEAD_DEPARTMENT', organisation: null, units: [] } as const;
  const found = await server.running.record.issuedReports.read(report.id, scope);
  if (!found) throw new Error('the issued report is not found');
  kept = { template: found.content.template as ReportTemplate, figures: found.content.figures as ReportAnswers };
  await recordMore();
  await retractOne();
  await addGroup();
});
afterAll(() => province.stop());

async function issued(): Promise<Issued> {
  const { reportDraft } = await patiently(async () =>
    server.data<{ reportDraft: object }>('LEAD_DEPARTMENT', DRAFT, { subject: SUBJECT }),
  );
  const input = { ...reportDraft, subject: SUBJECT, idempotencyKey: 'known' };
  const { issueReport } = await patiently(async () =>
    server.data<{ issueReport: { report: Issued } }>('LEAD_DEPARTMENT', ISSUE, { input }),
  );
  return issueReport.report;
}

/** A machine that does much at once may need longer than a question may take: the second time it is warm. */
async function patiently<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  return ask().catch(ask).catch(ask);
}

async function recordMore(): Promise<void> {
  const file = reportFile([
    { date: '2023-05-06', attendances: '77' },
    { date: '2022-05-06', attendances: '11' },
  ]);
  const response = await server.upload('LEAD_DEPARTMENT', 'more.csv', file);
  const { uploadId } = (await response.json()) as { uploadId: string };
  await server.data('LEAD_DEPARTMENT', COMMIT, { input: { uploadId, idempotencyKey: 'more' } });
}

async function retractOne(): Promise<void> {
  const query = { period: { range: { from: '2023-06-04', to: '2023-06-04' } }, limit: 1 };
  const { activities } = await server.data<{ activities: { activities: { id: string; revision: number }[] } }>(
    ...(['LEAD_DEPARTMENT', FIND, { query }] as const),
  );
  const [row] = activities.activities;
  const input = { id: row?.id, expectedRevision: row?.revision, reason: 'nhập hai lần', idempotencyKey: randomUUID() };
  expect(await server.data('LEAD_DEPARTMENT', RETRACT, { input })).toEqual({ retractActivity: { faults: [] } });
}

/** A group that the report has no row of. */
async function addGroup(): Promise<void> {
  const input = { list: 'target_group', code: 'militia', vi: 'Dân quân', en: 'Militia', idempotencyKey: randomUUID() };
  const { addCode } = await server.data<{ addCode: object }>('ADMINISTRATOR', ADD_CODE, { input });
  expect(addCode).toMatchObject({ faults: [] });
}

async function asked(name: string, asKnownOn: string | null): Promise<ReportAnswer> {
  const { measures = [], by = null, window = 'REPORT' } = kept.template.questions[name] ?? {};
  const query = {
    ...{ measures, groupBy: by === null ? [] : [DIMENSIONS[by] ?? by], base: report.base, fill: 'MEMBERS' },
    ...(window === 'REPORT'
      ? { period: { code: SUBJECT.period }, compareTo: 'SAME_PERIOD_LAST_YEAR' }
      : { period: { range: { from: '2022-12-15', to: '2023-06-14' } } }),
    ...(asKnownOn === null ? {} : { asKnownOn }),
  };
  const { analytics } = await server.data<{ analytics: ReportAnswer }>('LEAD_DEPARTMENT', QUESTION, { query });
  return analytics;
}

/** A line for each figure: question, row, measure, and everything that the contract tells of it. */
function linesOf(name: string, { columns, rows }: ReportAnswer): readonly string[] {
  return rows.flatMap(({ kind, keys, cells }) =>
    cells.map((cell, position) =>
      [name, kind, keys[0]?.code ?? '', columns[position]?.measure ?? '', ...factsOf(cell)].join(' '),
    ),
  );
}

function factsOf({ value, status, estimated, numerator, denominator, unknown, previous }: ReportCell) {
  return [value, status, estimated, numerator, denominator, unknown, previous?.value, previous?.status].map(String);
}

const questions = () => Object.keys(kept.template.questions);
const frozen = () =>
  questions().flatMap((name) => {
    const answer = kept.figures[name];
    return answer && 'rows' in answer ? linesOf(name, answer) : [];
  });
/** Hotspot classes are the department's to see and stand in no report. */
const RESTRICTED = /_hotspot /;
const known = async (asKnownOn: string | null) =>
  (await Promise.all(questions().map(async (name) => linesOf(name, await asked(name, asKnownOn)))))
    .flat()
    .filter((line) => !RESTRICTED.test(line));

describe('a report after corrections, a retraction and a change of the lists', () => {
  it('is other than the figures of today', async () => {
    const { reportDifference } = await server.data<{ reportDifference: { total: number; figures: { row: string }[] } }>(
      ...(['LEAD_DEPARTMENT', DIFFERENCE, { id: report.id }] as const),
    );
    expect(reportDifference.total).toBeGreaterThan(10);
    expect(reportDifference.figures.some(({ row }) => row === 'Dân quân')).toBe(true);
    expect((await known(null)).toSorted()).not.toEqual(frozen().toSorted());
  });

  it('is reopened by asKnownOn, every figure of every question', async () => {
    expect(frozen().length).toBeGreaterThan(300);
    expect(frozen().filter((line) => RESTRICTED.test(line))).toEqual([]);
    expect((await known(report.asKnownOn)).toSorted()).toEqual(frozen().toSorted());
  });
});
