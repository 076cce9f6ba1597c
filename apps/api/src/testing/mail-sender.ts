import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

const MAIN = path.resolve(import.meta.dirname, '../../dist/main.js');

interface Sender {
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly mailPort: number;
}

/** A server of its own process, compiled as operators run it, that plans and sends mails; it may be killed. */
export function startMailSender({ dataDir, databaseUrl, mailPort }: Sender): ChildProcess {
  const env = {
    ...process.env,
    ...{ NODE_OPTIONS: '', LANTOA_SAMPLE: '0', PORT: '0', LANTOA_DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
    ...{ LANTOA_SMTP_URL: `smtp://127.0.0.1:${String(mailPort)}`, LANTOA_MAIL_FROM: 'lantoa@example.org' },
  };
  return spawn(process.execPath, [MAIN], { env, stdio: 'ignore' });
}
