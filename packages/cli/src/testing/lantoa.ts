import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRecord, startEmbeddedPostgres, type EmbeddedPostgres, type RecordStore } from '@lantoa/record';

const BIN = path.resolve(import.meta.dirname, '../../bin/lantoa.mjs');

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `lantoa import --json` prints. */
export interface ImportDocument {
  readonly files: readonly {
    readonly file: string;
    readonly rows: number;
    readonly accepted: number;
    readonly rejected: number;
    readonly alreadyPresent: number;
    readonly faults: readonly { readonly row: number | null; readonly code: string }[];
  }[];
  readonly dataVersion: string;
}

/** The command as an operator runs it, on an embedded database of its own in a temporary folder. */
export class Lantoa {
  readonly dataDir: string;
  private database: EmbeddedPostgres | null = null;

  private constructor(dataDir: string) {
    this.dataDir = dataDir;
  }

  /** On an empty folder where nothing runs: each command brings the database up and down. */
  static async alone(): Promise<Lantoa> {
    return new Lantoa(await mkdtemp(path.join(tmpdir(), 'lantoa-cli-')));
  }

  /** On an empty folder whose database somebody else keeps running. */
  static async besideOthers(): Promise<Lantoa> {
    const lantoa = await Lantoa.alone();
    const settings = ['fsync = off', 'synchronous_commit = off'];
    lantoa.database = await startEmbeddedPostgres({ dataDir: lantoa.dataDir, settings });
    return lantoa;
  }

  async run(args: readonly string[], input = ''): Promise<Ran> {
    const { DATABASE_URL: _own, ...environment } = process.env;
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: tmpdir(),
      env: { ...environment, LANTOA_DATA_DIR: this.dataDir },
    });
    const [out, err] = [text(child.stdout), text(child.stderr)];
    child.stdin.end(input);
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return { code, stdout: await out, stderr: await err };
  }

  /** Runs with `--json`; stdout must be exactly one document. */
  async json(args: readonly string[]): Promise<Ran & { readonly document: Readonly<Record<string, unknown>> }> {
    const ran = await this.run([...args, '--json']);
    return { ...ran, document: JSON.parse(ran.stdout) as Record<string, unknown> };
  }

  async import(...args: readonly string[]): Promise<Ran & ImportDocument> {
    const ran = await this.run(['import', ...args, '--json']);
    return { ...ran, ...(JSON.parse(ran.stdout) as ImportDocument) };
  }

  /** Code of the process and of the refusal, which must be the whole document. */
  async refusal(...args: readonly string[]): Promise<{ exit: number | null; code: string; message: string }> {
    const { code: exit, stdout } = await this.run([...args, '--json']);
    const { error } = JSON.parse(stdout) as { error: { code: string; message: string } };
    return { exit, ...error };
  }

  async file(name: string, content: string): Promise<string> {
    const file = path.join(this.dataDir, name);
    await writeFile(file, content);
    return file;
  }

  async withStore<Result>(work: (store: RecordStore) => Promise<Result>): Promise<Result> {
    const store = await openRecord({ databaseUrl: null, dataDir: this.dataDir });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  async remove(): Promise<void> {
    await this.database?.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

async function text(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
