import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../support/free-port.ts';
import { ANALYTICS_DOCUMENT, cellsByKey, type AnalyticsAnswer, type Cells, type Question } from './analytics-answer.ts';

const run = promisify(execFile);
const repository = path.resolve(import.meta.dirname, '../../../..');
const lantoa = path.join(repository, 'packages/cli/bin/lantoa.mjs');

/** Folder of the shared sample files; null where it does not exist. */
export function samplesFolder(): string | null {
  const shared = process.env['LANTOA_SHARED_DIR'] ?? path.join(repository, '../shared');
  const samples = path.join(shared, 'samples');
  return existsSync(samples) ? samples : null;
}

export interface ImportedFile {
  readonly file: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly alreadyPresent: number;
  readonly faults: readonly {
    readonly row: number | null;
    readonly column: string | null;
    readonly code: string;
    readonly value: string | null;
    readonly message: string;
    readonly suggestion: string | null;
  }[];
}

/** The product as an operator runs it: the command line and the server on one data folder of their own. */
export class Product {
  readonly dataDir: string;
  private server: ChildProcess | null = null;
  private url = '';
  private readonly tokens = new Map<string, string>();

  private constructor(dataDir: string) {
    this.dataDir = dataDir;
  }

  static async empty(): Promise<Product> {
    return new Product(await mkdtemp(path.join(tmpdir(), 'lantoa-acceptance-')));
  }

  /** Where the server answers, once it was started. */
  get address(): string {
    return this.url;
  }

  private get env(): NodeJS.ProcessEnv {
    return { ...process.env, LANTOA_DATA_DIR: this.dataDir, LANTOA_SAMPLE: '0', DATABASE_URL: undefined };
  }

  /** Runs the command; answers its exit code and both outputs. */
  async command(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    try {
      const { stdout, stderr } = await run(process.execPath, [lantoa, ...args], { env: this.env, maxBuffer: 1 << 26 });
      return { code: 0, stdout, stderr };
    } catch (fault) {
      const { code, stdout, stderr } = fault as { code: number; stdout: string; stderr: string };
      return { code, stdout, stderr };
    }
  }

  async importFile(
    file: string,
    ...flags: string[]
  ): Promise<{ code: number; file: ImportedFile; dataVersion: string }> {
    const { code, stdout, stderr } = await this.command('import', file, '--json', ...flags);
    const parsed = stdout === '' ? null : (JSON.parse(stdout) as { files: ImportedFile[]; dataVersion: string });
    const first = parsed?.files[0];
    if (!parsed || !first) throw new Error(`no JSON from import (exit ${String(code)}): ${stderr}`);
    return { code, file: first, dataVersion: parsed.dataVersion };
  }

  async start(): Promise<void> {
    const port = await freePort();
    this.url = `http://127.0.0.1:${String(port)}`;
    const server = spawn(process.execPath, [path.join(repository, 'apps/api/dist/main.js')], {
      cwd: repository,
      env: { ...this.env, PORT: String(port), HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.server = server;
    let log = '';
    server.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
    server.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    for (let attempt = 0; attempt < 300; attempt += 1) {
      if (server.exitCode !== null) throw new Error(`the server ended:\n${log}`);
      const ready = await fetch(`${this.url}/health/ready`).then(
        (response) => response.ok,
        () => false,
      );
      if (ready) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`the server was not ready within 60 s:\n${log}`);
  }

  async token(role: string): Promise<string> {
    const known = this.tokens.get(role);
    if (known !== undefined) return known;
    const { stdout, stderr } = await this.command('token', 'create', '--role', role, '--json');
    if (stdout === '') throw new Error(`no token: ${stderr}`);
    const { token } = JSON.parse(stdout) as { token: string };
    this.tokens.set(role, token);
    return token;
  }

  /** Asks GraphQL; a fault of the answer is a fault of the test. */
  async ask<Data>(query: string, variables: Record<string, unknown>, role = 'analyst'): Promise<Data> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.token(role)}` },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: Data; errors?: unknown };
    if (body.errors !== undefined || body.data === undefined) {
      throw new Error(`${JSON.stringify(variables)}\n${JSON.stringify(body.errors, null, 2)}`);
    }
    return body.data;
  }

  async analytics(question: Question, role = 'analyst'): Promise<AnalyticsAnswer> {
    const data = await this.ask<{ analytics: AnalyticsAnswer }>(ANALYTICS_DOCUMENT, { query: question }, role);
    return data.analytics;
  }

  /** Cells by the codes of the row's keys, joined by `|`; the grand total under the empty key. */
  async cells(question: Question, role = 'analyst'): Promise<Map<string, Cells>> {
    return cellsByKey(await this.analytics(question, role), question.measures);
  }

  async stop(): Promise<void> {
    const server = this.server;
    if (server && server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    }
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
