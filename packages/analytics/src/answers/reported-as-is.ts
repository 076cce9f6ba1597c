import type { AnalyticsQuery, AnalyticsResult, AnalyticsRow, AnalyticsViewer, Cell, Dimension } from '../contract.ts';
import { STATUS_CODES } from '../duckdb/activity-rows.ts';
import { Bindings } from '../duckdb/bindings.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import { invalidArgument, notYetAvailable } from '../faults.ts';
import { emptyCell, numberCell } from '../query/cell.ts';
import { evidenceOf } from '../query/evidence.ts';
import { Grid, type GridKeys } from '../query/grid.ts';
import { KeyBook } from '../query/key-book.ts';
import { ownUnitsNotices } from '../query/notices.ts';
import { compareKeys, orderByMeasures } from '../query/order-rows.ts';
import { grainLengths, planOf, type QueryPlan } from '../query/plan.ts';
import { filledKeys } from '../query/row-keys.ts';
import { withRelations } from '../sql/relations.ts';
import { branchColumns, groupByKeys } from '../sql/grain.ts';
import type { Snapshot } from '../snapshot.ts';
import { resultColumns } from './result-columns.ts';
import { summaryIndicatorOf } from './summary-measures.ts';
import { versionKnownOn } from './known-version.ts';
import { backgroundOf, explainOf } from './statement-parts.ts';

const DIMENSIONS: readonly Dimension[] = ['TOPIC', 'PROVINCE', 'DISTRICT', 'FORMER_DISTRICT', 'COMMUNE'];
const FILTERS = ['topic', 'province', 'district', 'commune', 'areaClass', 'status'];
/** The family of the grid that holds figures of summary tables. */
const FAMILY = 1;
/** Values per measure: sum, reported cells, cells. */
const PER_MEASURE = 3;

/**
 * Figures of imported summary tables whose window lies inside the asked one, as they were reported.
 * Convention: communes are added up as the reports do it; topics are not, because each is a full count: a cell over several
 * topics is NOT_APPLICABLE.
 */
export async function answerReported(
  snapshot: Snapshot,
  query: AnalyticsQuery,
  viewer: AnalyticsViewer,
  clock: () => number,
): Promise<AnalyticsResult> {
  checkReported(query);
  const started = clock();
  const plan = asReported(planOf(query, snapshot, viewer));
  const bindings = new Bindings();
  const sql = statementOf(snapshot, plan, bindings, versionKnownOn(snapshot, query.asKnownOn ?? null));
  const grid = new Grid(
    await snapshot.read({ sql, values: bindings.values, types: bindings.types }),
    plan.groupBy.length,
    () => new Map(),
  );
  const book = new KeyBook(snapshot.index, snapshot.slots, plan.lang);
  const rows = grainLengths(plan)
    .filter((grain) => grain > 0 || plan.totals)
    .flatMap((grain) => rowsOf(grain, { plan, grid, book, snapshot, viewer }));
  const data = orderByMeasures(
    rows.filter(({ kind }) => kind === 'DATA'),
    plan,
    query.orderBy ?? [],
  );
  const limit = query.limit ?? data.length;
  const { period, where = null, base = null } = query;
  const background = await backgroundOf(snapshot, { period, where, base }, viewer);
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: background.completeness,
      recordedUpTo: snapshot.batches.at(-1)?.recordedAt ?? null,
      notices: [AS_REPORTED, ...ownUnitsNotices(plan, new Set(plan.filter.codes.areaClass ?? []), snapshot.index)],
      lang: plan.lang,
      explain: explainOf({
        measures: plan.measures,
        statements: [{ sql, bindings, rowsRead: null }],
        milliseconds: clock() - started,
        viewer,
        guarded: false,
      }),
    }),
    columns: resultColumns(plan, ['PROVINCE', 'DISTRICT', 'FORMER_DISTRICT', 'COMMUNE']),
    rows: [...data.slice(0, limit), ...rows.filter(({ kind }) => kind !== 'DATA')],
    rowCount: data.length,
    truncated: limit < data.length,
  };
}

const AS_REPORTED = {
  code: 'AS_REPORTED',
  vi: 'Số liệu theo phụ lục tổng hợp đã gửi, không cộng với danh sách hoạt động.',
  en: 'Figures as reported in summary tables; never added to activities.',
};

