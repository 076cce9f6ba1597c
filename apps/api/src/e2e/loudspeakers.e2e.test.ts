import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

const PREVIEW = `mutation P($input: PreviewImportInput!) { previewImport(input: $input) {
  kind accepted alreadyPresent faults { code column message } taught { to rows }
  broadcasts { runs activities minutes silent corrected held } } }`;
const COMMIT = `mutation C($input: CommitImportInput!) { commitImport(input: $input) { recorded remembered } }`;
const REPAIR = `mutation R($input: RepairUploadInput!) { repairUpload(input: $input) { accepted faultCount faults { code message } } }`;
const FIGURES = `query A($query: AnalyticsQuery!) { analytics(query: $query) { rows { kind cells { value } } } }`;
const DUPLICATES = `query D($query: DuplicateQuery!) { duplicateCandidates(query: $query) {
  total candidates { reasons first { sessions { value } } second { sessions { value } } } } }`;

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

interface Told {
  readonly start: string;
  readonly topic: string;
}

/** An export of the commune 06235 on one day; stations and bulletins are made up. */
function exported(day: string, runs: readonly Told[]): string {
  const rows = runs.map(({ start, topic }) => `06235,Cụm A,${day},${start},00:15:30,Bản tin sáng,${topic}`);
  return ['Mã xã,Cụm loa,Ngày phát,Giờ phát,Thời lượng,Tên bản tin,Nội dung tuyên truyền', ...rows, ''].join('\n');
}

const DRUGS = '"Phòng, chống ma túy"';
const told = (...starts: string[]): Told[] => starts.map((start) => ({ start, topic: DRUGS }));

describe('an export of a loudspeaker system over HTTP', () => {
  const sendUp = async (content: string): Promise<string> => {
    const response = await server.upload('LEAD_DEPARTMENT', 'loa.csv', content);
    return ((await response.json()) as { uploadId: string }).uploadId;
  };
  const data = async (query: string, variables: object): Promise<unknown> =>
    server.data<unknown>('LEAD_DEPARTMENT', query, { ...variables });

  it('is previewed, recorded, and its figures are asked for; what it repeats adds nothing', async () => {
    const uploadId = await sendUp(exported('05/06/2023', told('05:00', '17:00')));
    expect(await data(PREVIEW, { input: { uploadId } })).toMatchObject({
      previewImport: {
        ...{ kind: 'BROADCAST_RUNS', accepted: 2, alreadyPresent: 0, faults: [] },
        broadcasts: { runs: 2, activities: 1, minutes: 31, silent: 0, corrected: 0, held: 0 },
      },
    });
    const commit = async (upload: string, idempotencyKey: string) => {
      await data(COMMIT, { input: { uploadId: upload, idempotencyKey, mode: 'ALL_OR_NOTHING' } });
      const query = { measures: ['BROADCAST_RUNS', 'DURATION_MINUTES'], period: { code: 'cal:2023-M06' } };
      const { analytics } = (await data(FIGURES, { query })) as {
        analytics: { rows: { kind: string; cells: { value: number }[] }[] };
      };
      return analytics.rows.find(({ kind }) => kind === 'TOTAL')?.cells.map(({ value }) => value);
    };
    expect(await commit(uploadId, 'first')).toEqual([2, 31]);
    expect(await commit(uploadId, 'first')).toEqual([2, 31]);
    const next = await sendUp(exported('05/06/2023', told('05:00', '17:00', '20:00')));
    expect(await data(PREVIEW, { input: { uploadId: next } })).toMatchObject({ previewImport: { alreadyPresent: 2 } });
    expect(await commit(next, 'second')).toEqual([3, 46.5]);
  });

  it('stands beside what people recorded for the commune, day and topic', async () => {
    const typed = await sendUp(
      'Ngày,Đơn vị thực hiện,Huyện/TP,Xã/phường/thị trấn,Nội dung tuyên truyền,Hình thức,Kênh,Số buổi\n' +
        `05/07/2023,Đài Truyền thanh xã Gia Cát,Cao Lộc,Xã Gia Cát,${DRUGS},Lượt phát thanh,Đài truyền thanh cấp xã,2\n`,
    );
    expect(await data(COMMIT, { input: { uploadId: typed, idempotencyKey: 'typed' } })).toMatchObject({
      commitImport: { recorded: true },
    });
    const uploadId = await sendUp(exported('05/07/2023', told('05:00', '17:00', '20:00')));
    expect(await data(COMMIT, { input: { uploadId, idempotencyKey: 'of the system' } })).toMatchObject({
      commitImport: { recorded: true },
    });
    expect(await data(DUPLICATES, { query: { period: { code: 'cal:2023-M07' } } })).toEqual({
      duplicateCandidates: {
        total: 1,
        candidates: [
          {
            reasons: ['same_unit', 'same_day', 'same_type', 'shared_topic'],
            ...{ first: { sessions: { value: 2 } }, second: { sessions: { value: 3 } } },
          },
        ],
      },
    });
  });
});

describe('what a body said a bulletin is about', () => {
  /** An account of a body: asks and sends files as it. */
  async function accountOf(unit: string) {
    const scope = { organisation: `police:${unit}`, units: [unit] };
    const reporter = { name: 'office', role: 'REPORTER', expires: null, ...scope } as const;
    const { token } = await server.running.record.accounts.createToken(reporter);
    const authorization = `Bearer ${token}`;
    return {
      ask: async (query: string, input: object): Promise<unknown> =>
        (await server.ask<unknown>(null, query, { input }, { authorization })).body.data,
      send: async (content: string): Promise<string> => {
        const body = new FormData();
        body.append('file', new Blob([content]), 'loa.csv');
        const response = await fetch(`${server.url}/uploads`, { method: 'POST', headers: { authorization }, body });
        return ((await response.json()) as { uploadId: string }).uploadId;
      },
    };
  }

  it('is asked once: its next file knows it, that of another body does not', async () => {
    const untold = (day: string) => exported(day, [{ start: '05:00', topic: '' }]);
    const office = await accountOf('06235@2020-01-01');
    const uploadId = await office.send(untold('06/10/2023'));
    expect(await office.ask(PREVIEW, { uploadId })).toMatchObject({
      previewImport: { accepted: 0, faults: [{ code: 'UNKNOWN_TOPIC', column: 'Bản tin' }] },
    });
    const spellings = [{ column: 'Bản tin', from: 'Bản tin sáng', to: 'phòng, chống ma túy' }];
    expect(await office.ask(REPAIR, { uploadId, spellings })).toEqual({
      repairUpload: { accepted: 1, faultCount: 0, faults: [] },
    });
    expect(await office.ask(COMMIT, { uploadId, idempotencyKey: 'topic', remember: true })).toEqual({
      commitImport: { recorded: true, remembered: 1 },
    });
    const next = await office.send(untold('07/10/2023'));
    expect(await office.ask(PREVIEW, { uploadId: next })).toMatchObject({
      previewImport: { accepted: 1, faults: [], taught: [{ to: 'phòng, chống ma túy', rows: 1 }] },
    });
    expect(await office.ask(COMMIT, { uploadId: next, idempotencyKey: 'next' })).toMatchObject({
      commitImport: { recorded: true },
    });
    const other = await accountOf('06187@2020-01-01');
    const theirs = await other.send(untold('07/10/2023'));
    expect(await other.ask(PREVIEW, { uploadId: theirs })).toMatchObject({ previewImport: { taught: [] } });
  });
});
