import { randomUUID } from 'node:crypto';
import { SERVICE_SCOPE } from '@lantoa/record';
import type { Run, Runs } from './run.ts';

/** Names the file that somebody sent. */
function ofUpload(document: (uploadId: string) => string): Run {
  return async (world, role, relation) => {
    const uploadId = world.holder(role, relation)?.uploadId ?? null;
    return uploadId === null ? null : world.reaches(role, document(uploadId));
  };
}

function fileOf(path: (uploadId: string) => string): Run {
  return async (world, role, relation) => {
    const uploadId = world.holder(role, relation)?.uploadId ?? null;
    return uploadId === null ? null : (await world.get(role, path(uploadId))) === 200;
  };
}

function ofBatch(document: (batch: string) => string): Run {
  return async (world, role, relation) => {
    const holder = world.holder(role, relation);
    return holder && world.reaches(role, document(holder.batch));
  };
}

const imports: Run = async (world, role, relation) => {
  const holder = world.holder(role, relation);
  const found = await world.data<{ imports: { batch: string }[] }>(role, '{ imports(limit: 500) { batch } }');
  return holder && (found?.imports ?? []).some(({ batch }) => batch === holder.batch);
};

const taught: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  const found = await world.data<{ taughtSpellings: { from: string }[] }>(role, '{ taughtSpellings { from } }');
  return there && (found?.taughtSpellings ?? []).some(({ from }) => from === there.spelling);
};

const forget: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  if (!there) return null;
  const { spellings } = world.server.running.record;
  await world.ask(
    role,
    `mutation { forgetSpelling(input: { column: "commune", from: "${there.spelling}" }) { from } }`,
  );
  const left = await spellings.taughtBy(there.body, SERVICE_SCOPE);
  const isGone = !left.some(({ from }) => from === there.spelling);
  const again = [{ column: 'commune', from: there.spelling, to: 'Xã Quốc Khánh' }];
  if (isGone) await spellings.teach({ organisation: there.body, by: 'test', spellings: again });
  return isGone;
};

/** Files, imports, and what bodies taught about them. */
export const IMPORT_RUNS: Runs = {
  'Query.imports': imports,
  'Query.importUndo': ofBatch((batch) => `{ importUndo(batch: "${batch}") { retracted } }`),
  // Without a reason nothing is taken back: whoever could is told so.
  'Mutation.undoImport': ofBatch(
    (batch) => `mutation { undoImport(input: { batch: "${batch}", reason: "" }) { undoBatch } }`,
  ),
  'Mutation.previewImport': ofUpload((id) => `mutation { previewImport(input: { uploadId: "${id}" }) { rows } }`),
  // Its only row is faulty: nothing is recorded.
  'Mutation.commitImport': ofUpload(
    (id) => `mutation { commitImport(input: { uploadId: "${id}", idempotencyKey: "${randomUUID()}" }) { recorded } }`,
  ),
  'Mutation.repairUpload': ofUpload((id) => `mutation { repairUpload(input: { uploadId: "${id}" }) { rows } }`),
  'GET /export/faults.csv': fileOf((id) => `/export/faults.csv?uploadId=${id}`),
  'GET /export/corrected.csv': fileOf((id) => `/export/corrected.csv?uploadId=${id}`),
  'GET /export/corrected.xlsx': fileOf((id) => `/export/corrected.xlsx?uploadId=${id}`),
  'Query.taughtSpellings': taught,
  'Mutation.forgetSpelling': forget,
};
