import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attendances, uploaded } from '../testing/import-figures.ts';
import { reportFile } from '../testing/report-file.ts';
import { TestServer } from '../testing/test-server.ts';

const COMMIT = `mutation C($input: CommitImportInput!) {
  commitImport(input: $input) { recorded batch dataVersion preview { accepted rejected alreadyPresent } }
}`;

interface Commit {
  readonly commitImport: { readonly recorded: boolean; readonly batch: string | null; readonly dataVersion: string };
}

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

const REPAIR = `mutation R($input: RepairUploadInput!) {
  repairUpload(input: $input) { accepted rejected faultCount
    faultyRows { total rows { row cells { column value isRepaired }
      faults { code column choices { label spelling cells { column value } } } } }
    repairs { cellCount leftOut spellings { from to rows } } columns { header column } }
}`;
interface Repaired {
  readonly repairUpload: {
    readonly accepted: number;
    readonly rejected: number;
    readonly faultyRows: {
      readonly total: number;
      readonly rows: readonly {
        readonly row: number;
        readonly cells: readonly { readonly column: string; readonly value: string | null }[];
        readonly faults: readonly {
          readonly code: string;
          readonly choices: readonly {
            readonly label: string;
            readonly spelling: string | null;
            readonly cells: readonly { readonly column: string; readonly value: string }[];
          }[];
        }[];
      }[];
    };
    readonly repairs: { readonly spellings: readonly { readonly rows: number }[] };
  };
}

describe('repairing an uploaded file', () => {
  const ambiguous = reportFile([
    { date: '05/02/2023', attendances: '30' },
    { date: '15/02/2023', attendances: '60' },
    { date: '30/02/2023', attendances: '90' },
  ]).replaceAll('Văn Lãng,Xã Hoàng Văn Thụ', ',Hòa Bình');

  it('names what may have been meant, takes one choice for all rows, and records the whole file', async () => {
    const uploadId = await uploaded(server, ambiguous);
    const ask = async (input: object) => {
      const page = { uploadId, faultyRows: { limit: 10 } };
      return (await server.data<Repaired>('LEAD_DEPARTMENT', REPAIR, { input: { ...page, ...input } })).repairUpload;
    };
    const first = await ask({});
    expect(first.faultyRows.total).toBe(3);
    const choice = first.faultyRows.rows[0]?.faults[0]?.choices.find(({ label }) => label.includes('Chi Lăng'));
    expect(choice?.spelling).toBe('Xã Hòa Bình, Huyện Chi Lăng');
    const spellings = [{ column: 'Xã/phường/thị trấn', from: 'Hòa Bình', to: choice?.spelling }];
    const second = await ask({ spellings });
    expect(second).toMatchObject({ accepted: 2, rejected: 1, repairs: { spellings: [{ rows: 2 }] } });
    const cells = [{ row: 4, column: 'Ngày', value: '2023-02-25' }];
    const third = await ask({ cells });
    expect(third).toMatchObject({ accepted: 3, rejected: 0, faultyRows: { total: 0 } });
    const input = { uploadId, idempotencyKey: 'repaired', mode: 'ALL_OR_NOTHING' };
    const { commitImport } = await server.data<Commit>('LEAD_DEPARTMENT', COMMIT, { input });
    expect(commitImport.recorded).toBe(true);
    expect(await attendances(server, 'cal:2023-M02')).toMatchObject({ total: 180 });
    const { body } = await server.ask('LEAD_DEPARTMENT', COMMIT, { input });
    expect(JSON.stringify(body)).toContain(`"batch":"${String(commitImport.batch)}"`);
    // Put right in another way it is another file.
    await ask({ cells: [{ row: 4, column: 'Ngày', value: '2023-02-26' }] });
    const other = await server.ask('LEAD_DEPARTMENT', COMMIT, { input });
    expect(JSON.stringify(other.body)).toContain('CONFLICT');
  });

  it('comes back as a corrected file, in which no text starts a formula, and which is read without a fault', async () => {
    const date = '05/11/2023';
    const uploadId = await uploaded(server, reportFile([{ date, attendances: 'x', note: '=1+1' }]));
    const cells = [
      { row: 2, column: 'Lượt người', value: '88' },
      { row: 2, column: 'Ghi chú', value: '=SUM(A1)' },
    ];
    await server.data('LEAD_DEPARTMENT', REPAIR, { input: { uploadId, cells } });
    const get = async (format: string) =>
      fetch(`${server.url}/export/corrected.${format}?uploadId=${uploadId}`, {
        headers: { authorization: `Bearer ${await server.token('LEAD_DEPARTMENT')}` },
      });
    const csv = await (await get('csv')).text();
    expect(csv).toContain("'=SUM(A1)");
    expect(csv).toContain(',88,');
    await server.data('LEAD_DEPARTMENT', REPAIR, {
      input: { uploadId, cells: [{ row: 2, column: 'Ghi chú', value: 'xong' }] },
    });
    for (const format of ['csv', 'xlsx']) {
      const file = new Uint8Array(await (await get(format)).arrayBuffer());
      const again = await server.upload('LEAD_DEPARTMENT', `bieu.${format}`, file);
      const { uploadId: next } = (await again.json()) as { uploadId: string };
      const { repairUpload } = await server.data<Repaired>('LEAD_DEPARTMENT', REPAIR, { input: { uploadId: next } });
      expect(repairUpload).toMatchObject({ accepted: 1, rejected: 0, faultCount: 0 });
    }
  });

  it('is nobody else’s, and holds its limits', async () => {
    const uploadId = await uploaded(server, ambiguous);
    const strange = await server.ask('REPORTER', REPAIR, { input: { uploadId } });
    expect(JSON.stringify(strange.body)).toContain('UPLOAD_NOT_FOUND');
    const cells = [{ row: 2, column: 'Ghi chú', value: 'x'.repeat(1_001) }];
    const long = await server.ask('LEAD_DEPARTMENT', REPAIR, { input: { uploadId, cells } });
    expect(JSON.stringify(long.body)).toContain('INVALID_ARGUMENT');
  });

  it('does not send a cell back that may hold particulars of a person', async () => {
    const note = 'LH 0900000000';
    const uploadId = await uploaded(server, reportFile([{ date: '05/08/2023', attendances: '5', note }]));
    const input = { uploadId, faultyRows: { limit: 1 } };
    const { repairUpload } = await server.data<Repaired>('LEAD_DEPARTMENT', REPAIR, { input });
    const cells = repairUpload.faultyRows.rows[0]?.cells ?? [];
    expect(cells.find(({ column }) => column === 'Ghi chú')?.value).toBeNull();
    expect(JSON.stringify(repairUpload)).not.toContain('0900000000');
  });
});

