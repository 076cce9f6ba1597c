import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startTestDatabase, type TestDatabase } from '@lantoa/record/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const MAIN = path.resolve(import.meta.dirname, '../../dist/main.js');

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

let database: TestDatabase;
let dataDir: string;
const started: ChildProcess[] = [];
beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error('the API is not built: npx turbo run build --filter=@lantoa/api');
  database = await startTestDatabase();
  dataDir = await mkdtemp(path.join(tmpdir(), 'lantoa-boot-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Runs the compiled server as an operator does: nothing is resolved from source. */
function run(environment: Record<string, string>) {
  const env = {
    ...process.env,
    LANTOA_DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    NODE_OPTIONS: '',
    ...environment,
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once('exit', (code) => {
      resolve({ code, output });
    });
  });
  const address = async (): Promise<string> => {
    for (let waited = 0; waited < 600; waited += 1) {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (url !== undefined) return url;
      if (child.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no address:\n${output}`);
  };
  return { child, ended, address };
}

function occupied(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address !== null ? address.port : 0 });
    });
  });
}

describe('the compiled server', () => {
  it('starts, answers, and ends with 0 on SIGTERM under 50 open connections', async () => {
    const { child, ended, address } = run({ PORT: '0' });
    const url = await address();
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ viewer { signedIn sampleData dataVersion } }' }),
    });
    expect(await response.json()).toEqual({
      data: { viewer: { signedIn: false, sampleData: false, dataVersion: '1' } },
    });
    // 25 connections as browsers open them ahead, 25 kept alive after an answer.
    const sockets = Array.from({ length: 50 }, () => connect(Number(new URL(url).port), '127.0.0.1'));
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    const kept = sockets.slice(25).map((socket) => {
      socket.write('GET /health/live HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n');
      return new Promise((resolve) => socket.once('data', resolve));
    });
    await Promise.all(kept);
    const asked = Date.now();
    child.kill('SIGTERM');
    const { code, output } = await ended;
    expect(code, output).toBe(0);
    expect(Date.now() - asked).toBeLessThan(5_000);
    expect(output).not.toContain('stopped_before_all_was_closed');
    for (const socket of sockets) socket.destroy();
  });

  it('tells who holds the data folder when a second one is started on it', async () => {
    const first = run({ PORT: '0' });
    await first.address();
    const { code, output } = await run({ PORT: '0' }).ended;
    expect(code).toBe(1);
    expect(output).toContain(String(first.child.pid));
    // It did not wait until the folder was free.
    expect(first.child.exitCode).toBeNull();
    first.child.kill('SIGTERM');
    await first.ended;
  });

  it('names the port when another program has it', async () => {
    const { server, port } = await occupied();
    const { code, output } = await run({ PORT: String(port) }).ended;
    server.close();
    expect(code).toBe(1);
    expect(output).toContain(`Cổng ${String(port)}`);
    expect(output).toContain(`Port ${String(port)}`);
  });

  it('names template, place and repair in both languages when a report template has a fault', async () => {
    const report = import.meta.resolve('@lantoa/report').replace('/src/index.ts', '/dist/index.js');
    const spoil = `import { RESULT_REPORT_V1 as form } from '${report}'; form.questions.units.by = 'VILLAGES';`;
    const { code, output } = await run({
      PORT: '0',
      NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(spoil)}"`,
    }).ended;
    expect(code, output).toBe(1);
    expect(output).toContain('Mẫu báo cáo ket-qua-tuyen-truyen@1, tại questions.units.by: ');
    expect(output).toContain('Report template ket-qua-tuyen-truyen@1, at questions.units.by: ');
    expect(output).toContain('Sửa tên cho đúng');
    expect(output).not.toContain('at readTemplate');
  });

  it.each([
    ['a bad port', { PORT: 'secret' }, 'PORT'],
    ['sample accounts open to the network', { HOST: '0.0.0.0', LANTOA_SAMPLE: '1' }, 'LANTOA_SAMPLE=0'],
    ['plain http open to the network', { HOST: '0.0.0.0' }, 'LANTOA_TLS_CERT'],
    ['an analytics cluster', { ANALYTICS_URL: 'clickhouse://secret' }, 'ANALYTICS_URL'],
  ])('refuses %s before it touches anything', async (_, environment, named) => {
    const { code, output } = await run(environment).ended;
    expect(code).toBe(1);
    expect(output).toContain(named);
    expect(output).not.toContain('secret');
  });
});
