import { describe, expect, it } from 'vitest';
import type { CellPartsFragment, CellStatus, Dimension, RowKind } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { headOf, tableRows, type ExploreRow } from './explore-rows.ts';
import { pivotTable } from './pivot-rows.ts';

const vi = formatsOf('vi');
const DIMENSIONS: readonly Dimension[] = ['DISTRICT', 'CHANNEL', 'SETTING'];
const COLUMN = {
  __typename: 'Column' as const,
  ...{ measure: 'ACTIVITIES' as const, label: 'Hoạt động', unit: 'hoạt động' },
};

function cell(value: number | null, status: CellStatus = 'VALUE'): CellPartsFragment {
  const nothing = { reason: null, numerator: null, denominator: null, unknown: null, lower: null, upper: null };
  return { __typename: 'Cell', ...nothing, value, status, estimated: false };
}

const figure = (value: number | null) => ({
  ...({ __typename: 'Figure', value } as const),
  status: value === null ? ('MISSING' as const) : ('VALUE' as const),
});

function row(kind: RowKind, names: string, figure: CellPartsFragment): ExploreRow {
  const keys = (names === '' ? [] : names.split('/')).map((name, index) => ({
    __typename: 'Key' as const,
    ...{ dimension: DIMENSIONS[index] ?? 'SETTING', id: name, code: name, label: name },
  }));
  return { __typename: 'AnalyticsRow', reportsDue: true, kind, keys, cells: [figure] };
}

const rows = [
  row('DATA', 'a/x', cell(3)),
  row('DATA', 'a/y', cell(null, 'MISSING')),
  row('DATA', 'b/x', cell(0, 'ZERO')),
  row('DATA', 'b/y', cell(null, 'SUPPRESSED_PRIMARY')),
  row('SUBTOTAL', 'a', cell(2)),
  row('SUBTOTAL', 'b', cell(null, 'SUPPRESSED_SECONDARY')),
  row('TOTAL', '', cell(4)),
];
const answer = { rows, columns: [COLUMN] };
const by: Dimension[] = ['DISTRICT', 'CHANNEL'];

describe('the rows of an answer', () => {
  it('have each subtotal after its group and the total last, all as answered', () => {
    const lines = tableRows(answer, { by, sort: null, compareTo: null }, vi);
    expect(lines.map(({ cells }) => cells.join(' | '))).toEqual([
      'A | X | 3',
      'A | Y | chưa báo cáo',
      // Not 3: what an activity of both channels is counted for once.
      'A | tất cả | 2',
      'B | X | 0',
      'B | Y | ẩn',
      'B | tất cả | ẩn',
      'Toàn bộ | tất cả | 4',
    ]);
    expect(lines.map(({ strong }) => strong)).toEqual([false, false, true, false, false, true, true]);
    expect(lines.map(({ blanks }) => blanks?.at(-1))).toEqual([null, 'missing', null, null, 'hidden', 'hidden', null]);
  });

  it('stand together by group also where the answer has time first', () => {
    const timeFirst = [rows[0], rows[2], rows[1], rows[3], ...rows.slice(4)].filter((one) => one !== undefined);
    const lines = tableRows({ ...answer, rows: timeFirst }, { by, sort: null, compareTo: null }, vi);
    expect(lines.map(({ cells }) => cells[0])).toEqual(['A', 'A', 'A', 'B', 'B', 'B', 'Toàn bộ']);
  });

  it('keep the order of the answer where they are sorted, the subtotals below', () => {
    const lines = tableRows(answer, { by, sort: { measure: 'ACTIVITIES', direction: 'DESC' }, compareTo: null }, vi);
    expect(lines.map(({ cells }) => cells[0])).toEqual(['A', 'A', 'B', 'B', 'A', 'B', 'Toàn bộ']);
  });

  it('have the finest subtotal first where three dimensions divide them', () => {
    const deep = [
      row('DATA', 'a/x/p', cell(1)),
      row('SUBTOTAL', 'a', cell(3)),
      row('SUBTOTAL', 'a/x', cell(2)),
      row('TOTAL', '', cell(4)),
    ];
    const lines = tableRows(
      { rows: deep, columns: [COLUMN] },
      { by: [...by, 'SETTING'], sort: null, compareTo: null },
      vi,
    );
    expect(lines.map(({ cells }) => cells.at(-1))).toEqual(['1', '2', '3', '4']);
  });

  it('have the compared period and the change beside each figure', () => {
    const compared = (value: number, previous: number | null, change: number | null): ExploreRow['cells'][number] => ({
      ...cell(value),
      previous: figure(previous),
      change: figure(change),
    });
    const lines = tableRows(
      { rows: [row('DATA', 'a', compared(12, 10, 2)), row('DATA', 'b', compared(3, null, null))], columns: [COLUMN] },
      { by: ['DISTRICT'], sort: null, compareTo: 'PREVIOUS_PERIOD' },
      vi,
    );
    expect(lines.map(({ cells }) => cells)).toEqual([
      ['A', '12', '10', '+2'],
      ['B', '3', 'chưa báo cáo', ''],
    ]);
    const share = { ...compared(0.5, 0.535, -3.5), numerator: 1, denominator: 2 };
    const [line] = tableRows(
      { rows: [row('TOTAL', '', share)], columns: [{ ...COLUMN, unit: 'tỷ lệ' }] },
      { by: [], sort: null, compareTo: 'SAME_PERIOD_LAST_YEAR' },
      vi,
    );
    expect(line?.cells).toEqual(['Toàn bộ', '50,0% (1/2)', '53,5%', '−3,5 điểm']);
  });

  it('say what a share is made of', () => {
    const share = { ...cell(0.5), numerator: 2, denominator: 4, unknown: 1 };
    const columns = [{ ...COLUMN, unit: 'tỷ lệ' }];
    const [line] = tableRows({ rows: [row('TOTAL', '', share)], columns }, { by: [], sort: null, compareTo: null }, vi);
    expect(line?.cells).toEqual(['Toàn bộ', '50,0% (2/4; 1 chưa rõ)']);
  });
});

