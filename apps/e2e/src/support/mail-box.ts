import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on this machine; each mail becomes a file of a folder, since tests run in processes of their own. */
export async function openMailBox(folder: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  await mkdir(folder, { recursive: true });
  let taken = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      taken += 1;
      const file = path.join(folder, `${String(taken).padStart(5, '0')}.eml`);
      text(stream)
        .then(async (raw) => writeFile(file, raw))
        .then(() => {
          done();
        }, done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    close: async () => {
      const closed = once(server.server, 'close');
      server.close();
      await closed;
    },
  };
}

/** What the product has sent so far, as it came; null where the product under test sends to a mail server of its own. */
export async function mailsReceived(): Promise<readonly string[] | null> {
  const folder = process.env['LANTOA_E2E_MAILS'];
  if (folder === undefined) return null;
  const files = await readdir(folder);
  return Promise.all(files.toSorted().map(async (file) => readFile(path.join(folder, file), 'utf8')));
}
