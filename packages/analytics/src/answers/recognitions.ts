import { isInForce, type Code, type DateRange } from '@lantoa/domain';
import type {
  AnalyticsViewer,
  Cell,
  RecognitionQuery,
  RecognitionResult,
  RecognitionRow,
  RecordedCode,
} from '../contract.ts';
import { checkOpenQuestion } from '../disclosure/check-open-question.ts';
import { Bindings } from '../duckdb/bindings.ts';
import type { Row } from '../duckdb/read-model-database.ts';
import { UNSPECIFIED } from '../duckdb/schema.ts';
import { emptyCell, numberCell } from '../query/cell.ts';
import { units, value } from '../query/cell-parts.ts';
import { evidenceOf } from '../query/evidence.ts';
import { KeyBook } from '../query/key-book.ts';
import { noticesOf } from '../query/notices.ts';
import { UNIT_VALUES } from '../query/unit-counts.ts';
import type { Snapshot } from '../snapshot.ts';
import { RECOGNITION_COLUMNS, recognitionStatement } from '../sql/recognition-statement.ts';
import { backgroundOf, explainOf } from './statement-parts.ts';
import { checkMayAsk } from './viewer-scope.ts';

/** Slots of a cell's keys; null stands for all of them. */
type CellKeys = readonly [topic: number | null, level: number | null, form: number | null];

/**
 * Who was commended: recognitions, collectives and individuals by what it was for, by level and by form. Nothing told is
 * zero where every report of the units and days is in, else nobody knows. Edge: a record that does not say its level or form
 * stands under `unspecified`, which has rows only where there is one.
 */
export async function answerRecognitions(
  snapshot: Snapshot,
  query: RecognitionQuery,
  viewer: AnalyticsViewer,
  clock: () => number,
): Promise<RecognitionResult> {
  checkMayAsk(viewer);
  const started = clock();
  const { index, slots, version } = snapshot;
  const where = query.district ? { district: query.district } : null;
  const asked = { period: query.period, where, base: query.base ?? null };
  const background = await backgroundOf(snapshot, asked, viewer);
  const { plan, grid } = background;
  const { guarded } = checkOpenQuestion(plan, index, viewer);
  const lang = query.lang ?? 'VI';
  const topics = index.codesOf('topic').map(({ code }) => code);
  const bindings = new Bindings();
  const statement = recognitionStatement({ plan, slots, bindings, version }, topics);
  const rows = await snapshot.read(statement);
  // The total has a row of its own even where it counts nothing.
  const counted = rows.filter((row) => Number(row[RECOGNITION_COLUMNS.recognitions]) > 0);
  const found = new Map(counted.map((row) => [keysOf(row).join(), row]));
  const silent = value(units({ plan, grid, grain: 0, keys: [], lastDay: 0 }), UNIT_VALUES.silent);
  const book = new KeyBook(index, slots, lang);
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: background.completeness,
      recordedUpTo: background.recordedUpTo,
      notices: noticesOf(plan, grid, index, 0),
      lang,
      explain: explainOf({
        measures: ['RECOGNISED_COLLECTIVES', 'RECOGNISED_INDIVIDUALS'],
        statements: [{ sql: statement.sql, bindings, rowsRead: null }],
        milliseconds: clock() - started,
        viewer,
        guarded,
      }),
    }),
    rows: cellsOf(snapshot, plan.period, [...found.values()].map(keysOf)).map((keys) =>
      rowOf(keys, found.get(keys.join()), { silent, book, snapshot }),
    ),
  };
}

const LISTS = ['topic', 'recognition_level', 'recognition_form'] as const;

/** The total and every topic, each as a whole, by level and by form. */
function cellsOf(snapshot: Snapshot, period: DateRange, found: readonly CellKeys[]): CellKeys[] {
  const [topics = [], levels = [], forms = []] = LISTS.map((list, place) => {
    const used = new Set(found.map((keys) => keys[place] ?? null));
    return membersOf(list, period, used, snapshot);
  });
  return [null, ...topics].flatMap((topic) => [
    [topic, null, null] as const,
    ...levels.map((level) => [topic, level, null] as const),
    ...forms.map((form) => [topic, null, form] as const),
  ]);
}

/** What of a list was in force in the period or stands in a record of it, in its order; last what is not stated. */
function membersOf(
  list: (typeof LISTS)[number],
  { from, to }: DateRange,
  used: ReadonlySet<number | null>,
  { index, slots }: Snapshot,
): number[] {
  const inPeriod = ({ validFrom, validTo }: Code) =>
    isInForce({ validFrom, validTo: null }, to) && isInForce({ validFrom: null, validTo }, from);
  const named = index
    .codesOf(list)
    .filter((code) => inPeriod(code) || used.has(slots.code(list, code.code)))
    .map(({ code }) => slots.code(list, code));
  return used.has(UNSPECIFIED) ? [...named, UNSPECIFIED] : named;
}

function keysOf(row: Row): CellKeys {
  const { topic, level, form } = RECOGNITION_COLUMNS;
  const at = (place: number) => (row[place] === null ? null : Number(row[place]));
  return [at(topic), at(level), at(form)];
}

interface RowParts {
  readonly silent: number;
  readonly book: KeyBook;
  readonly snapshot: Snapshot;
}

function rowOf([topic, level, form]: CellKeys, row: Row | undefined, parts: RowParts): RecognitionRow {
  const { book } = parts;
  const columns = RECOGNITION_COLUMNS;
  const at = (place: number) => Number(row?.[place] ?? 0);
  return {
    topic: topic === null ? null : book.key('TOPIC', topic),
    level: codeOf('recognition_level', level, parts),
    form: codeOf('recognition_form', form, parts),
    recognitions: row ? numberCell(at(columns.recognitions)) : nothingTold(parts.silent),
    collectives: sumOf(row, at(columns.collectives), at(columns.collectivesTold), parts.silent),
    individuals: sumOf(row, at(columns.individuals), at(columns.individualsTold), parts.silent),
  };
}

function codeOf(
  list: 'recognition_level' | 'recognition_form',
  slot: number | null,
  { book, snapshot }: RowParts,
): RecordedCode | null {
  if (slot === null) return null;
  if (slot !== UNSPECIFIED) return book.recorded(list, snapshot.slots.codeName(list, slot) ?? '');
  const { code, label } = book.key('TOPIC', UNSPECIFIED);
  return { code, label };
}

function sumOf(row: Row | undefined, sum: number, told: number, silent: number): Cell {
  if (!row) return nothingTold(silent);
  return told === 0 ? emptyCell('MISSING', 'not_reported') : numberCell(sum);
}

function nothingTold(silent: number): Cell {
  return silent > 0 ? { ...emptyCell('MISSING', 'report_missing'), unknown: silent } : numberCell(0);
}