describe('a picture', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
    'base64',
  );
  const JPEG = Buffer.from([
    0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9,
  ]);

  it.each([
    ['png', PNG],
    ['jpg', JPEG],
  ])('is refused as %s with a code, whatever it is called, and nothing is recorded', async (kind, bytes) => {
    for (const name of [`anh.${kind}`, 'bieu-01.csv']) {
      const { uploadId } = (await (await server.upload('LEAD_DEPARTMENT', name, bytes)).json()) as { uploadId: string };
      const asked = `mutation P($input: PreviewImportInput!) { previewImport(input: $input) { kind faults { code severity } } }`;
      expect(await server.data('LEAD_DEPARTMENT', asked, { input: { uploadId } })).toEqual({
        previewImport: { kind: null, faults: [{ code: 'UNRECOGNISED_FILE', severity: 'ERROR' }] },
      });
      const input = { uploadId, idempotencyKey: `picture ${kind} ${name}`, mode: 'GOOD_ROWS' };
      const { commitImport } = await server.data<Commit>('LEAD_DEPARTMENT', COMMIT, { input });
      expect(commitImport).toMatchObject({ recorded: false, batch: null });
    }
  });
});

describe('what a body taught about its files', () => {
  const REMEMBER = `mutation C($input: CommitImportInput!) { commitImport(input: $input) { recorded remembered } }`;
  const TAUGHT = `{ taughtSpellings { column from to } }`;
  const PREVIEW_TAUGHT = `mutation P($input: PreviewImportInput!) {
    previewImport(input: $input) { accepted taught { to taughtOn rows } }
  }`;
  const FORGET = `mutation F($input: ForgetSpellingInput!) { forgetSpelling(input: $input) { from } }`;
  const file = (attendances: string): string =>
    reportFile([{ date: '05/10/2023', attendances }]).replace('Xã Hoàng Văn Thụ,"', 'Hoang Van Thuu,"');
  const spelling = { column: 'Xã/phường/thị trấn', from: 'Hoang Van Thuu', to: 'Xã Hoàng Văn Thụ, Huyện Văn Lãng' };

  /** An account of a body: asks and sends files as it. */
  async function accountOf(organisation: string) {
    const reporter = { name: 'office', role: 'REPORTER', expires: null, organisation } as const;
    const { token } = await server.running.record.accounts.createToken(reporter);
    const authorization = `Bearer ${token}`;
    return {
      ask: async (query: string, input?: object): Promise<unknown> =>
        (await server.ask<unknown>(null, query, input ? { input } : {}, { authorization })).body.data,
      send: async (content: string): Promise<string> => {
        const body = new FormData();
        body.append('file', new Blob([content]), 'bieu.csv');
        const response = await fetch(`${server.url}/uploads`, { method: 'POST', headers: { authorization }, body });
        return ((await response.json()) as { uploadId: string }).uploadId;
      },
    };
  }

  it.each([
    ['with headers of its own', ['Bao giờ', 'Ai làm', 'Ở đâu', 'Nói gì', 'Kiểu', 'Qua đâu', 'Mấy người'], '41'],
    ['without a header', ['Cột 1', 'Cột 2', 'Cột 3', 'Cột 4', 'Cột 5', 'Cột 6', 'Cột 7'], '51'],
  ])('is the layout of a file %s, too: its columns are chosen once', async (_, names, people) => {
    const office = await accountOf('police:06235@2020-01-01');
    const own = (attendances: string) => {
      const session = [
        '07/10/2023',
        'Công an xã Hoàng Văn Thụ',
        'Xã Hoàng Văn Thụ, Huyện Văn Lãng',
        'Phòng, chống ma túy',
      ];
      const rest = ['Buổi tuyên truyền trực tiếp', 'Truyền thông trực tiếp tại cộng đồng', attendances];
      const header = names[0] === 'Cột 1' ? [] : [names.join(';')];
      return [...header, [...session, ...rest].join(';'), ''].join('\n');
    };
    const COLUMNS = `accepted faults { code severity } columns { header column proposed examples }`;
    const asked = `mutation P($input: PreviewImportInput!) { previewImport(input: $input) { ${COLUMNS} } }`;
    const uploadId = await office.send(own(people));
    const { previewImport } = (await office.ask(asked, { uploadId })) as {
      previewImport: { accepted: number; columns: { header: string; column: null; proposed: string }[] };
    };
    expect(previewImport).toMatchObject({ accepted: 0, faults: [{ code: 'UNRECOGNISED_FILE', severity: 'ERROR' }] });
    expect(previewImport.columns.map(({ header, column }) => [header, column])).toEqual(
      names.map((name) => [name, null]),
    );
    // Nothing is recorded before the columns are known.
    const early = await office.ask(REMEMBER, { uploadId, idempotencyKey: `early ${people}`, mode: 'GOOD_ROWS' });
    expect(early).toMatchObject({ commitImport: { recorded: false } });
    const headers = previewImport.columns.map(({ header, proposed }) => ({ header, column: proposed }));
    expect(await office.ask(REPAIR, { uploadId, headers })).toMatchObject({
      repairUpload: { accepted: 1, rejected: 0, faultCount: 0 },
    });
    const done = await office.ask(REMEMBER, { uploadId, idempotencyKey: `layout ${people}`, remember: true });
    expect(done).toEqual({ commitImport: { recorded: true, remembered: 7 } });
    const next = await office.send(own(`${people}0`));
    expect(await office.ask(asked, { uploadId: next })).toMatchObject({ previewImport: { accepted: 1, faults: [] } });
    const other = await accountOf('police:06187@2020-01-01');
    const theirs = await other.send(own(`${people}1`));
    expect(await other.ask(asked, { uploadId: theirs })).toMatchObject({ previewImport: { accepted: 0 } });
    for (const from of names) await office.ask(FORGET, { column: '', from });
  });

  it('is used by its next file, which says so; it can be forgotten; other bodies know nothing of it', async () => {
    const office = await accountOf('police:06235@2020-01-01');
    const other = await accountOf('police:06187@2020-01-01');
    const uploadId = await office.send(file('31'));
    const note = { column: 'Ghi chú', from: 'a', to: 'b' };
    await office.ask(REPAIR, { uploadId, spellings: [spelling, note] });
    const done = await office.ask(REMEMBER, { uploadId, idempotencyKey: 'taught', remember: true });
    expect(done).toEqual({ commitImport: { recorded: true, remembered: 1 } });
    expect(await office.ask(TAUGHT)).toEqual({ taughtSpellings: [spelling] });
    expect(await other.ask(TAUGHT)).toEqual({ taughtSpellings: [] });

    const next = await office.send(file('32'));
    expect(await office.ask(PREVIEW_TAUGHT, { uploadId: next })).toMatchObject({
      previewImport: { accepted: 1, taught: [{ to: spelling.to, taughtOn: expect.any(String) as string, rows: 1 }] },
    });
    const theirs = await other.send(file('33'));
    expect(await other.ask(PREVIEW_TAUGHT, { uploadId: theirs })).toMatchObject({ previewImport: { accepted: 0 } });

    const { column, from } = spelling;
    expect(await office.ask(FORGET, { column, from })).toEqual({ forgetSpelling: [] });
    expect(await office.ask(PREVIEW_TAUGHT, { uploadId: next })).toMatchObject({
      previewImport: { accepted: 0, taught: [] },
    });
  });
});
