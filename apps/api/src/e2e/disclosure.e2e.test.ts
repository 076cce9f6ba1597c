import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';
import { withoutFaultNumbers } from '../testing/without-fault-numbers.ts';

const HEADER =
  'Ngày,Đơn vị thực hiện,Huyện/TP,Xã/phường/thị trấn,Nội dung tuyên truyền,Hình thức,Kênh,Đối tượng,Địa điểm,Số buổi,Lượt người,Trong đó';
const COMMIT = `mutation C($input: CommitImportInput!) { commitImport(input: $input) { recorded } }`;
const EVERYTHING = `query A($query: AnalyticsQuery!) { analytics(query: $query) {
  evidence { recordedUpTo warnings { code message } completeness { value } explain { sql bindings rowsRead formulas } }
  rows { kind keys { code label } cells { value status numerator denominator lower upper previous { value } change { value } } }
  rowCount truncated } }`;

/** A count that stands nowhere else: small, and with a share of its own in no total. */
const CANARY = 7;
const GROUP = 'Đối tượng có nguy cơ cao là nạn nhân mua bán người';

function report(): string {
  const row = (day: string, district: string, commune: string, total: number, inside: string) =>
    `${day},Công an xã ${commune},${district},Xã ${commune},"Phòng, chống mua bán người",Buổi tuyên truyền trực tiếp,` +
    `Truyền thông trực tiếp tại cộng đồng,"${GROUP}; Học sinh",Cộng đồng,1,${String(total)},"${inside}"`;
  return `${[
    HEADER,
    row('05/04/2023', 'Văn Lãng', 'Hoàng Văn Thụ', 88, `${GROUP}: ${String(CANARY)}; Học sinh: 40`),
    row('06/04/2023', 'Bắc Sơn', 'Hưng Vũ', 90, `${GROUP}: 34; Học sinh: 20`),
    row('07/04/2023', 'Cao Lộc', 'Hợp Thành', 95, `${GROUP}: 36; Học sinh: 30`),
  ].join('\n')}\n`;
}

const PERIODS = ['cal:2023-M04', 'admin:2023-M04', 'admin:2023-Q2', 'admin:2023-Y', 'cal:2023-Y'];
const GROUPINGS = [[], ['DISTRICT'], ['COMMUNE'], ['AREA_CLASS'], ['REPORTING_MONTH'], ['COMMUNE', 'MONTH']];

interface Answered {
  readonly analytics: {
    readonly rows: readonly {
      readonly keys: readonly { readonly code: string }[];
      readonly cells: readonly { readonly value: number | null; readonly status: string }[];
    }[];
  };
}

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
  const response = await server.upload('LEAD_DEPARTMENT', 'Biểu 01.csv', report());
  const { uploadId } = (await response.json()) as { uploadId: string };
  await server.data('LEAD_DEPARTMENT', COMMIT, { input: { uploadId, idempotencyKey: 'canary' } });
});
afterAll(() => server.stop());

function queryOf(groupBy: readonly string[], code: string) {
  return { measures: ['ATTENDANCES', 'ACTIVITIES'], groupBy: ['TARGET_GROUP', ...groupBy], period: { code } };
}

const OF_GROUP = 'high_risk_trafficking';

describe('a small count of a sensitive group', () => {
  it('is there for the department', async () => {
    const { analytics } = await server.data<Answered>('LEAD_DEPARTMENT', EVERYTHING, {
      query: queryOf(['COMMUNE'], 'admin:2023-Y'),
    });
    const cells = analytics.rows
      .filter(({ keys }) => keys[0]?.code === OF_GROUP)
      .map(({ cells: [cell] }) => cell?.value);
    expect(cells.toSorted()).toEqual([34, 36, CANARY]);
  });

  it('appears in no answer to an analyst, neither as a cell nor as a difference of any two', async () => {
    const shown = new Set<number>();
    for (const code of PERIODS) {
      for (const groupBy of GROUPINGS) {
        const query = {
          ...queryOf(groupBy, code),
          compareTo: 'PREVIOUS_PERIOD',
          orderBy: [{ measure: 'ATTENDANCES' }],
        };
        const { analytics } = await server.data<Answered>('ANALYST', EVERYTHING, { query });
        for (const { keys, cells } of analytics.rows) {
          const value = cells[0]?.value ?? null;
          if (keys[0]?.code === OF_GROUP && value !== null) shown.add(value);
        }
      }
    }
    for (const first of shown) for (const second of [...shown, 0]) expect(Math.abs(first - second)).not.toBe(CANARY);
  });

  it('is in no file, no explanation, no refusal and no line of the log', async () => {
    const authorization = `Bearer ${await server.token('ANALYST')}`;
    const texts: string[] = [];
    for (const groupBy of GROUPINGS) {
      const search = new URLSearchParams({ query: JSON.stringify(queryOf(groupBy, 'admin:2023-Y')) });
      const response = await fetch(`${server.url}/export/analytics.csv?${search.toString()}`, {
        headers: { authorization },
      });
      expect(response.status).toBe(200);
      const lines = (await response.text()).split('\r\n').filter((line) => line.includes(OF_GROUP));
      texts.push(...lines);
      const { body } = await server.ask<Answered & { analytics: { evidence: { explain: unknown } } }>(
        'ANALYST',
        EVERYTHING,
        {
          query: queryOf(groupBy, 'admin:2023-Y'),
        },
      );
      expect(body.data?.analytics.evidence.explain).toMatchObject({ bindings: null, rowsRead: null });
    }
    const odd = { ...queryOf([], 'admin:2023-Y'), where: { commune: ['06124'], channel: ['direct_community'] } };
    const refused = await server.ask('ANALYST', EVERYTHING, { query: odd });
    texts.push(withoutFaultNumbers(JSON.stringify(refused.body.errors)));
    expect(JSON.stringify(refused.body.errors)).toMatch(/OUTSIDE_LATTICE|UNKNOWN_UNIT/);
    texts.push(...server.logged);
    expect(texts.length).toBeGreaterThan(GROUPINGS.length);
    for (const text of texts) expect(text).not.toMatch(new RegExp(`(^|[^0-9.-])${String(CANARY)}([^0-9.-]|$)`));
  });
});
