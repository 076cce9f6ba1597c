import { execFile, spawnSync } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportFile } from '../testing/report-file.ts';
import { TestServer } from '../testing/test-server.ts';

const run = promisify(execFile);
const EXAMPLES = path.resolve(import.meta.dirname, '../../../../docs/api/examples');

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
  const file = reportFile([{ date: '2023-05-04', attendances: '1234' }]);
  const uploaded = await server.upload('LEAD_DEPARTMENT', 'list.csv', file);
  const { uploadId } = (await uploaded.json()) as { uploadId: string };
  const commit = 'mutation ($input: CommitImportInput!) { commitImport(input: $input) { recorded } }';
  await server.data('LEAD_DEPARTMENT', commit, { input: { uploadId, idempotencyKey: 'examples' } });
});
afterAll(() => server.stop());

async function example(program: string, file: string, token?: string): Promise<string> {
  const env = { ...process.env, LANTOA_URL: server.url, LANTOA_TOKEN: token ?? (await server.token('ANALYST')) };
  const { stdout } = await run(program, [path.join(EXAMPLES, file)], { env, timeout: 60_000 });
  return stdout;
}

/** What a notebook does with its code cells: runs them in order, in one namespace. */
const RUN_CELLS = `
import json, sys
cells = json.load(open(sys.argv[1], encoding="utf-8"))["cells"]
names = {"__name__": "__main__"}
for cell in cells:
    if cell["cell_type"] == "code":
        exec("".join(cell["source"]), names)
`;

/** Whether a program is there to be run; what is missing on a machine is said, and is no failure. */
function isInstalled(program: string): boolean {
  const isThere = spawnSync(program, ['--version']).status === 0;
  if (!isThere) process.stderr.write(`skipped: the example for ${program}, which is not installed here\n`);
  return isThere;
}

describe('the examples of docs/api', () => {
  it.skipIf(!isInstalled('curl'))('ask by curl', async () => {
    const lines = (await example('sh', 'by-topic.sh')).trim().split(/\r?\n/);
    expect(lines[0]).toContain('Attendances (');
    expect(lines.filter((line) => line.startsWith('data,')).length).toBeGreaterThan(3);
    expect(lines.find((line) => line.startsWith('data,drug_prevention,'))).toContain(',1234,VALUE');
  });

  it.skipIf(!isInstalled('curl'))('send activities by curl, and once more without effect', async () => {
    const token = await server.token('LEAD_DEPARTMENT');
    const [first, again] = [
      await example('sh', 'send-activities.sh', token),
      await example('sh', 'send-activities.sh', token),
    ];
    const [sent, repeated] = [first, again].map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(sent).toMatchObject({ received: 2, recorded: 2, status: 'VERIFIED', replayed: false, faults: [] });
    expect(repeated).toMatchObject({ recorded: 2, ids: sent?.['ids'], batch: sent?.['batch'], replayed: true });
    const refused = { stdout: expect.stringContaining('FORBIDDEN') as string };
    await expect(example('sh', 'send-activities.sh')).rejects.toMatchObject(refused);
  });

  it.skipIf(!isInstalled('curl'))('send runs of loudspeakers by curl', async () => {
    const token = await server.token('LEAD_DEPARTMENT');
    const sent = JSON.parse(await example('sh', 'send-broadcast-runs.sh', token)) as { readonly ids: string[] };
    expect(sent).toMatchObject({ received: 2, recorded: 2, status: 'VERIFIED', replayed: false, faults: [] });
    expect(new Set(sent.ids).size).toBe(1);
  });

  it.skipIf(!isInstalled('python3'))('ask by Python with its standard library', async () => {
    const lines = (await example('python3', 'by-topic.py')).trim().split('\n');
    expect(lines[0]).toMatch(/^data version \d+$/);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.at(-1)).toMatch(/^Total: .* \(1 of 200, \d+ not reported\)$/);
    await expect(example('python3', 'by-topic.py', `lt_${'x'.repeat(43)}`)).rejects.toThrow('UNAUTHENTICATED');
  });

  it.skipIf(!isInstalled('python3'))('ask by the cells of a notebook, one after the other', async () => {
    const env = { ...process.env, LANTOA_URL: server.url, LANTOA_TOKEN: await server.token('ANALYST') };
    const notebook = path.join(EXAMPLES, 'by-topic.ipynb');
    const { stdout } = await run('python3', ['-c', RUN_CELLS, notebook], { env, timeout: 60_000 });
    const lines = stdout.trim().split('\n');
    expect(lines[0]).toMatch(/^\d+ measures, among them ACTIVITIES, /);
    expect(lines[1]).toMatch(/^data version \d+ - cost 1$/);
    expect(lines.at(-1)).toMatch(/^Total VALUE 1 of 200 - \d+ not reported$/);
  });

  it.skipIf(!isInstalled('Rscript'))('ask by R', async () => {
    expect(await example('Rscript', 'by-topic.R')).toContain('1234');
  });
});
