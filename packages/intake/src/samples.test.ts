import { ReferenceIndex, type SummaryRow } from '@lantoa/domain';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectReport } from './collect-report.ts';
import type { IntakeReport } from './model/intake-event.ts';
import { code, normalForm, type ExpectedRow } from './testing/normal-form.ts';
import { hasSamples, sampleJson, sampleStream } from './testing/shared-samples.ts';

const PROVINCE_LIST = 'bieu-01_toan-tinh_2023_so-lieu-mau.csv';
const CAO_LOC = 'bieu-01_cao-loc_quy-2-2023_so-lieu-mau.xlsx';
const MATRICES = ['bieu-02_van-lang_quy-2-2023_so-lieu-mau.xlsx', 'bieu-02_huu-lung_6-thang-dau-2023_so-lieu-mau.xlsx'];

interface ExpectedList {
  readonly totals: Record<string, number>;
  readonly blank_and_zero_cells: Record<string, { null: number; zero: number }>;
  readonly spot_rows: ExpectedRow[];
  readonly rows: ExpectedRow[];
}

let index: ReferenceIndex;

async function read(file: string): Promise<IntakeReport> {
  return collectReport(sampleStream(file), { index, today: '2023-12-20', fileName: file });
}

function withoutStt({ stt: _stt, ...row }: ExpectedRow): Omit<ExpectedRow, 'stt'> {
  return row;
}

function sums(rows: readonly Omit<ExpectedRow, 'stt'>[], field: keyof ExpectedRow): number {
  return rows.reduce((total, row) => total + Number(row[field as keyof typeof row] ?? 0), 0);
}

function blankAndZero(
  rows: readonly Omit<ExpectedRow, 'stt'>[],
  field: keyof ExpectedRow,
): { null: number; zero: number } {
  const values = rows.map((row) => row[field as keyof typeof row]);
  return { null: values.filter((value) => value === null).length, zero: values.filter((value) => value === 0).length };
}

const COUNTED = ['sessions', 'attendances', 'news_items', 'leaflets', 'social_reach', 'duration_minutes'] as const;

function expectTotals(report: IntakeReport, expected: ExpectedList): void {
  const rows = report.activities.map((record) => normalForm(index, record));
  expect(rows).toHaveLength(expected.totals.activities ?? 0);
  for (const field of COUNTED) {
    expect([field, sums(rows, field)]).toEqual([field, expected.totals[field]]);
    expect([field, blankAndZero(rows, field)]).toEqual([field, expected.blank_and_zero_cells[field]]);
  }
}

