import { docxContent } from '@lantoa/report/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canaryReport } from '../testing/canary-report.ts';
import { CollectionActors } from '../testing/collection-actors.ts';
import { directiveBatch } from '../testing/directive-ledger/directive-batch.ts';
import { reportFile } from '../testing/report-file.ts';
import { TestServer } from '../testing/test-server.ts';

const DRAFT = `query D($subject: ReportSubjectInput!) { reportDraft(subject: $subject) { revision seen dataVersion
  narrativeVersion mayIssue mayWrite holdsExactFigures narrative { section text } parts { title blocks { kind text rows } } } }`;
const ISSUE = `mutation I($input: IssueReportInput!) { issueReport(input: $input) { refusal
  report { id revision isReplaced code hash previous dataVersion recordedUpTo issuedAt scope } } }`;
const SAVE = 'mutation S($input: SaveReportNarrativeInput!) { saveReportNarrative(input: $input) { version } }';
const DIFFERENCE = `query F($id: ID!, $against: ID) { reportDifference(id: $id, against: $against) { revision dataVersion total
  sections figures { places row measure time was is } } }`;
const VERIFY = `query V($code: String!) { verifyReport(code: $code) { isGenuine scope from to revision latestRevision issuedAt
  dataVersion hash } }`;
const REVISIONS = 'query R($id: ID!) { issuedReport(id: $id) { revisions { id isReplaced } } }';
const COMMIT = 'mutation C($input: CommitImportInput!) { commitImport(input: $input) { recorded } }';

interface Draft {
  readonly revision: number;
  readonly seen: string;
  readonly narrativeVersion: number;
  readonly mayIssue: boolean;
  readonly mayWrite: boolean;
  readonly holdsExactFigures: boolean;
  readonly parts: readonly { readonly blocks: readonly { readonly text: string }[] }[];
}
interface Issued {
  readonly id: string;
  readonly revision: number;
  readonly code: string;
  readonly hash: string;
  readonly previous: string | null;
  readonly dataVersion: string;
  readonly recordedUpTo: string;
  readonly issuedAt: string;
  readonly scope: string;
}
interface Outcome {
  readonly refusal: string | null;
  readonly report: Issued | null;
}
interface Difference {
  readonly total: number;
  readonly sections: readonly string[];
  readonly revision: number | null;
  readonly figures: readonly {
    places: string[];
    row: string;
    measure: string;
    time: string;
    was: string;
    is: string;
  }[];
}

let server: TestServer;
let actors: CollectionActors;
let keys = 0;
beforeAll(async () => {
  server = await TestServer.start();
  await server.running.record.appendBatch(directiveBatch());
  await canaryReport(server);
  actors = await CollectionActors.on(server);
});
afterAll(() => server.stop());

const draft = async (subject: object) =>
  (await server.data<{ reportDraft: Draft }>('LEAD_DEPARTMENT', DRAFT, { subject })).reportDraft;

async function issue(subject: object, more: object = {}): Promise<Outcome> {
  const { revision, seen } = await draft(subject);
  keys += 1;
  const input = { subject, revision, seen, idempotencyKey: `issue ${String(keys)}`, ...more };
  return (await server.data<{ issueReport: Outcome }>('LEAD_DEPARTMENT', ISSUE, { input })).issueReport;
}

async function issued(subject: object): Promise<Issued> {
  const { report, refusal } = await issue(subject);
  if (!report || refusal !== null) throw new Error(refusal ?? 'nothing issued');
  return report;
}

