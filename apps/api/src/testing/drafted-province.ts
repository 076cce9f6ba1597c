import { canaryReport } from './canary-report.ts';
import { CollectionActors } from './collection-actors.ts';
import { directiveBatch } from './directive-ledger/directive-batch.ts';
import type { Row } from './expected-figures.ts';
import { reportFile } from './report-file.ts';
import { TestServer } from './test-server.ts';

const COMMIT = 'mutation C($input: CommitImportInput!) { commitImport(input: $input) { recorded } }';
const QUESTION = `query A($query: AnalyticsQuery!) { analytics(query: $query) { evidence { dataVersion }
  rows { kind keys { code label } cells { value status estimated numerator denominator unknown previous { value status } change { value } } } } }`;

/** The period of the drafts, the same time of the year before, and since the new year. */
export const PERIOD = { code: 'admin:2023-Q2' };
export const LAST_YEAR = { code: 'admin:2022-Q2' };
export const SINCE = { range: { from: '2022-12-15', to: '2023-06-14' } };

/** A province with a report to be drafted: activities of both years, and reports of which some are missing. */
export class DraftedProvince {
  readonly server: TestServer;
  readonly actors: CollectionActors;

  private constructor(server: TestServer, actors: CollectionActors) {
    this.server = server;
    this.actors = actors;
  }

  static async start(): Promise<DraftedProvince> {
    const server = await TestServer.start();
    await server.running.record.appendBatch(directiveBatch());
    await canaryReport(server);
    await upload(server, 'rows.csv', reportFile(ROWS));
    await upload(server, 'status.csv', await statusFile(server));
    return new DraftedProvince(server, await CollectionActors.on(server));
  }

  async get(
    search: string,
    {
      role = 'LEAD_DEPARTMENT',
      format = 'docx',
    }: { readonly role?: 'LEAD_DEPARTMENT' | 'ADMINISTRATOR' | 'ANALYST'; readonly format?: string } = {},
  ): Promise<Response> {
    return fetch(`${this.server.url}/export/report.${format}?${search}`, {
      headers: { authorization: `Bearer ${await this.server.token(role)}` },
    });
  }

  /** What GraphQL answers the department. */
  async rowsOf(query: object): Promise<readonly Row[]> {
    const asked = { base: 'LS_200', fill: 'MEMBERS', compareTo: 'SAME_PERIOD_LAST_YEAR', period: PERIOD, ...query };
    const { analytics } = await this.server.data<{ analytics: { rows: Row[] } }>('LEAD_DEPARTMENT', QUESTION, {
      query: asked,
    });
    return analytics.rows;
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }
}

/** Of both years, so that there is something to compare with. */
const ROWS = [
  { date: '2022-04-20', attendances: '80' },
  { date: '2022-05-20', attendances: '45' },
  { date: '2023-05-04', attendances: '1200' },
  { date: '2023-06-04', attendances: '34' },
];

async function upload(server: TestServer, name: string, content: string): Promise<void> {
  const { uploadId } = (await (await server.upload('LEAD_DEPARTMENT', name, content)).json()) as { uploadId: string };
  await server.data('LEAD_DEPARTMENT', COMMIT, { input: { uploadId, idempotencyKey: name } });
}

/** Every commune sent its three months, but two; and one did not the year before. */
async function statusFile(server: TestServer): Promise<string> {
  const pack = await server.running.record.readReference();
  const units = pack?.units ?? [];
  const base = new Set(pack?.bases.find(({ id }) => id === 'LS_200')?.units);
  const codeOf = new Map(units.map(({ id, code }) => [id, code]));
  const lines = units
    .filter(({ id }) => base.has(id))
    .flatMap(({ code, name, parent }, position) =>
      MONTHS.map((month, number) => {
        const status = position < 2 && number === 0 ? 'missing' : 'submitted';
        return `${code},${name},${codeOf.get(parent ?? '') ?? ''},${month},${status}`;
      }),
    );
  const [of2022 = ''] = lines.map((line) => line.replace('admin:2023-M04', 'admin:2022-M04'));
  return `${['code,commune,district_code,month,status', of2022, ...lines].join('\n')}\n`;
}
const MONTHS = ['admin:2023-M04', 'admin:2023-M05', 'admin:2023-M06'];
