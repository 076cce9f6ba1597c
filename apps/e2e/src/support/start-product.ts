import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openMailBox } from './mail-box.ts';

const repository = path.resolve(import.meta.dirname, '../../../..');
const READY_WITHIN_MS = 120_000;

/**
 * Starts the built product with sample data in a folder of its own for all browser tests; answers how to end it.
 * `LANTOA_E2E_URL`, when set from outside, names a running product instead.
 */
export default async function startProduct(): Promise<(() => Promise<void>) | undefined> {
  const port = process.env['LANTOA_E2E_PORT'];
  if (port === undefined || process.env['LANTOA_BROWSER'] === 'none') return undefined;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'lantoa-e2e-'));
  // For the command line beside the running product.
  process.env['LANTOA_E2E_DATA_DIR'] = dataDir;
  const mails = path.join(dataDir, 'mails');
  process.env['LANTOA_E2E_MAILS'] = mails;
  const mailBox = await openMailBox(mails);
  const server = spawn(process.execPath, [path.join(repository, 'apps/api/dist/main.js')], {
    cwd: repository,
    env: {
      ...process.env,
      ...{ PORT: port, HOST: '127.0.0.1', LANTOA_DATA_DIR: dataDir, LANTOA_SAMPLE: '1', DATABASE_URL: '' },
      ...{ LANTOA_SMTP_URL: mailBox.url, LANTOA_MAIL_FROM: 'lantoa@example.org' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  server.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  server.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const end = async (): Promise<void> => {
    await stop(server);
    await mailBox.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  const isReady = await becomesReady(`http://127.0.0.1:${port}/health/ready`, server);
  if (isReady) return end;
  await end();
  throw new Error(`the product was not ready within ${String(READY_WITHIN_MS / 1000)} s:\n${log}`);
}

async function becomesReady(url: string, server: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && server.exitCode === null) {
    const isReady = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return true;
    await pause(200);
  }
  return false;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await Promise.race([ended, pause(15_000).then(() => server.kill('SIGKILL'))]);
  await ended;
}
