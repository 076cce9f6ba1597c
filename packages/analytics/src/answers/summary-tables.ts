import { groupBy, SUMMARY_INDICATORS, type SummaryIndicator } from '@lantoa/domain';
import type { AnalyticsViewer, Cell, Key, Lang, SummaryColumn, SummaryTable } from '../contract.ts';
import { STATUS_CODES } from '../duckdb/activity-rows.ts';
import { Bindings } from '../duckdb/bindings.ts';
import { civilDateOf } from '../duckdb/day-number.ts';
import { IN_FORCE } from '../duckdb/schema.ts';
import { measureInfo } from '../catalogue/measure-info.ts';
import { emptyCell, numberCell } from '../query/cell.ts';
import { KeyBook } from '../query/key-book.ts';
import type { Snapshot } from '../snapshot.ts';
import { ownRecords } from '../sql/own-records.ts';
import { SUMMARY_MEASURES } from './summary-measures.ts';
import { checkMayAsk } from './viewer-scope.ts';

interface SummaryLine {
  readonly summary: string;
  readonly unit: number;
  readonly district: number;
  readonly from: number;
  readonly to: number;
  readonly topic: number;
  readonly indicator: SummaryIndicator;
  readonly value: number | null;
  readonly monthsMissing: number;
  readonly reported: boolean;
  readonly nothingToReport: boolean;
}

/** Summary tables as they were reported, one per district and window; never added to activities. */
export async function listSummaryTables(
  snapshot: Snapshot,
  lang: Lang,
  viewer: AnalyticsViewer,
): Promise<SummaryTable[]> {
  checkMayAsk(viewer);
  const lines = await readLines(snapshot, viewer);
  const book = new KeyBook(snapshot.index, snapshot.slots, lang);
  const tables = groupBy(lines, (line) => `${String(line.district)} ${String(line.from)} ${String(line.to)}`);
  return [...tables.values()].map((ofTable) => tableOf(ofTable, book, lang));
}

async function readLines(snapshot: Snapshot, viewer: AnalyticsViewer): Promise<SummaryLine[]> {
  const bindings = new Bindings();
  const own = ownRecords(viewer, snapshot.slots)?.units;
  const verified = `status = ${bindings.int(STATUS_CODES.indexOf('VERIFIED'))}`;
  const mine =
    own === undefined
      ? 'TRUE'
      : `unit IN (SELECT unnest(${bindings.ints(own)})) OR district IN (SELECT unnest(${bindings.ints(own)}))`;
  const sql = `SELECT summary, unit, district, day_from, day_to, topic, indicator, value, months_missing, reported, nothing_to_report
    FROM summary WHERE batch_to = ${bindings.int(IN_FORCE)} AND (${verified} OR ${mine}) ORDER BY district, day_from, day_to, unit, topic`;
  const rows = await snapshot.read({ sql, values: bindings.values, types: bindings.types });
  return rows.map(([summary, unit, district, from, to, topic, indicator, value, months, reported, nothing]) => ({
    summary: String(summary),
    unit: Number(unit),
    district: Number(district),
    from: Number(from),
    to: Number(to),
    topic: Number(topic),
    indicator: SUMMARY_INDICATORS.find((one) => one === indicator) ?? 'sessions',
    value: value === null ? null : Number(value),
    monthsMissing: Number(months),
    reported: reported === true,
    nothingToReport: nothing === true,
  }));
}

function tableOf(lines: readonly SummaryLine[], book: KeyBook, lang: Lang): SummaryTable {
  const [first] = lines;
  if (!first) throw new Error('a summary table has at least one line');
  const district = first.district >= 0 ? book.key('DISTRICT', first.district) : null;
  const [from, to] = [civilDateOf(first.from), civilDateOf(first.to)];
  const columns = columnsOf(lines, book, lang);
  const units = groupBy(lines, (line) => line.unit);
  return {
    id: `${district?.id ?? 'province'}/${from}/${to}`,
    title: titleOf(district, from, to, lang),
    district,
    from,
    to,
    columns: columns.map(({ column }) => column),
    rows: [...units]
      .sort(([a], [b]) => book.compare('COMMUNE', a, b))
      .map(([unit, ofUnit]) => ({
        unit: book.key('COMMUNE', unit),
        cells: columns.map(({ topic, indicator }) =>
          reportedCell(ofUnit.find((line) => line.topic === topic && line.indicator === indicator)),
        ),
        monthsMissing: Math.max(...ofUnit.map((line) => line.monthsMissing)),
        reported: ofUnit.some((line) => line.reported),
        nothingToReport: ofUnit.some((line) => line.nothingToReport),
      })),
  };
}

function titleOf(district: Key | null, from: string, to: string, lang: Lang): string {
  const day = (date: string) => date.split('-').toReversed().join('/');
  const where = district?.label ?? (lang === 'VI' ? 'Toàn tỉnh' : 'Whole province');
  return lang === 'VI'
    ? `Phụ lục tổng hợp: ${where}, ${day(from)}–${day(to)}`
    : `Summary table: ${where}, ${day(from)}–${day(to)}`;
}

function columnsOf(
  lines: readonly SummaryLine[],
  book: KeyBook,
  lang: Lang,
): { topic: number; indicator: SummaryIndicator; column: SummaryColumn }[] {
  const topics = [...new Set(lines.map(({ topic }) => topic))].sort((a, b) => book.compare('TOPIC', a, b));
  return topics.flatMap((topic) =>
    SUMMARY_INDICATORS.filter((indicator) =>
      lines.some((line) => line.topic === topic && line.indicator === indicator),
    ).map((indicator) => {
      const info = measureInfo(SUMMARY_MEASURES[indicator]);
      return {
        topic,
        indicator,
        column: { topic: book.key('TOPIC', topic), indicator, label: lang === 'VI' ? info.vi : info.en },
      };
    }),
  );
}

function reportedCell(line: SummaryLine | undefined): Cell {
  return line === undefined || line.value === null ? emptyCell('MISSING', 'not_reported') : numberCell(line.value);
}
