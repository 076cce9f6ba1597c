import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { DataSource } from 'typeorm';
import { LOCK_SPACE, PULL_LOCK } from '../database/advisory-locks.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { ImportInput, ImportOutcome } from '../import/import.types.ts';
import { RecordFault, type Bilingual } from '../record-fault.ts';
import { fileResult } from './file-result.ts';
import type { PulledFile, PullInput, PullOutcome } from './pull.types.ts';
import { putAway } from './put-away.ts';
import { isSame, isSettled, stateOf, waitingFiles, type WaitingFile } from './waiting-files.ts';

export type ImportOne = (input: ImportInput) => Promise<ImportOutcome>;

/**
 * Imports the files of a folder one after the other, each whole or not at all, and moves each with its result. One process of a
 * record does so at a time. Killed at any moment, it loses nothing and doubles nothing: a file is recorded under a key of its name,
 * size and last change before it is moved, and the same content in another file is known by its rows.
 * @throws what the file system or the record refuses; files that were put away stay there
 */
export async function pullFolder(dataSource: DataSource, importOne: ImportOne, input: PullInput): Promise<PullOutcome> {
  // Faults of files are carried past the transaction, which would take them for its own.
  const outcome = await inScope(dataSource, SERVICE_SCOPE, async (manager) => {
    const [lock] = await manager.query<{ taken: boolean }[]>('SELECT pg_try_advisory_xact_lock($1, $2) AS taken', [
      LOCK_SPACE,
      PULL_LOCK,
    ]);
    if (lock?.taken !== true) return { files: null };
    return pullAll(importOne, input).then(
      (files) => ({ files }),
      (fault: unknown) => ({ fault }),
    );
  });
  if ('fault' in outcome) throw outcome.fault;
  return { isOurs: outcome.files !== null, files: outcome.files ?? [] };
}

async function pullAll(importOne: ImportOne, input: PullInput): Promise<PulledFile[]> {
  const pulled: PulledFile[] = [];
  for (const file of await waitingFiles(input.folder)) {
    if (input.isStopping?.() === true) break;
    pulled.push(await pullOne(importOne, input, file));
  }
  return pulled;
}

async function pullOne(importOne: ImportOne, input: PullInput, file: WaitingFile): Promise<PulledFile> {
  const { name } = file;
  const isWritten = file.state.bytes > 0n && isSettled(file.state, input.settledMilliseconds);
  if (!isWritten) return { kind: 'left', file: name, why: STILL_WRITTEN };
  const { status, via = 'import', by, organisation = null, today, index, repairs, mayTell } = input;
  try {
    const { report, seq, recorded } = await importOne({
      ...{ source: unchanged(file), fileName: name.normalize('NFC'), mode: 'ALL_OR_NOTHING', isSample: false },
      ...{ status, via, by, organisation, today, index, idempotencyKey: keyOf(file) },
      ...(repairs && { repairs }),
      ...(mayTell && { mayTell }),
    });
    if (!isSame(await stateOf(file.path), file.state)) return { kind: 'left', file: name, why: STILL_WRITTEN };
    const hasError = report.faults.some(({ row, severity }) => row === null && severity === 'error');
    const isGood = recorded || (report.head !== null && report.rejected === 0 && !hasError);
    const kind = isGood ? 'done' : 'refused';
    const movedTo = await putAway(input.folder, name, fileResult(name, { report, batch: seq, result: kind }));
    return { kind, file: name, movedTo, report, batch: seq };
  } catch (fault) {
    if (fault instanceof RecordFault && fault.code === 'IMPORT_REFUSED')
      return { kind: 'left', file: name, why: fault.text };
    throw fault;
  }
}

/**
 * The same file that was not moved after its import has the same key. One that is put into the folder again was changed by that,
 * and has another: so an import that was taken back can be done again.
 */
function keyOf({ name, state }: WaitingFile): string {
  const text = JSON.stringify([name, String(state.bytes), String(state.changedNs)]);
  return `pull:${createHash('sha256').update(text).digest('hex')}`;
}

/** The bytes of a file that nobody changes meanwhile: at its end it is what it was. */
async function* unchanged({ path, state }: WaitingFile): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) yield chunk as Buffer;
  if (!isSame(await stateOf(path), state)) throw new Error('changed while it was read');
}

const STILL_WRITTEN: Bilingual = {
  vi: 'Tệp trống hoặc vừa thay đổi, có thể đang được ghi; lần sau sẽ nhập.',
  en: 'The file is empty or has just changed and may still be being written; it is taken next time.',
};