describe.skipIf(!hasSamples)('the sample reports', () => {
  beforeAll(async () => {
    index = new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
  });

  it('the province list gives 6,000 activities without a fault, equal to the expected figures and rows', async () => {
    const report = await read(PROVINCE_LIST);
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ rows: 6_000, accepted: 6_000, rejected: 0 });
    expect(report.head).toMatchObject({
      kind: 'activities',
      encoding: 'utf-8',
      delimiter: ',',
      headerRows: [2],
      period: { from: '2022-12-15', to: '2023-12-14' },
      sampleNotice: true,
    });
    const expected = sampleJson('expected.json') as ExpectedList;
    expectTotals(report, expected);
    const byRow = new Map(report.activities.map((record) => [record.row, normalForm(index, record)]));
    for (const row of expected.spot_rows) expect(byRow.get(row.row)).toEqual(withoutStt(row));
    expect(expected.spot_rows.length).toBeGreaterThanOrEqual(60);
  });

  it('the workbook of Cao Lộc equals its expected rows, field by field', async () => {
    const report = await read(CAO_LOC);
    expect(report.faults).toEqual([]);
    expect(report.head).toMatchObject({
      kind: 'activities',
      encoding: 'xlsx',
      sheet: 'Biểu 01',
      headerRows: [7, 8],
      period: { from: '2023-03-15', to: '2023-06-14' },
      sampleNotice: true,
    });
    const expected = sampleJson(`${CAO_LOC}.expected.json`) as ExpectedList;
    expectTotals(report, expected);
    expect(report.activities.map((record) => normalForm(index, record))).toEqual(expected.rows.map(withoutStt));
  });

  it.each(MATRICES)('the matrix %s equals its expected rows and column totals', async (file) => {
    const report = await read(file);
    const expected = sampleJson(`${file}.expected.json`) as ExpectedMatrix;
    expect(report.faults).toEqual([]);
    expect(report.head).toMatchObject({
      kind: 'summary',
      sheet: expected.sheet,
      headerRows: expected.header_rows,
      period: { from: expected.period.from, to: expected.period.to },
    });
    expect(report.summaries.map(({ row, summary }) => matrixRow(row, summary))).toEqual(
      expected.rows.toSorted((a, b) => a.row - b.row),
    );
    expect(report.checkTotals).toHaveLength(20);
    expect(report.checkTotals.every(({ equal }) => equal)).toBe(true);
    expect(columnTotals(report)).toEqual(expected.column_totals);
  });

  it('the reporting status gives one state per commune and month', async () => {
    const report = await read('reporting-status.csv');
    expect(report.faults).toEqual([]);
    const statuses = report.states.map(({ state }) => state.status);
    const count = (status: string): number => statuses.filter((found) => found === status).length;
    const expected = (sampleJson('expected.json') as { reporting_status: Record<string, number> }).reporting_status;
    expect(statuses).toHaveLength(2_400);
    expect({ submitted: count('accepted'), zero: count('zero_report'), missing: count('missing') }).toMatchObject(
      Object.fromEntries(['submitted', 'zero', 'missing'].map((key) => [key, expected[key]])),
    );
  });

  it('the file of errors gives each expected fault, and none on the rows without', async () => {
    const report = await read('errors.csv');
    const { rows } = sampleJson('errors.expected.json') as { rows: ExpectedFault[] };
    expect(report.rows).toBe(79);
    for (const row of rows) {
      const found = report.faults.filter((fault) => fault.row === row.row);
      if (row.kind === 'ok') {
        expect(found).toEqual([]);
        expect(report.activities.some((activity) => activity.row === row.row)).toBe(true);
        continue;
      }
      const said = found.map(({ row: line, code: kind, severity, column }) => ({ line, kind, severity, column }));
      const { kind, severity, column } = row;
      expect(said).toEqual([{ line: row.row, kind, severity, column }]);
      expect(report.activities.some((activity) => activity.row === row.row)).toBe(severity === 'warning');
      expect(found[0]?.duplicateOfRow).toBe(row.duplicate_of_row);
    }
  });
});

interface ExpectedFault {
  readonly row: number;
  readonly kind: string;
  readonly severity: string;
  readonly column: string | null;
  readonly duplicate_of_row?: number;
}

interface ExpectedMatrix {
  readonly sheet: string;
  readonly header_rows: number[];
  readonly period: { from: string; to: string };
  readonly rows: { row: number }[];
  readonly column_totals: unknown;
}

const CELL_NAMES = {
  sessions: 'sessions',
  attendances: 'attendances',
  press_items: 'news_items',
  broadcast_runs: 'radio_sessions',
};

function matrixRow(row: number, summary: SummaryRow): unknown {
  const cells: Record<string, Record<string, number | null>> = {};
  for (const { topic, indicator, value } of summary.cells) {
    cells[topic] = { ...cells[topic], [CELL_NAMES[indicator]]: value };
  }
  const { monthsMissing, reported, nothingToReport } = summary;
  return {
    row,
    code: code(summary.unit),
    months_missing: monthsMissing,
    reported,
    nothing_to_report: nothingToReport,
    cells,
  };
}

function columnTotals(report: IntakeReport): unknown {
  const totals: Record<string, Record<string, number>> = {};
  for (const { topic, indicator, value } of report.summaries.flatMap(({ summary }) => summary.cells)) {
    const name = CELL_NAMES[indicator];
    totals[topic] = { ...totals[topic], [name]: (totals[topic]?.[name] ?? 0) + (value ?? 0) };
  }
  return totals;
}
