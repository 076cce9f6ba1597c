import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Role } from '@lantoa/record';
import { startTestDatabase } from '@lantoa/record/testing';
import { startServer, type RunningServer } from '../platform/boot/start-server.ts';
import type { Config } from '../platform/config/config.ts';
import type { Log } from '../platform/logging/log.ts';

export interface Reply<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Data | null;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  };
}

/** A real server on an empty database of its own, with the Lạng Sơn pack; spoken to over HTTP. */
export class TestServer {
  readonly url: string;
  readonly running: RunningServer;
  /** For a second server on the same record. */
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** Events that the server logged. */
  readonly logged: readonly string[];
  private readonly giveBack: () => Promise<void>;
  private readonly tokens = new Map<Role, string>();

  private constructor(
    running: RunningServer,
    { databaseUrl, dataDir }: { readonly databaseUrl: string; readonly dataDir: string },
    logged: readonly string[],
    giveBack: () => Promise<void>,
  ) {
    this.url = running.url;
    this.running = running;
    this.databaseUrl = databaseUrl;
    this.dataDir = dataDir;
    this.logged = logged;
    this.giveBack = giveBack;
  }

  static async start(changes: Partial<Config> = {}, webFolder?: string): Promise<TestServer> {
    const database = await startTestDatabase();
    const dataDir = await mkdtemp(path.join(tmpdir(), 'lantoa-api-'));
    const logged: string[] = [];
    const log: Log = { write: (level, event, details) => logged.push(JSON.stringify({ level, event, ...details })) };
    const config: Config = { ...DEFAULTS, databaseUrl: database.url, dataDir, ...changes };
    const running = await startServer({
      config,
      log,
      progress: () => undefined,
      pages: { web: webFolder ?? dataDir, graphiql: null },
      release: 'test',
      drainMilliseconds: 0,
    });
    return new TestServer(running, { databaseUrl: config.databaseUrl ?? database.url, dataDir }, logged, async () => {
      await running.stop();
      await database.stop();
      await rm(dataDir, { recursive: true, force: true });
    });
  }

  /** A bearer token of a role, made once. */
  async token(role: Role): Promise<string> {
    const known = this.tokens.get(role);
    if (known !== undefined) return known;
    const { token } = await this.running.record.accounts.createToken({ name: `test ${role}`, role, expires: null });
    this.tokens.set(role, token);
    return token;
  }

  /** Asks GraphQL by POST as a role; null: as nobody. */
  async ask<Data>(
    role: Role | null,
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply<Data>> {
    const bearer = role === null ? {} : { authorization: `Bearer ${await this.token(role)}` };
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...bearer, ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Reply<Data>['body'];
    return { status: response.status, headers: response.headers, body };
  }

  /** The answer's data; a fault of the answer is a fault of the test. */
  async data<Data>(role: Role | null, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const { body } = await this.ask<Data>(role, query, variables);
    if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }

  /** Uploads a text as a file; answers the response as it came. */
  async upload(role: Role, fileName: string, content: string | Uint8Array): Promise<Response> {
    const form = new FormData();
    form.append('file', new Blob([content]), fileName);
    return fetch(`${this.url}/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await this.token(role)}` },
      body: form,
    });
  }

  async stop(): Promise<void> {
    await this.giveBack();
  }
}

const DEFAULTS: Omit<Config, 'databaseUrl' | 'dataDir'> = {
  host: '127.0.0.1',
  port: 0,
  sample: 'off',
  trustedProxies: null,
  tls: null,
  loopback: true,
  sealKey: null,
  oidc: null,
  mail: null,
  publicUrl: 'https://lantoa.example.org',
  pull: null,
  webhookNetworks: [],
};
