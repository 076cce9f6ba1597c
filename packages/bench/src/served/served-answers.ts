import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import { quantile } from '../quantile.ts';
import { startChildServer } from './child-server.ts';

/** Built programs of the product. */
export interface Programs {
  readonly api: string;
  readonly cli: string;
  /** What they inherit. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const QUESTION = `query Bench($query: AnalyticsQuery!) { analytics(query: $query) {
  evidence { dataVersion } rows { kind keys { dimension code label } cells { value status lower upper } } } }`;
const VARIABLES = {
  query: { measures: ['COMMUNE_COVERAGE'], groupBy: ['TOPIC', 'DISTRICT'], period: { code: 'cal:2023-Y' } },
};
const ONE_BY_ONE = 2_000;
const CONNECTIONS = 8;
const SECONDS = 6;
/** Alternating turns, so that a slow moment of the machine meets both. */
const TURNS = 3;

/**
 * Answers of a started product to unchanged data: whole ones from its memory and 304s one at a time, then as many as eight
 * connections can have, against Fastify in a process of its own that sends the same bytes.
 */
export async function measureServedAnswers(
  { api, cli, environment: inherited }: Programs,
  folder: string,
  print: (line: string) => void,
): Promise<void> {
  const settings = { PORT: '0', LANTOA_DATA_DIR: path.join(folder, 'served'), LANTOA_SAMPLE: '1', DATABASE_URL: '' };
  const environment = { ...inherited, ...settings };
  const product = await startChildServer(api, [], environment);
  try {
    const made = await promisify(execFile)(process.execPath, [cli, 'token', 'create', '--role', 'analyst', '--json'], {
      env: environment,
    });
    const { token } = JSON.parse(made.stdout) as { token: string };
    const search = new URLSearchParams({ query: QUESTION, variables: JSON.stringify(VARIABLES) });
    const url = `${product.url}/graphql?${search.toString()}`;
    const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
    const first = await fetch(url, { headers });
    const body = await first.text();
    if (!first.ok) throw new Error(body);
    const held = { ...headers, 'if-none-match': first.headers.get('etag') ?? '' };
    const bytes = path.join(folder, 'answer.json');
    await writeFile(bytes, body);
    const memory = await startChildServer(path.join(import.meta.dirname, 'memory-server.js'), [bytes], {});
    try {
      print(`| a kept answer of ${String(body.length)} characters, one at a time | p95 ms |`);
      print('| --- | --- |');
      print(`| whole | ${(await oneByOne(url, headers, 200)).toFixed(2)} |`);
      print(`| 304 | ${(await oneByOne(url, held, 304)).toFixed(2)} |`);
      await compareRates({ url, headers, held, memory: memory.url, print });
    } finally {
      await memory.stop();
    }
  } finally {
    await product.stop();
  }
}

async function oneByOne(url: string, headers: Readonly<Record<string, string>>, status: number): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < ONE_BY_ONE; turn += 1) {
    const started = performance.now();
    const response = await fetch(url, { headers });
    await response.arrayBuffer();
    times.push(performance.now() - started);
    if (response.status !== status) throw new Error(`${String(response.status)} instead of ${String(status)}`);
  }
  return quantile(times, 0.95);
}

async function compareRates(asked: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly held: Readonly<Record<string, string>>;
  readonly memory: string;
  readonly print: (line: string) => void;
}): Promise<void> {
  const rates = { whole: [] as number[], held: [] as number[], memory: [] as number[] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    rates.whole.push(await rate(asked.url, asked.headers));
    rates.memory.push(await rate(asked.memory, {}));
    rates.held.push(await rate(asked.url, asked.held));
  }
  const [whole, held, memory] = [rates.whole, rates.held, rates.memory].map((list) => quantile(list, 0.5));
  const share = (value = 0) => ((100 * value) / (memory ?? Number.NaN)).toFixed(0);
  asked.print(`| ${String(CONNECTIONS)} connections | requests per second | of Fastify, % |`);
  asked.print('| --- | --- | --- |');
  asked.print(`| whole | ${(whole ?? 0).toFixed(0)} | ${share(whole)} |`);
  asked.print(`| 304 | ${(held ?? 0).toFixed(0)} | ${share(held)} |`);
  asked.print(`| Fastify, the same bytes from memory | ${(memory ?? 0).toFixed(0)} | 100 |`);
}

async function rate(url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: SECONDS });
  const refused = result['4xx'] + result['5xx'] + result.errors;
  if (refused > 0) throw new Error(`${String(refused)} requests were not answered`);
  return result.requests.average;
}