it('a table with columns holds the answered totals of its rows and columns, and a dot where no row was answered', () => {
  const columnTotals = {
    columns: [COLUMN],
    rows: [
      { ...row('DATA', 'x', cell(7)), keys: row('DATA', '-/x', cell(7)).keys.slice(1) },
      row('TOTAL', '', cell(99)),
    ],
  };
  const table = pivotTable(
    {
      answer: { rows: rows.filter(({ keys }) => keys[1]?.id !== 'y' || keys[0]?.id !== 'b'), columns: [COLUMN] },
      columnTotals,
    },
    { by, columns: 'CHANNEL', draw: 'ACTIVITIES' },
    { caption: 'c', names: ['Huyện', 'Kênh'], listOrder: () => [] },
    vi,
  );
  expect(table.columns.map(({ label }) => label)).toEqual(['Huyện', 'X', 'Y', 'tất cả']);
  expect(table.rows.map(({ cells }) => cells.join(' | '))).toEqual([
    'A | 3 | chưa báo cáo | 2',
    'B | 0 | · | ẩn',
    'Toàn bộ | 7 | · | 4',
  ]);
});

it('columns of a table stand in the order of their list, however the rows are sorted, each cell with its change', () => {
  const changed = { ...cell(5), previous: figure(9), change: figure(-4) };
  const sorted = [row('DATA', 'b/y', changed), row('DATA', 'a/x', cell(3)), row('DATA', 'a/y', cell(1))];
  const table = pivotTable(
    { answer: { rows: sorted, columns: [COLUMN] }, columnTotals: undefined },
    { by, columns: 'CHANNEL', draw: 'ACTIVITIES' },
    { caption: 'c', names: ['Huyện', 'Kênh'], listOrder: () => ['x', 'y'] },
    vi,
  );
  expect(table.columns.map(({ label }) => label)).toEqual(['Huyện', 'X', 'Y', 'tất cả']);
  expect(table.rows.slice(0, 2).map(({ cells }) => cells.slice(0, 3))).toEqual([
    ['B', '·', '5 (−4)'],
    ['A', '3', '1'],
  ]);
});

it('a head says its unit once', () => {
  expect(headOf({ label: 'Hoạt động', unit: 'hoạt động' })).toBe('Hoạt động');
  expect(headOf({ label: 'Activities', unit: 'hoạt động' }, 'activities')).toBe('Activities');
  expect(headOf({ label: 'Thời lượng', unit: 'phút' })).toBe('Thời lượng (phút)');
});