async function bytesOf(id: string, format: string, token?: string, search = ''): Promise<Buffer> {
  const response = await fetch(`${server.url}/export/issued/${id}.${format}${search}`, {
    headers: { authorization: `Bearer ${token ?? (await server.token('LEAD_DEPARTMENT'))}` },
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

const difference = async (id: string, against: string | null = null) =>
  (await server.data<{ reportDifference: Difference }>('LEAD_DEPARTMENT', DIFFERENCE, { id, against }))
    .reportDifference;

async function recordMore(date: string): Promise<void> {
  keys += 1;
  const file = reportFile([{ date, attendances: '77' }]);
  const { uploadId } = (await (await server.upload('LEAD_DEPARTMENT', 'rows.csv', file)).json()) as {
    uploadId: string;
  };
  await server.data('LEAD_DEPARTMENT', COMMIT, { input: { uploadId, idempotencyKey: `rows ${String(keys)}` } });
}

async function activitiesAsKnown(asKnownOn: string | null): Promise<number | null | undefined> {
  const query = {
    ...{ measures: ['ACTIVITIES'], period: { code: 'admin:2023-Q2' }, base: 'LS_200', totals: true },
    ...(asKnownOn === null ? {} : { asKnownOn }),
  };
  const { analytics } = await server.data<{ analytics: { rows: { cells: { value: number | null }[] }[] } }>(
    'LEAD_DEPARTMENT',
    'query A($query: AnalyticsQuery!) { analytics(query: $query) { rows { cells { value } } } }',
    { query },
  );
  return analytics.rows[0]?.cells[0]?.value;
}

describe('an issued report', () => {
  it('is reopened byte for byte after later corrections; the difference and the next revision tell what changed', async () => {
    const subject = { period: 'admin:2023-Q2' };
    const first = await issued(subject);
    const [docx, xlsx] = [await bytesOf(first.id, 'docx'), await bytesOf(first.id, 'xlsx')];
    expect(await difference(first.id)).toMatchObject({ total: 0, sections: [] });
    const before = await activitiesAsKnown(null);
    await recordMore('2023-05-04');
    expect((await bytesOf(first.id, 'docx')).equals(docx)).toBe(true);
    expect((await bytesOf(first.id, 'xlsx')).equals(xlsx)).toBe(true);
    const since = await difference(first.id);
    const grown = since.figures.find(
      ({ row, measure, time }) => row === 'Toàn bộ' && measure === 'ACTIVITIES' && time === 'REPORT',
    );
    expect(grown).toMatchObject({ was: String(before), is: String((before ?? 0) + 1) });
    expect(grown?.places).toContain('Mục II.1');
    expect(grown?.places).toContain('Phụ lục I');
    const second = await issued(subject);
    expect(second).toMatchObject({ revision: 2, previous: first.hash });
    expect(await difference(first.id, second.id)).toMatchObject({ revision: 2, total: since.total });
    expect(await difference(second.id)).toMatchObject({ total: 0 });
    const opened = await server.data<{ issuedReport: { revisions: { id: string; isReplaced: boolean }[] } }>(
      ...(['LEAD_DEPARTMENT', REVISIONS, { id: first.id }] as const),
    );
    expect(opened.issuedReport.revisions).toEqual([
      { id: second.id, isReplaced: false },
      { id: first.id, isReplaced: true },
    ]);
    expect((await bytesOf(second.id, 'docx')).equals(docx)).toBe(false);
    expect((await issue(subject)).refusal).toBe('NOTHING_NEW');
  });

  it('is found again by asking as known on its day', async () => {
    const report = await issued({ period: 'admin:2023-Q2', unit: '182@2020-01-01' });
    expect(await activitiesAsKnown(report.recordedUpTo)).toBe(await activitiesAsKnown(null));
  });

  it('bears its code on paper, and anybody may prove a print by it without seeing a figure', async () => {
    const report = await issued({ from: '2023-04-01', to: '2023-04-30' });
    const { paragraphs, xml } = docxContent(await bytesOf(report.id, 'docx'));
    expect(paragraphs).toContain(`Mã xác minh: ${report.code}`);
    expect(paragraphs.some((text) => text.startsWith('Kiểm tra tại: http') && text.includes('/verify?code='))).toBe(
      true,
    );
    expect(xml).toContain(`mã xác minh ${report.code}`);
    const { verifyReport } = await server.data<{ verifyReport: object }>(null, VERIFY, {
      code: report.code.toLowerCase(),
    });
    expect(verifyReport).toEqual({
      ...{ isGenuine: true, scope: 'toàn tỉnh', from: '2023-04-01', to: '2023-04-30', revision: 1, latestRevision: 1 },
      ...{ issuedAt: report.issuedAt, dataVersion: report.dataVersion, hash: report.hash },
    });
    expect(await server.data(null, VERIFY, { code: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' })).toEqual({ verifyReport: null });
  });

  it('is issued once, though it is asked for twenty times at once', async () => {
    const subject = { period: 'admin:2023-M05' };
    const { revision, seen } = await draft(subject);
    const input = { subject, revision, seen, idempotencyKey: 'twenty' };
    const twenty = Array.from({ length: 20 }, async () =>
      server.data<{ issueReport: Outcome }>('LEAD_DEPARTMENT', ISSUE, { input }),
    );
    const outcomes = await Promise.all(twenty);
    expect(new Set(outcomes.map(({ issueReport }) => issueReport.report?.id)).size).toBe(1);
    expect((await draft(subject)).revision).toBe(1);
    const again = await server.data<{ issueReport: Outcome }>('LEAD_DEPARTMENT', ISSUE, { input });
    expect(again.issueReport).toEqual(outcomes[0]?.issueReport);
  });

  it('is not issued on figures that nobody looked at, nor over a revision that nobody saw', async () => {
    const subject = { period: 'admin:2023-M06' };
    const looked = await draft(subject);
    await recordMore('2023-06-02');
    expect(await issue(subject, { seen: looked.seen })).toEqual({ refusal: 'CHANGED', report: null });
    const { seen } = await draft(subject);
    const input = { subject, seen, revision: 3, idempotencyKey: 'over' };
    const { body } = await server.ask('LEAD_DEPARTMENT', ISSUE, { input });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', versions: { yours: 3, current: 0 } });
  });
});

describe('what people write', () => {
  const subject = { period: 'admin:2023-M04' };
  const save = async (version: number, text: string, section = 'tasks') =>
    server.ask<{ saveReportNarrative: { version: number } }>('LEAD_DEPARTMENT', SAVE, {
      input: { subject, version, texts: [{ section, text }] },
    });

  it('enters the draft at once and is frozen with the report', async () => {
    expect((await save(0, 'Tiếp tục tuyên truyền ở các xã biên giới.')).body.data?.saveReportNarrative.version).toBe(1);
    const texts = (await draft(subject)).parts.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(texts).toContain('Tiếp tục tuyên truyền ở các xã biên giới.');
    const report = await issued(subject);
    await save(1, 'Việc khác.');
    const { paragraphs } = docxContent(await bytesOf(report.id, 'docx'));
    expect(paragraphs).toContain('Tiếp tục tuyên truyền ở các xã biên giới.');
    expect(await difference(report.id)).toMatchObject({ total: 0, sections: ['tasks'] });
    expect(await issued(subject)).toMatchObject({ revision: 2 });
  });

  it('is refused to the second editor, with personal data, and for a section that there is not', async () => {
    const { narrativeVersion } = await draft(subject);
    expect((await save(narrativeVersion - 1, 'x')).body.errors?.[0]?.extensions.code).toBe('CONFLICT');
    for (const [text, section] of [
      ['Gọi 0912345678.', 'tasks'],
      ['x', 'none'],
    ] as const)
      expect((await save(narrativeVersion, text, section)).body.errors?.[0]?.extensions.code).toBe('INVALID_ARGUMENT');
  });
});

describe('exact figures about sensitive groups', () => {
  it('leave with an issued report once whoever takes it confirms, and each time is noted', async () => {
    const subject = { period: 'admin:2023-M04', confirmExactFigures: true, authority: 'TM' };
    expect((await draft(subject)).holdsExactFigures).toBe(true);
    const { id } = await issued(subject);
    const headers = { authorization: `Bearer ${await server.token('COMMITTEE')}` };
    expect((await fetch(`${server.url}/export/issued/${id}.docx`, { headers })).status).toBe(428);
    await bytesOf(id, 'docx', await server.token('COMMITTEE'), '?confirm=exact-figures');
    const noted = await server.running.record.inScope<readonly { detail: object }[]>(
      { role: 'AUDITOR', organisation: null, units: [] },
      (manager) =>
        manager.query(
          `SELECT detail FROM lantoa.audit_event WHERE action = 'figures.sensitive' AND detail->>'role' = 'COMMITTEE'`,
        ),
    );
    expect(noted.map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ measures: `issued report ${id}`, file: 'docx' }),
    ]);
  });
});

describe('who has what', () => {
  it('a district issues its own report and sees it; a stranger and the analyst do not', async () => {
    const subject = { period: 'admin:2023-Q2', organisation: null };
    const { reportDraft } = await actors.data<{ reportDraft: Draft }>('DISTRICT_OFFICER', DRAFT, { subject });
    const input = { subject, seen: reportDraft.seen, revision: reportDraft.revision, idempotencyKey: 'own' };
    const { issueReport } = await actors.data<{ issueReport: Outcome }>('DISTRICT_OFFICER', ISSUE, { input });
    const id = issueReport.report?.id ?? '';
    expect(issueReport.report?.scope).toBe('Huyện Văn Lãng');
    await bytesOf(id, 'docx', actors.tokenOf('DISTRICT_OFFICER'));
    const seen = await actors.data<{ issuedReports: { id: string }[] }>('DISTRICT_OFFICER', '{ issuedReports { id } }');
    expect(seen.issuedReports.map((report) => report.id)).toContain(id);
    const strange = await fetch(`${server.url}/export/issued/${id}.docx`, {
      headers: { authorization: `Bearer ${actors.tokenOf('STRANGER')}` },
    });
    expect(strange.status).toBe(404);
  });

  it('a reporter writes and does not issue; the committee reads', async () => {
    const subject = { period: 'admin:2023-Q2' };
    const { reportDraft } = await actors.data<{ reportDraft: Draft }>('REPORTER', DRAFT, { subject });
    expect(reportDraft).toMatchObject({ mayWrite: true, mayIssue: false });
    const input = { subject, seen: reportDraft.seen, revision: 0, idempotencyKey: 'reporter' };
    expect((await actors.ask('REPORTER', ISSUE, { input })).status).toBe(403);
    const committee = await server.data<{ reportDraft: Draft }>('COMMITTEE', DRAFT, { subject });
    expect(committee.reportDraft).toMatchObject({ mayWrite: false, mayIssue: false });
  });
});
