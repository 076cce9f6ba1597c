import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { PreparedRow, RowKind } from './prepared-row.ts';

const CHUNK = 2_000;
/** After so many rows others get their turn: rows made without waiting for anything would keep the process to themselves. */
const TURN = 100;

const INSERT = `
  INSERT INTO lantoa.staged_row (upload, ordinal, kind, id, key_list, key, revision, is_first, status, payload, row_hash,
    note, organisation_as_written, salt, text_digest)
  SELECT $1, o, kind, id, list, key, revision, first, status, nullif(payload, 'null'), decode(hash, 'hex'), note,
    organisation, decode(salt, 'hex'), decode(digest, 'hex')
  FROM jsonb_to_recordset($2::jsonb) AS chunk
    (o integer, kind text, id uuid, list text, key text, revision integer, first boolean, status text, payload jsonb,
     hash text, note text, organisation text, salt text, digest text)`;

/** What is known of staged rows without asking for them. */
export interface StagedRows {
  readonly upload: string;
  readonly counts: ReadonlyMap<RowKind, number>;
  /** Some activities name the revision they mean to be. */
  readonly revises: boolean;
}

/**
 * Rows on their way into one batch, kept in PostgreSQL so that memory stays flat. Nobody else sees them or waits for
 * them. A chunk is written while the next one is being read.
 */
export class Staging implements StagedRows {
  readonly upload = randomUUID();
  private readonly dataSource: DataSource;
  private buffer: string[] = [];
  private staged = 0;
  private readonly byKind = new Map<RowKind, number>();
  private hasRevisions = false;
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(dataSource: DataSource) {
    this.dataSource = dataSource;
  }

  /** Work that stages rows and records them; when it does not come to that, they are taken away again. */
  static async during<Result>(dataSource: DataSource, work: (staging: Staging) => Promise<Result>): Promise<Result> {
    const staging = new Staging(dataSource);
    try {
      return await work(staging);
    } catch (fault) {
      await staging.discard();
      throw fault;
    }
  }

  /** Rows given so far. */
  get counts(): ReadonlyMap<RowKind, number> {
    return this.byKind;
  }

  get revises(): boolean {
    return this.hasRevisions;
  }

  async add(row: PreparedRow): Promise<void> {
    this.staged += 1;
    this.byKind.set(row.kind, (this.byKind.get(row.kind) ?? 0) + 1);
    if (row.kind === 'activity' && !row.isFirst) this.hasRevisions = true;
    this.buffer.push(jsonOf(row, this.staged));
    if (this.buffer.length >= CHUNK) await this.flush();
    else if (this.staged % TURN === 0) await nextTurn();
  }

  /** Resolves when every row given so far is staged. */
  async finish(): Promise<void> {
    await this.flush();
    await this.writing;
  }

  /** Takes the rows away again. Where the database is gone, they go with the stale ones later. */
  async discard(): Promise<void> {
    this.buffer = [];
    await this.writing.catch(() => undefined); // thrown by add or finish
    await inScope(this.dataSource, SERVICE_SCOPE, async (manager) =>
      manager.query<unknown>('DELETE FROM lantoa.staged_row WHERE upload = $1', [this.upload]),
    ).catch(() => undefined); // what made the work fail is worth telling, not this
  }

  private async flush(): Promise<void> {
    const chunk = this.buffer;
    this.buffer = [];
    await this.writing;
    if (chunk.length === 0) return;
    const json = `[${chunk.join(',')}]`;
    this.writing = inScope(this.dataSource, SERVICE_SCOPE, async (manager) =>
      manager.query<unknown>(INSERT, [this.upload, json]),
    );
    this.writing.catch(() => undefined); // thrown at the next flush
  }
}

/** Stages further rows of an upload inside the transaction that records it, behind `after`. */
export async function stageRows(
  manager: EntityManager,
  upload: string,
  rows: readonly PreparedRow[],
  after: number,
): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK).map((row, position) => jsonOf(row, after + from + position + 1));
    await manager.query(INSERT, [upload, `[${chunk.join(',')}]`]);
  }
}

function jsonOf(row: PreparedRow, ordinal: number): string {
  const rest = JSON.stringify({
    o: ordinal,
    kind: row.kind,
    id: row.id,
    list: row.key?.[0] ?? null,
    key: row.key?.[1] ?? null,
    revision: row.revision,
    first: row.isFirst,
    status: row.status,
    hash: row.rowHash.toString('hex'),
    note: row.note,
    organisation: row.organisationAsWritten,
    salt: row.salt?.toString('hex') ?? null,
    digest: row.textDigest?.toString('hex') ?? null,
  });
  return `${rest.slice(0, -1)},"payload":${row.payloadJson}}`;
}

/** Takes away what killed imports left behind; a living one is never that old. */
export async function dropStaleUploads(dataSource: DataSource): Promise<void> {
  await inScope(dataSource, SERVICE_SCOPE, async (manager) =>
    manager.query<unknown>("DELETE FROM lantoa.staged_row WHERE staged_at < now() - interval '1 day'"),
  );
}
