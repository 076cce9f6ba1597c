import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attendances, uploaded } from '../testing/import-figures.ts';
import { reportFile } from '../testing/report-file.ts';
import { TestServer } from '../testing/test-server.ts';

const PREVIEW = `mutation P($input: PreviewImportInput!) {
  previewImport(input: $input) { fileName kind rows accepted rejected alreadyPresent faultCount periodFrom periodTo
    faults { row column code severity message suggestion } sample { row values { column value } } }
}`;
const COMMIT = `mutation C($input: CommitImportInput!) {
  commitImport(input: $input) { recorded batch dataVersion preview { accepted rejected alreadyPresent } }
}`;

interface Preview {
  readonly previewImport: { readonly rows: number; readonly faults: readonly { code: string; row: number }[] } & Record<
    string,
    unknown
  >;
}
interface Commit {
  readonly commitImport: { readonly recorded: boolean; readonly batch: string | null; readonly dataVersion: string };
}

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

describe('an import by upload', () => {
  it('says what it would do, does it, and the figure has changed in the next answer', async () => {
    const uploadId = await uploaded(server, reportFile([{ date: '05/04/2023', attendances: '1.234' }]));
    const { previewImport } = await server.data<Preview>('LEAD_DEPARTMENT', PREVIEW, { input: { uploadId } });
    expect(previewImport).toMatchObject({ kind: 'ACTIVITIES', rows: 1, accepted: 1, rejected: 0, alreadyPresent: 0 });
    expect(await attendances(server, 'cal:2023-M04')).toMatchObject({ total: 0 });
    const input = { uploadId, idempotencyKey: 'april' };
    const { commitImport } = await server.data<Commit>('LEAD_DEPARTMENT', COMMIT, { input });
    expect(commitImport.recorded).toBe(true);
    expect(await attendances(server, 'cal:2023-M04')).toEqual({ total: 1234, dataVersion: commitImport.dataVersion });
  });

  it('has one effect however often the same key is sent', async () => {
    const uploadId = await uploaded(server, reportFile([{ date: '05/05/2023', attendances: '10' }]));
    const input = { uploadId, idempotencyKey: 'may' };
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => server.data<Commit>('LEAD_DEPARTMENT', COMMIT, { input })),
    );
    expect(new Set(outcomes.map(({ commitImport }) => commitImport.batch)).size).toBe(1);
    expect(await attendances(server, 'cal:2023-M05')).toMatchObject({ total: 10 });
  });

  it('adds nothing when the same file is sent again under another key', async () => {
    const content = reportFile([{ date: '05/06/2023', attendances: '20' }]);
    for (const idempotencyKey of ['june 1', 'june 2']) {
      await server.data<Commit>('LEAD_DEPARTMENT', COMMIT, {
        input: { uploadId: await uploaded(server, content), idempotencyKey },
      });
    }
    expect(await attendances(server, 'cal:2023-M06')).toMatchObject({ total: 20 });
  });

  it('records nothing of a file with a fault, or its good rows when asked to', async () => {
    const content = reportFile([
      { date: '05/07/2023', attendances: '30' },
      { date: '35/07/2023', attendances: '40' },
    ]);
    const uploadId = await uploaded(server, content);
    const { previewImport } = await server.data<Preview>('LEAD_DEPARTMENT', PREVIEW, {
      input: { uploadId, lang: 'EN' },
    });
    expect(previewImport).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
    expect(previewImport.faults).toEqual([
      expect.objectContaining({ row: 3, column: 'Ngày', code: 'INVALID_DATE', severity: 'ERROR' }),
    ]);
    const whole = await server.data<Commit>('LEAD_DEPARTMENT', COMMIT, {
      input: { uploadId, idempotencyKey: 'july 1' },
    });
    expect(whole.commitImport.recorded).toBe(false);
    expect(await attendances(server, 'cal:2023-M07')).toMatchObject({ total: 0 });
    const input = { uploadId, idempotencyKey: 'july 2', mode: 'GOOD_ROWS' };
    expect((await server.data<Commit>('LEAD_DEPARTMENT', COMMIT, { input })).commitImport.recorded).toBe(true);
    expect(await attendances(server, 'cal:2023-M07')).toMatchObject({ total: 30 });
  });

  it("does not count a reporter's upload before it is accepted", async () => {
    const uploadId = await uploaded(server, reportFile([{ date: '05/08/2023', attendances: '50' }]), 'REPORTER');
    const { commitImport } = await server.data<Commit>('REPORTER', COMMIT, {
      input: { uploadId, idempotencyKey: 'august' },
    });
    expect(commitImport.recorded).toBe(true);
    expect(await attendances(server, 'cal:2023-M08')).toMatchObject({ total: 0 });
  });

  it('shows an upload to nobody but its sender', async () => {
    const uploadId = await uploaded(server, reportFile([{ date: '05/09/2023', attendances: '60' }]));
    for (const role of ['REPORTER', 'ADMINISTRATOR'] as const) {
      const { body } = await server.ask(role, PREVIEW, { input: { uploadId } });
      expect(body.errors?.[0]?.extensions.code, role).toBe('UPLOAD_NOT_FOUND');
    }
  });

  it('lists imports, to a reporter their own only', async () => {
    const list = (role: 'LEAD_DEPARTMENT' | 'REPORTER') =>
      server.data<{ imports: { fileName: string; by: string | null }[] }>(role, '{ imports { fileName kind by } }');
    const all = (await list('LEAD_DEPARTMENT')).imports;
    const own = (await list('REPORTER')).imports;
    expect(own).toHaveLength(1);
    expect(all.length).toBeGreaterThan(own.length);
    expect(own[0]).toMatchObject({ fileName: 'Biểu 01.csv', kind: 'ACTIVITIES', by: 'test REPORTER' });
  });

  it('names the faults of a file in a download', async () => {
    const uploadId = await uploaded(server, reportFile([{ date: '35/07/2023', attendances: '40' }]));
    const response = await fetch(`${server.url}/export/faults.csv?uploadId=${uploadId}&lang=en`, {
      headers: { authorization: `Bearer ${await server.token('LEAD_DEPARTMENT')}` },
    });
    expect(response.headers.get('x-row-count')).toBe('1');
    const [header, row] = (await response.text()).split('\r\n');
    expect(header).toContain('Row,Column,Severity,Code,Value,Fault,Repair');
    expect(row).toMatch(/^2,Ngày,ERROR,INVALID_DATE,35\/07\/2023,/);
  });

  it('refuses a file beyond the limit and keeps nothing of it', async () => {
    const response = await server.upload('LEAD_DEPARTMENT', 'big.csv', new Uint8Array(25_000_001));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { code: 'UPLOAD_TOO_LARGE' } });
  });

  it('answers a readable fault for a file that is nothing known', async () => {
    const uploadId = await uploaded(server, '\u0000\u0001 not a report');
    const { previewImport } = await server.data<Preview>('LEAD_DEPARTMENT', PREVIEW, { input: { uploadId } });
    expect(previewImport).toMatchObject({ rows: 0, accepted: 0 });
    expect(previewImport.faults.length).toBeGreaterThan(0);
  });
});
