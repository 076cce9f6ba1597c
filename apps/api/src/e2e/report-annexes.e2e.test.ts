import { workbookSheets } from '@lantoa/intake/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DraftedProvince, LAST_YEAR, SINCE } from '../testing/drafted-province.ts';
import { ABSENT, inTable, nameOf, written, type Cell, type Row } from '../testing/expected-figures.ts';

const ANNEX = ['ACTIVITIES', 'SESSIONS', 'ATTENDANCES', 'PRESS_ITEMS', 'COMMUNES_REACHED'];

let province: DraftedProvince;
beforeAll(async () => {
  province = await DraftedProvince.start();
});
afterAll(() => province.stop());

describe('the annexes as a workbook', () => {
  it('hold the figures of GraphQL as numbers, signs where there is none, and no formula', async () => {
    const response = await province.get('period=admin:2023-Q2', { format: 'xlsx' });
    expect(response.status).toBe(200);
    const sheets = await workbookSheets(Buffer.from(await response.arrayBuffer()));
    expect(sheets.map(({ name }) => name)).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục III', 'Phụ lục IV']);
    const rows = await province.rowsOf({ measures: ANNEX, groupBy: ['TOPIC'] });
    const since = await province.rowsOf({ measures: ANNEX, groupBy: ['TOPIC'], period: SINCE, compareTo: null });
    const earlier = await province.rowsOf({ measures: ANNEX, groupBy: ['TOPIC'], period: LAST_YEAR, compareTo: null });
    const asFound = (cell: Cell | undefined) =>
      inTable(cell) === '…' ? '…' : (cell?.value ?? ABSENT[cell?.status ?? '']);
    expect(sheets[1]?.rows.slice(0, 3).map(([first]) => first?.text)).toEqual([
      'Phụ lục II. SỐ LIỆU THEO NỘI DUNG TUYÊN TRUYỀN',
      'Kỳ báo cáo: quý II năm 2023 (từ ngày 15/03/2023 đến ngày 14/06/2023). Phạm vi: toàn tỉnh.',
      'Cột “Cùng kỳ”: từ ngày 15/03/2022 đến ngày 14/06/2022. Cột “Lũy kế”: từ ngày 15/12/2022 đến ngày 14/06/2023.',
    ]);
    expect(
      sheets[1]?.rows.slice(5, 5 + rows.length).map((row) => row.map(({ text, number }) => number ?? text)),
    ).toEqual(
      rows.map((row, position) => [
        nameOf(row),
        ...row.cells.flatMap((cell, measure) => [
          asFound(cell),
          asFound(
            earlier.find(({ kind, keys }) => kind === row.kind && keys[0]?.code === row.keys[0]?.code)?.cells[measure],
          ),
          asFound(since[position]?.cells[measure]),
        ]),
      ]),
    );
    const cells = sheets.flatMap((sheet) => sheet.rows.flat());
    expect(cells.filter(({ number }) => number !== null).length).toBeGreaterThan(100);
    expect(cells.some(({ formula }) => formula)).toBe(false);
    expect(cells.filter(({ text, number }) => number === null && /^[=+\-@]/.test(text))).toEqual([]);
  });
});

describe('the annexes as one table', () => {
  it('holds each cell of the workbook, with as many rows as it says', async () => {
    const response = await province.get('period=admin:2023-Q2', { format: 'csv' });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="lantoa-report-annexes.csv"');
    const lines = bytes.toString().slice(1).split('\r\n');
    expect(Number(response.headers.get('x-row-count'))).toBe(lines.length - 2);
    const [row] = (await province.rowsOf({ measures: ['ATTENDANCES'], groupBy: ['TOPIC'] })).filter(
      ({ keys }) => keys[0]?.code === 'drug_prevention',
    );
    const figure = row?.cells[0];
    expect(figure?.value).toBe(1234);
    const inAnnex = 'Phụ lục II,SỐ LIỆU THEO NỘI DUNG TUYÊN TRUYỀN,"Phòng, chống ma túy",Lượt người';
    expect(lines).toContain(`${inAnnex},Kỳ này,1234,1.234,`);
    expect(lines).toContain(`${inAnnex},Cùng kỳ,125,125,`);
  });
});

describe('the annex of units of one body', () => {
  it('holds each unit that has anything in the period or since the new year, as GraphQL answers each, and no other', async () => {
    const days = { from: '2023-05-10', to: '2023-05-20' };
    const [organisation = ''] = (
      await province.rowsOf({ ...{ measures: ['ACTIVITIES'], groupBy: ['ORGANISATION'], period: LATE, fill: 'NONE' } })
    ).flatMap(({ keys }) => keys.map(({ code }) => code));
    const where = { organisation: [organisation] };
    const of = (period: object, more: object = {}) =>
      province.rowsOf({ ...{ measures: ANNEX, groupBy: ['DISTRICT'], where, period: { range: period }, ...more } });
    const [now, since] = [await of(days), await of({ from: '2023-01-01', to: days.to }, { compareTo: null })];
    const isSomething = ({ status }: Cell) => ['VALUE', 'SUPPRESSED_PRIMARY', 'SUPPRESSED_SECONDARY'].includes(status);
    const shown = since.filter(({ kind, cells }) => kind === 'TOTAL' || cells.some(isSomething));
    const search = `from=${days.from}&to=${days.to}&organisation=${encodeURIComponent(organisation)}`;
    const sheets = await workbookSheets(
      Buffer.from(await (await province.get(search, { format: 'xlsx' })).arrayBuffer()),
    );
    const rows = sheets[0]?.rows.filter((row) => row.length > 10).slice(2) ?? [];
    const codeOf = ({ kind, keys }: Row) => `${kind} ${keys[0]?.code ?? ''}`;
    expect(rows.map((row) => row.map(({ text, number }) => (number === null ? text : String(number))))).toEqual(
      shown.map((row) => [
        nameOf(row),
        ...row.cells.flatMap((cell, measure) => {
          const own = now.find((one) => codeOf(one) === codeOf(row))?.cells[measure];
          return [plain(inTable(own)), plain(written(own?.previous ?? null) ?? ''), plain(inTable(cell))];
        }),
      ]),
    );
    const onlySince = shown.filter((row) => !now.find((one) => codeOf(one) === codeOf(row))?.cells.some(isSomething));
    expect(onlySince.length).toBeGreaterThan(0);
  });
});

/** With activities of one body since the new year, and none in the days that are asked for. */
const LATE = { range: { from: '2023-05-01', to: '2023-05-09' } };
const plain = (text: string) => text.replace(/^≥/, '').replaceAll('.', '');
