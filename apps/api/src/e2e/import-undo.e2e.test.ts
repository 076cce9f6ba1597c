import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attendances, uploaded } from '../testing/import-figures.ts';
import { reportFile } from '../testing/report-file.ts';
import { TestServer } from '../testing/test-server.ts';

const COMMIT = `mutation C($input: CommitImportInput!) { commitImport(input: $input) { recorded batch } }`;
const UNDO = `mutation U($input: UndoImportInput!) {
  undoImport(input: $input) { undoBatch dataVersion undo { batch retracted keptCount } }
}`;
const PLAN = `query P($batch: String!) { importUndo(batch: $batch) { retracted keptCount undoneAt } }`;
const IMPORTS = `{ imports(limit: 5) { batch mayUndo undone { retracted kept } } }`;

interface Commit {
  readonly commitImport: { readonly recorded: boolean; readonly batch: string };
}
interface Undo {
  readonly undoImport: { readonly undoBatch: string; readonly dataVersion: string };
}
type Importer = 'LEAD_DEPARTMENT' | 'REPORTER';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

async function imported(people: string, role: Importer): Promise<string> {
  const content = reportFile([{ date: '05/04/2023', attendances: people }]);
  const uploadId = await uploaded(server, content, role);
  const input = { uploadId, idempotencyKey: `${role} ${uploadId}` };
  const { commitImport } = await server.data<Commit>(role, COMMIT, { input });
  expect(commitImport.recorded).toBe(true);
  return commitImport.batch;
}

async function attendancesOfApril(): Promise<number> {
  return (await attendances(server, 'cal:2023-M04')).total;
}

describe('taking an import back', () => {
  it('returns the figures in its own answer, says so in the list, and the file can come again', async () => {
    const batch = await imported('123', 'LEAD_DEPARTMENT');
    expect(await attendancesOfApril()).toBe(123);
    expect(await server.data('LEAD_DEPARTMENT', PLAN, { batch })).toEqual({
      importUndo: { retracted: 1, keptCount: 0, undoneAt: null },
    });
    const input = { batch, reason: 'Nhập nhầm kỳ' };
    const first = await server.data<Undo>('LEAD_DEPARTMENT', UNDO, { input });
    expect(await attendancesOfApril()).toBe(0);
    const again = await server.data<Undo>('LEAD_DEPARTMENT', UNDO, { input });
    expect(again.undoImport.undoBatch).toBe(first.undoImport.undoBatch);
    expect(await server.data('LEAD_DEPARTMENT', IMPORTS)).toMatchObject({
      imports: [{ batch, mayUndo: false, undone: { retracted: 1, kept: 0 } }],
    });
    await imported('123', 'LEAD_DEPARTMENT');
    expect(await attendancesOfApril()).toBe(123);
    expect(await server.running.record.verifyChain()).toMatchObject({ valid: true });
  });

  it('is for whoever imported it and the lead department; to others it is not there', async () => {
    const batch = await imported('7', 'LEAD_DEPARTMENT');
    const input = { batch, reason: 'Nhầm' };
    const strange = await server.ask('REPORTER', UNDO, { input });
    expect(JSON.stringify(strange.body)).toContain('NOT_FOUND');
    const own = await imported('8', 'REPORTER');
    const done = await server.data<Undo>('REPORTER', UNDO, { input: { batch: own, reason: 'Nhầm' } });
    expect(done.undoImport).toMatchObject({ undo: { retracted: 1, keptCount: 0 } });
    const reasonless = await server.ask('LEAD_DEPARTMENT', UNDO, { input: { batch, reason: '' } });
    expect(JSON.stringify(reasonless.body)).toContain('INVALID_ARGUMENT');
  });
});
