import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directiveBatch } from '../testing/directive-ledger/directive-batch.ts';
import { TestServer } from '../testing/test-server.ts';

const QUESTION = `query A($query: AnalyticsQuery!) { analytics(query: $query) { columns { measure }
  rows { kind keys { code } cells { value status } } } }`;
const DIVISIONS = { NOI_DUNG: 'TOPIC', HUYEN: 'DISTRICT', XA: 'COMMUNE' } as const;
const STATES: Readonly<Record<string, string>> = {
  VALUE: 'CO_SO_LIEU',
  ZERO: 'KHONG_PHAT_SINH',
  MISSING: 'THIEU_BAO_CAO',
  SUPPRESSED_PRIMARY: 'AN_SO_NHO',
  SUPPRESSED_SECONDARY: 'AN_DE_BAO_VE_SO_KHAC',
  NOT_APPLICABLE: 'KHONG_TINH_DUOC',
};
type Role = 'LEAD_DEPARTMENT' | 'ANALYST' | 'ADMINISTRATOR';

interface Packets {
  readonly quyChuan: string;
  readonly phienBanDuLieu: string;
  readonly boChiSo: readonly { readonly ma: string }[];
  readonly danhMucPhanToChiSo: readonly { readonly ma: string; readonly giaTri: readonly { readonly ma: string }[] }[];
  readonly duLieuChiSo: readonly {
    readonly maChiSo: string;
    readonly phanTo: readonly { readonly maPhanTo: string; readonly maGiaTri: string }[];
    readonly giaTri: number | null;
    readonly trangThai: string;
  }[];
}

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
  const { seq } = await server.running.record.appendBatch(directiveBatch());
  const query = { measures: ['ACTIVITIES'], period: { code: 'admin:2023-Y' }, minDataVersion: String(seq) };
  await server.data('LEAD_DEPARTMENT', QUESTION, { query });
});
afterAll(() => server.stop());

async function get(search: string, role: Role = 'LEAD_DEPARTMENT'): Promise<Response> {
  const authorization = `Bearer ${await server.token(role)}`;
  return fetch(`${server.url}/export/qcvn125.json?${search}`, { headers: { authorization } });
}

const packetsOf = async (search: string, role?: Role) => (await (await get(search, role)).json()) as Packets;

/** The figures that GraphQL answers, as `measure division member value state`. */
async function answered(
  measures: readonly string[],
  role: Role,
  [name, dimension]: readonly [string, string],
): Promise<string[]> {
  const query = {
    ...{ measures, base: 'LS_200', fill: 'MEMBERS', period: { code: 'admin:2023-Y' } },
    groupBy: dimension === '' ? [] : [dimension],
  };
  const { analytics } = await server.data<{
    analytics: {
      columns: { measure: string }[];
      rows: { kind: string; keys: { code: string }[]; cells: { value: number | null; status: string }[] }[];
    };
  }>(role, QUESTION, { query });
  return analytics.rows
    .filter(({ kind }) => kind === (dimension === '' ? 'TOTAL' : 'DATA'))
    .flatMap(({ keys, cells }) =>
      cells.map(({ value, status }, position) =>
        [analytics.columns[position]?.measure, name, keys[0]?.code, value, STATES[status]].join(' '),
      ),
    );
}

/** How many members each division has, and those that are no unit. */
function placesIn({ danhMucPhanToChiSo }: Packets) {
  return danhMucPhanToChiSo.map(({ ma, giaTri }) => {
    const codes = giaTri.map((member) => member.ma);
    const others = ma === 'NOI_DUNG' ? [] : codes.filter((code) => !/^\d+$/.test(code));
    return [ma, codes.length - others.length, others];
  });
}

describe('indicators for other reporting systems', () => {
  it.each(['LEAD_DEPARTMENT', 'ANALYST'] as const)('are the figures that GraphQL answers to %s', async (role) => {
    const packets = await packetsOf('period=admin:2023-Y', role);
    const measures = packets.boChiSo.map(({ ma }) => ma);
    const divisions = [['', ''], ...Object.entries(DIVISIONS)] as const;
    const wanted = await Promise.all(divisions.map(async ([name, by]) => answered(measures, role, [name, by])));
    const told = packets.duLieuChiSo.map(({ maChiSo, phanTo: [part], giaTri, trangThai }) =>
      [maChiSo, part?.maPhanTo ?? '', part?.maGiaTri, giaTri, trangThai].join(' '),
    );
    expect(told.toSorted()).toEqual(wanted.flat().toSorted());
    expect(told.some((line) => line.startsWith('SESSIONS  ') && / [1-9]\d* CO_SO_LIEU$/.test(line))).toBe(true);
    // Work for a whole district or the province has no unit below.
    expect(placesIn(packets)).toEqual([
      ['NOI_DUNG', 5, []],
      ['HUYEN', 11, ['province_wide']],
      ['XA', 200, ['district_wide', 'province_wide']],
    ]);
  });

  it('have no district once there is none', async () => {
    const { danhMucPhanToChiSo } = await packetsOf('period=cal:2026-Q1');
    expect(danhMucPhanToChiSo.map(({ ma, giaTri }) => [ma, giaTri.length])).toEqual([
      ['NOI_DUNG', 5],
      ['XA', 65],
    ]);
  });

  it.each(['', 'period=2023', 'from=2023-03-15', 'from=2023-06-15&to=2023-06-14', 'period=cal:2023-Q1&unit=x'])(
    'say what is wrong with %j',
    async (search) => {
      const response = await get(search);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { code: 'INVALID_ARGUMENT' } });
    },
  );

  it('are closed to who reads no figures', async () => {
    expect((await get('period=admin:2023-Y', 'ADMINISTRATOR')).status).toBe(403);
    expect((await fetch(`${server.url}/export/qcvn125.json?period=admin:2023-Y`)).status).toBe(401);
  });
});
