import { randomUUID } from 'node:crypto';
import type { BulkAnswer } from '../features/entry/bulk-entry.service.ts';
import { TestServer } from './test-server.ts';

const RUNS_COMMUNE = '06235@2020-01-01';
/** A body of the commune whose loudspeakers these are. */
export const RUNS_BODY = `police:${RUNS_COMMUNE}`;

const HEADER =
  'Mã xã,Cụm loa,Ngày phát,Giờ phát,Thời lượng (giây),Bản tin,Nội dung tuyên truyền,Ngôn ngữ,Loa hoạt động';
const COMMIT = 'mutation C($input: CommitImportInput!) { commitImport(input: $input) { recorded } }';
const FIGURES = 'query A($query: AnalyticsQuery!) { analytics(query: $query) { rows { kind cells { value } } } }';

export type RunsAnswer = BulkAnswer & { readonly corrected: number; readonly held: number };

export interface SentRun {
  readonly commune: string;
  readonly date: string;
  readonly start: string;
  readonly [field: string]: unknown;
}

interface Sent {
  readonly token?: string;
  readonly key?: string;
  readonly kind?: string;
  readonly search?: string;
}

/** A system of loudspeakers that tells its runs to a server: as batches, and as files. */
export class RunsSender {
  readonly server: TestServer;
  readonly lead: string;
  readonly reporter: string;
  private day = 0;

  private constructor(server: TestServer, lead: string, reporter: string) {
    this.server = server;
    this.lead = lead;
    this.reporter = reporter;
  }

  static async start(): Promise<RunsSender> {
    const server = await TestServer.start();
    const { accounts } = server.running.record;
    const own = { units: [RUNS_COMMUNE], organisation: RUNS_BODY };
    const reporter = await accounts.createToken({ name: 'test', expires: null, role: 'REPORTER', ...own });
    const lead = await accounts.createToken({ name: 'test', expires: null, role: 'LEAD_DEPARTMENT' });
    return new RunsSender(server, lead.token, reporter.token);
  }

  /** A run on a day that no other run of this sender has. */
  run(changes: object = {}): SentRun {
    this.day += 1;
    const date = new Date(Date.UTC(2021, 11, 31 + this.day)).toISOString().slice(0, 10);
    return {
      ...{ commune: '06235', station: 'Cụm A', date, start: '17:00', seconds: 930, bulletin: 'Bản tin chiều' },
      ...{ topics: ['drug_prevention'], languages: ['vi'], speakersWorking: 4 },
      ...changes,
    };
  }

  async post(
    body: string,
    { token = this.lead, key = randomUUID(), kind = 'application/json', search = '' }: Sent = {},
  ): Promise<Response> {
    return fetch(`${this.server.url}/intake/broadcast-runs${search}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': kind, 'idempotency-key': key },
      body,
    });
  }

  async send(runs: readonly unknown[], sent: Sent = {}) {
    const response = await this.post(JSON.stringify(runs), sent);
    return { status: response.status, body: (await response.json()) as RunsAnswer };
  }

  /** The same runs as a file of the system that has them. */
  async upload(runs: readonly SentRun[]): Promise<string> {
    const rows = runs.map(({ commune, station, date, start, seconds, bulletin, speakersWorking }) =>
      [
        ...[commune, station, date.split('-').toReversed().join('/'), start, seconds, bulletin],
        ...['"Phòng, chống ma túy"', 'Tiếng Việt', speakersWorking],
      ].join(','),
    );
    const response = await this.server.upload('LEAD_DEPARTMENT', 'loa.csv', `${[HEADER, ...rows].join('\n')}\n`);
    return ((await response.json()) as { readonly uploadId: string }).uploadId;
  }

  async sendFile(runs: readonly SentRun[]): Promise<void> {
    const input = { uploadId: await this.upload(runs), idempotencyKey: randomUUID(), mode: 'ALL_OR_NOTHING' };
    await this.server.data('LEAD_DEPARTMENT', COMMIT, { input });
  }

  /** Runs and minutes from the first day of some runs to the last, as every page shows them. */
  async figures(runs: readonly SentRun[]): Promise<readonly number[]> {
    const days = runs.map(({ date }) => date).toSorted();
    const period = { range: { from: days[0], to: days.at(-1) } };
    const query = { measures: ['BROADCAST_RUNS', 'DURATION_MINUTES'], period };
    interface Answer {
      readonly analytics: {
        readonly rows: readonly { readonly kind: string; readonly cells: readonly { readonly value: number }[] }[];
      };
    }
    const { analytics } = await this.server.data<Answer>('LEAD_DEPARTMENT', FIGURES, { query });
    return analytics.rows.find(({ kind }) => kind === 'TOTAL')?.cells.map(({ value }) => value) ?? [];
  }

  async batches(): Promise<number> {
    return this.server.running.record.latestSeq();
  }
}
