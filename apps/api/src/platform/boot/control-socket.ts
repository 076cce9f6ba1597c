import { chmod, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { LedgerFollower } from '../ledger/ledger-follower.ts';
import { framesOf, type Log } from '../logging/log.ts';

/** Operating systems cut the path of a socket at 104 to 108 bytes. */
const MAX_PATH_BYTES = 100;

export interface ControlSocket {
  close(): Promise<void>;
}

/**
 * The door of the command line: `verify` and `rebuild` ask the process that holds the read model. It lies in the data
 * folder and admits only its owner. `POST /verify` answers `{dataVersion, counts}`, `POST /rebuild` `{dataVersion}`.
 */
export async function openControlSocket(dataDir: string, follower: LedgerFollower, log: Log): Promise<ControlSocket> {
  const file = path.join(dataDir, 'server.sock');
  if (Buffer.byteLength(file) > MAX_PATH_BYTES) {
    log.write('warning', 'control_socket_path_too_long', { bytes: Buffer.byteLength(file) });
    return { close: () => Promise.resolve() };
  }
  const server = createServer((request, response) => {
    const name = `${request.method ?? ''} ${request.url ?? ''}`;
    void answerTo(name, follower).then(
      (answer) => response.writeHead(answer === null ? 404 : 200).end(JSON.stringify(answer)),
      (fault: unknown) => {
        log.write('error', 'control_socket_fault', { cause: framesOf(fault) });
        response.writeHead(500).end('{}');
      },
    );
  });
  // The server lock is ours, so whatever lies there was left by a process that is gone.
  await rm(file, { force: true });
  await listen(server, file);
  await chmod(file, 0o600);
  return { close: () => closed(server) };
}

async function answerTo(request: string, follower: LedgerFollower): Promise<object | null> {
  if (request === 'POST /verify') {
    await follower.catchUp();
    return { dataVersion: String(follower.model.version), counts: await follower.model.recount() };
  }
  if (request === 'POST /rebuild') {
    await follower.rebuild();
    return { dataVersion: String(follower.model.version) };
  }
  return null;
}

function listen(server: Server, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(file, resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
