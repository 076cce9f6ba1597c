import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AreaUnit } from '@lantoa/domain';
import { openRecord } from '@lantoa/record';
import { quantile } from '../quantile.ts';
import { startChildServer } from '../served/child-server.ts';
import { openDashboard, type Seen } from './dashboard.ts';
import { overviewRequests, type DashboardRole } from './overview-requests.ts';
import { report, type Act, type ReportingUnit } from './reporting-unit.ts';

export interface DeadlineDayOptions {
  /** Built server. */
  readonly api: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Program file of a Chromium. */
  readonly browser: string;
  readonly seconds: number;
  readonly dashboards: number;
  readonly print: (line: string) => void;
}

// A month in which the province had 200 communes.
const WINDOW = { windowFrom: '2024-10-15', windowTo: '2024-11-14' };
const DATE = '2024-11-05';
const ROLES: readonly DashboardRole[] = ['COMMITTEE', 'LEAD_DEPARTMENT', 'DISTRICT_OFFICER'];

/**
 * The day a report is due: every commune of a started product with its sample enters an activity, fills its report and sends
 * it, spread over the given time, while dashboards are open that ask again at each new data version. Prints a table.
 */
export async function deadlineDay(options: DeadlineDayOptions): Promise<void> {
  const { print, seconds } = options;
  const folder = await mkdtemp(path.join(tmpdir(), 'lantoa-deadline-'));
  const settings = { PORT: '0', LANTOA_DATA_DIR: path.join(folder, 'data'), LANTOA_SAMPLE: '1', DATABASE_URL: '' };
  const environment = { ...options.environment, ...settings };
  const product = await startChildServer(options.api, [], environment);
  try {
    const units = await prepare(product.url, settings.LANTOA_DATA_DIR);
    const requests = await overviewRequests(product.url, ROLES, options.browser);
    const end = new AbortController();
    const seen: Seen = { milliseconds: [], failures: [], notices: 0, unchanged: 0 };
    const dashboards = Array.from({ length: options.dashboards }, async (_, n) => {
      const asked = requests.get(ROLES[n % ROLES.length] ?? 'COMMITTEE');
      if (asked) await openDashboard(product.url, asked, seen, end.signal);
    });
    await pause(3_000);
    seen.milliseconds.length = 0;
    const started = performance.now();
    const acts = await Promise.all(
      units.map(async (unit, n) => {
        await pause((n / units.length) * seconds * 1_000);
        return report(product.url, unit, DATE);
      }),
    );
    const took = (performance.now() - started) / 1_000;
    await pause(6_000);
    end.abort();
    await Promise.all(dashboards);
    print(
      `${cpus()[0]?.model ?? 'unknown processor'}, ${String(availableParallelism())} cores; Node ${process.version}`,
    );
    print(`${String(units.length)} communes in ${took.toFixed(1)} s beside ${String(options.dashboards)} dashboards`);
    printTable(acts.flat(), seen, print);
  } finally {
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens a request to all communes; answers each with a token of its reporter and its report. */
async function prepare(url: string, dataDir: string): Promise<readonly ReportingUnit[]> {
  const store = await openRecord({ databaseUrl: null, dataDir, log: () => undefined }, { migrate: false });
  try {
    const pack = await store.readReference();
    const communes = (pack?.units ?? []).filter((unit) => unit.level === 'commune' && isValid(unit));
    const lead = await store.accounts.createToken({ name: 'lead', role: 'LEAD_DEPARTMENT', units: [], expires: null });
    const submissions = await openRequest(url, lead.token);
    const units: ReportingUnit[] = [];
    for (const unit of communes) {
      const submission = submissions.get(unit.id);
      const body = pack?.organisations.find(({ area, actor }) => area === unit.id && actor === 'commune_police');
      if (submission === undefined || !body) continue;
      const made = await store.accounts.createToken({
        name: unit.id,
        role: 'REPORTER',
        units: [unit.id],
        expires: null,
      });
      units.push({ unit, organisation: body.id, token: made.token, submission });
    }
    return units;
  } finally {
    await store.close();
  }
}

const isValid = ({ validFrom, validTo }: AreaUnit): boolean => validFrom <= DATE && DATE <= (validTo ?? '9999');

async function openRequest(url: string, token: string): Promise<ReadonlyMap<string, string>> {
  const input = {
    ...{ kind: 'ad_hoc', title: 'Báo cáo kết quả tuyên truyền', requester: 'committee_138:20@2020-01-01' },
    ...{ basis: 'Công văn yêu cầu báo cáo', topics: ['drug_prevention'], ...WINDOW },
    dueOn: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10),
    ...{ addressees: { allCommunes: true }, idempotencyKey: randomUUID() },
  };
  const query = `mutation ($input: OpenReportRequestInput!) { openReportRequest(input: $input) { request { id } } }`;
  const opened = await ask<{ openReportRequest: { request: { id: string } } }>(url, token, query, { input });
  const { submissions } = await ask<{ submissions: { id: string; unit: string }[] }>(
    url,
    token,
    'query ($id: ID) { submissions(requestId: $id) { id unit } }',
    { id: opened.openReportRequest.request.id },
  );
  return new Map(submissions.map(({ id, unit }) => [unit, id]));
}

async function ask<Data>(url: string, token: string, query: string, variables: object): Promise<Data> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const body = (await answer.json()) as { data?: Data; errors?: unknown };
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

function printTable(acts: readonly Act[], seen: Seen, print: (line: string) => void): void {
  const failures = acts.flatMap(({ failure }) => failure ?? []);
  const times = acts.map(({ milliseconds }) => milliseconds);
  const row = (what: string, values: readonly number[], failed: number, wanted: string) => {
    const [middle, late] = [quantile(values, 0.5), quantile(values, 0.99)].map((value) => value.toFixed(0));
    print(`| ${what} | ${String(values.length)} | ${String(failed)} | ${middle ?? ''} | ${late ?? ''} | ${wanted} |`);
  };
  print('| what | requests | failed | p50 ms | p99 ms | wanted p99 ms |');
  print('| --- | --- | --- | --- | --- | --- |');
  row('mutations', times, failures.length, '500');
  row('questions of dashboards', seen.milliseconds, seen.failures.length, '800');
  print(`${String(seen.notices)} notices, ${String(seen.unchanged)} answers unchanged`);
  for (const failure of [...failures, ...seen.failures].slice(0, 5)) print(failure);
}