function checkReported(query: AnalyticsQuery): void {
  const remedy = {
    vi: 'Theo báo cáo chỉ có SESSIONS, ATTENDANCES, PRESS_ITEMS, BROADCAST_RUNS theo nội dung và địa bàn.',
    en: 'As reported there are SESSIONS, ATTENDANCES, PRESS_ITEMS, BROADCAST_RUNS by topic and place.',
  };
  if (query.compareTo) throw notYetAvailable('compareTo of REPORTED_AS_IS');
  const measure = query.measures.find((one) => !summaryIndicatorOf(one));
  if (measure)
    throw invalidArgument(`Phụ lục tổng hợp không có ${measure}.`, `Summary tables have no ${measure}.`, remedy);
  const dimension = query.groupBy?.find((one) => !DIMENSIONS.includes(one));
  if (dimension)
    throw invalidArgument(
      `Phụ lục tổng hợp không có chiều ${dimension}.`,
      `Summary tables have no ${dimension}.`,
      remedy,
    );
  const filter = Object.entries(query.where ?? {}).find(
    ([name, asked]) => asked !== null && asked !== undefined && !FILTERS.includes(name),
  );
  if (filter)
    throw invalidArgument(
      `Phụ lục tổng hợp không lọc theo ${filter[0]}.`,
      `Summary tables cannot be filtered by ${filter[0]}.`,
      remedy,
    );
}

// What stands in a table as it was reported is not divided or put together anew.
function asReported(plan: QueryPlan): QueryPlan {
  if (!plan.rebase) return plan;
  throw invalidArgument(
    'Phụ lục tổng hợp chỉ có trên đơn vị đã báo cáo.',
    'Summary tables stand on the units that reported.',
    { vi: 'Dùng AS_OF_EVENT.', en: 'Use AS_OF_EVENT.' },
  );
}

function statementOf({ slots }: Snapshot, plan: QueryPlan, bindings: Bindings, version: number): string {
  const context = { plan, slots, bindings, version };
  const v = bindings.int(version);
  const statuses = bindings.ints(plan.filter.statuses.map((status) => STATUS_CODES.indexOf(status)));
  const topics = plan.filter.codes.topic;
  const width = plan.measures.length * PER_MEASURE + 1;
  const values = [
    ...plan.measures.flatMap((measure) => {
      const of = `FILTER (WHERE s.indicator = ${bindings.text(summaryIndicatorOf(measure) ?? '')})`;
      return [`sum(s.value) ${of}`, `count(s.value) ${of}`, `count(*) ${of}`];
    }),
    'count(DISTINCT s.topic)',
  ];
  const alias = (dimension: Dimension) =>
    ({ TOPIC: 's.topic', PROVINCE: 's.province', DISTRICT: 's.district', FORMER_DISTRICT: 's.former_district' })[
      dimension as string
    ] ?? 's.unit';
  const branches = grainLengths(plan).map((length) => {
    const keyed = plan.groupBy.slice(0, length);
    return `SELECT ${branchColumns(FAMILY, plan, length, keyed, values, width, alias)} FROM reported AS s${groupByKeys(keyed, alias)}`;
  });
  const reported = `reported AS (SELECT s.* FROM summary AS s JOIN place ON place.unit = s.unit
  WHERE s.batch_from <= ${v} AND ${v} < s.batch_to AND s.status IN (SELECT unnest(${statuses}))
    AND s.day_from >= ${bindings.int(dayNumber(plan.period.from))} AND s.day_to <= ${bindings.int(dayNumber(plan.period.to))}${
      topics === null
        ? ''
        : ` AND s.topic IN (SELECT unnest(${bindings.ints(topics.map((topic) => slots.code('topic', topic)))}))`
    })`;
  return withRelations(context, [reported], branches.join('\nUNION ALL\n'));
}

interface ReportedContext {
  readonly plan: QueryPlan;
  readonly grid: Grid;
  readonly book: KeyBook;
  readonly snapshot: Snapshot;
  readonly viewer: AnalyticsViewer;
}

function rowsOf(grain: number, { plan, grid, book, snapshot, viewer }: ReportedContext): AnalyticsRow[] {
  const { index, slots } = snapshot;
  const present = grain === 0 ? [plan.groupBy.map(() => null)] : [...grid.keys('activity', grain)];
  const keys = filledKeys({ plan, index, slots, viewer }, present, grain);
  return keys.toSorted(compareKeys(plan, book)).map((one) => ({
    kind: grain === 0 ? 'TOTAL' : grain === plan.groupBy.length ? 'DATA' : 'SUBTOTAL',
    keys: plan.groupBy.flatMap((dimension, position) => {
      const key = one[position];
      return typeof key === 'number' ? [book.key(dimension, key)] : [];
    }),
    cells: plan.measures.map((_, position) => reportedCell(grid, grain, one, plan, position)),
    reportsDue: true,
    reportsDueBefore: null,
  }));
}

function reportedCell(grid: Grid, grain: number, keys: GridKeys, plan: QueryPlan, position: number): Cell {
  const found = grid.at('activity', grain, keys);
  const value = (offset: number) => found?.[position * PER_MEASURE + offset] ?? 0;
  if (!found || value(2) === 0) return emptyCell('MISSING', 'no_summary_table');
  const topics = found[plan.measures.length * PER_MEASURE] ?? 0;
  if (topics > 1) return emptyCell('NOT_APPLICABLE', 'topics_are_full_counts');
  return value(1) === 0 ? emptyCell('MISSING', 'not_reported') : numberCell(value(0));
}
