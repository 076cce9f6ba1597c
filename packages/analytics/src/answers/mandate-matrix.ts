import { mandateState, type AreaUnitId } from '@lantoa/domain';
import type {
  ActivityFilter,
  AnalyticsQuery,
  AnalyticsViewer,
  Cell,
  Dimension,
  MandateCell,
  MandateQuery,
  MandateResult,
} from '../contract.ts';
import { latticeShape } from '../disclosure/lattice-shape.ts';
import { tellSensitiveRead } from '../disclosure/tell-sensitive-read.ts';
import { tellHotspotsOfPlan } from '../disclosure/tell-hotspots-of-plan.ts';
import { seesExactly } from '../disclosure/sees-exactly.ts';
import { sensitiveGroups } from '../disclosure/target-group-rules.ts';
import { Bindings } from '../duckdb/bindings.ts';
import { civilDateOf } from '../duckdb/day-number.ts';
import type { Row } from '../duckdb/read-model-database.ts';
import { emptyCell, numberCell } from '../query/cell.ts';
import { evidenceOf } from '../query/evidence.ts';
import { KeyBook } from '../query/key-book.ts';
import { mandateMembers, type MandateMember } from '../query/mandate-members.ts';
import { noticesOf } from '../query/notices.ts';
import type { ScopeUnit } from '../query/place-scope.ts';
import { planOf, resolveBase, type QueryPlan } from '../query/plan.ts';
import { resolvePeriod } from '../query/resolve-period.ts';
import { unitFilter } from '../query/unit-filter.ts';
import { visibleClasses } from '../query/visible-classes.ts';
import type { Snapshot } from '../snapshot.ts';
import { MANDATE_COLUMNS, mandateStatement, silentUnitsStatement } from '../sql/mandate-statement.ts';
import { ownRecords } from '../sql/own-records.ts';
import { backgroundOf, explainOf } from './statement-parts.ts';
import { checkMayAsk } from './viewer-scope.ts';

/** Every cell of the mandate: what the directive asks for, and what has been done about it in the window. */
export async function answerMandateMatrix(
  snapshot: Snapshot,
  query: MandateQuery,
  viewer: AnalyticsViewer,
  clock: () => number,
): Promise<MandateResult> {
  checkMayAsk(viewer);
  const started = clock();
  const { index, slots } = snapshot;
  const window = resolvePeriod(query.period, index);
  const unitContext = { index, window, base: resolveBase(query.base ?? 'AS_OF_EVENT', index) };
  const where = { ...unitFilter(query.unit, unitContext), organisation: query.organisation ?? null };
  const asked: Asked = { period: query.period, where, base: query.base ?? null, lang: query.lang ?? null };
  const members = membersFor(snapshot, query, viewer);
  const bindings = new Bindings();
  const work = await workOf(snapshot, asked, viewer, members);
  const background = await backgroundOf(snapshot, asked, viewer);
  const { plan } = background;
  tellHotspotsOfPlan({ ...plan, groupBy: ['AREA_CLASS'] }, index, viewer);
  const silentRows = await snapshot.read(
    silentUnitsStatement({ plan, slots, bindings: new Bindings(), version: snapshot.version }),
  );
  const silent = new Set(silentRows.map(([unit]) => slots.unitId(Number(unit)) ?? ''));
  const book = new KeyBook(index, slots, query.lang ?? 'VI');
  const hides = hiddenMember(snapshot, { asked, plan, members }, viewer);
  const cells = members.map((member) => {
    const row = work.rows.get(rowName(member.dimension, slots.code('topic', member.topic), slotOf(member, snapshot)));
    const cell = cellOf(member, row, { units: unitsOf(member, plan, snapshot), silent, snapshot, book });
    return hides(member) ? hiddenCell(cell) : cell;
  });
  const hidden = members.filter(hides).length;
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: background.completeness,
      recordedUpTo: background.recordedUpTo,
      notices: noticesOf({ ...plan, groupBy: ['AREA_CLASS'] }, background.grid, index, hidden),
      lang: query.lang ?? 'VI',
      explain: explainOf({
        measures: ['ACTIVITIES', 'COMMUNES_REACHED'],
        statements: [{ sql: work.sql.join('\n\n'), bindings: work.bindings ?? bindings, rowsRead: work.rows.size }],
        milliseconds: clock() - started,
        viewer,
        guarded: hidden > 0,
      }),
    }),
    cells,
  };
}

type Asked = Pick<AnalyticsQuery, 'period' | 'base' | 'lang'> & { readonly where: ActivityFilter };

// Hotspots are no class of those who know none; of bodies only the asked ones have cells.
function membersFor({ index }: Snapshot, query: MandateQuery, viewer: AnalyticsViewer): MandateMember[] {
  const visible = visibleClasses(index, viewer).codes.map(({ code }) => code);
  const topics = index.codesOf('topic').map(({ code }) => code);
  return mandateMembers(index, resolvePeriod(query.period, index))
    .filter(({ dimension, code }) => dimension !== 'AREA_CLASS' || visible.includes(code))
    .filter(({ list, code }) => list !== 'organisation' || !query.organisation || query.organisation.includes(code))
    .toSorted((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic));
}

interface Work {
  readonly rows: ReadonlyMap<string, Row>;
  readonly sql: readonly string[];
  readonly bindings: Bindings | null;
}

async function workOf(
  snapshot: Snapshot,
  asked: Asked,
  viewer: AnalyticsViewer,
  members: readonly MandateMember[],
): Promise<Work> {
  const rows = new Map<string, Row>();
  const sql: string[] = [];
  let last: Bindings | null = null;
  for (const dimension of new Set(members.map((member) => member.dimension))) {
    const question = { ...asked, measures: ['ACTIVITIES'], groupBy: ['TOPIC', dimension] } as const;
    const verified = planOf(question, snapshot, viewer);
    const plan = { ...verified, filter: { ...verified.filter, statuses: ['VERIFIED', 'DRAFT', 'SUBMITTED'] as const } };
    last = new Bindings();
    const context = { plan, slots: snapshot.slots, bindings: last, version: snapshot.version };
    const statement = mandateStatement(context, dimension, { own: ownRecords(viewer, snapshot.slots) });
    sql.push(statement.sql);
    for (const row of await snapshot.read(statement)) {
      rows.set(rowName(dimension, Number(row[MANDATE_COLUMNS.topic]), Number(row[MANDATE_COLUMNS.member])), row);
    }
  }
  return { rows, sql, bindings: last };
}

function rowName(dimension: Dimension, topic: number, member: number): string {
  return `${dimension} ${String(topic)} ${String(member)}`;
}

function slotOf({ list, code }: MandateMember, { slots }: Snapshot): number {
  return slots.code(list, code);
}

// Whose reports tell whether nothing happened: units of the class, or those that the body serves; else all of the question.
function unitsOf(member: MandateMember, plan: QueryPlan, { index }: Snapshot): ScopeUnit[] {
  const inBase = plan.scope.units.filter((unit) => unit.inBase);
  if (member.dimension === 'AREA_CLASS') return inBase.filter((unit) => unit.classes.includes(member.code));
  const level = member.area === null ? null : index.unit(member.area)?.level;
  if (level === 'commune' || level === 'district') {
    return inBase.filter((unit) => [unit.unit, unit.district, unit.formerDistrict].includes(member.area));
  }
  return inBase;
}

function cellOf(
  member: MandateMember,
  row: Row | undefined,
  at: {
    readonly units: readonly ScopeUnit[];
    readonly silent: ReadonlySet<AreaUnitId>;
    readonly snapshot: Snapshot;
    readonly book: KeyBook;
  },
): MandateCell {
  const { slots } = at.snapshot;
  const number = (column: number) => Number(row?.[column] ?? 0);
  const unitsWithoutReport = at.units.filter(({ unit }) => at.silent.has(unit)).length;
  const lastDay = row?.[MANDATE_COLUMNS.lastDay] ?? null;
  const work = {
    isDone: number(MANDATE_COLUMNS.done) > 0,
    isPlanned: number(MANDATE_COLUMNS.planned) > 0,
    units: at.units.length,
    unitsWithoutReport,
  };
  const noList = member.dimension === 'AREA_CLASS' && at.units.length === 0 ? noUnits() : null;
  return {
    topic: at.book.key('TOPIC', slots.code('topic', member.topic)),
    member: at.book.key(member.dimension, slotOf(member, at.snapshot)),
    state: mandateState(work),
    activities: noList ?? activitiesCell(number(MANDATE_COLUMNS.activities), unitsWithoutReport),
    communesReached: noList ?? numberCell(number(MANDATE_COLUMNS.reached)),
    lastActivityOn: lastDay === null ? null : civilDateOf(Number(lastDay)),
  };
}

function noUnits(): Cell {
  return emptyCell('NOT_APPLICABLE', 'no_units_in_class');
}

function activitiesCell(activities: number, unitsWithoutReport: number): Cell {
  if (activities > 0 || unitsWithoutReport === 0) return numberCell(activities);
  return { ...emptyCell('MISSING', 'report_missing'), unknown: unitsWithoutReport };
}

// A group that is shown for the province only is not shown by topic to those who may not see it exactly.
function hiddenMember(
  snapshot: Snapshot,
  {
    asked,
    plan,
    members,
  }: { readonly asked: Asked; readonly plan: QueryPlan; readonly members: readonly MandateMember[] },
  viewer: AnalyticsViewer,
): (member: MandateMember) => boolean {
  const sensitive = sensitiveGroups(snapshot.index);
  const question = { ...asked, measures: ['ACTIVITIES'], groupBy: ['TOPIC', 'TARGET_GROUP'] } as const;
  const isExact = seesExactly(viewer, plan, snapshot.index);
  const isShown = isExact || latticeShape(question, [plan]).provinceLevel;
  const isProvinceOnly = ({ dimension, code }: MandateMember) =>
    dimension === 'TARGET_GROUP' && sensitive.get(code)?.provinceOnly === true;
  if (isExact && members.some(isProvinceOnly))
    tellSensitiveRead({ ...question, period: plan.period, filter: plan.filter }, snapshot.index, viewer);
  return (member) => !isShown && isProvinceOnly(member);
}

// The state would tell what the figures hide.
function hiddenCell(cell: MandateCell): MandateCell {
  const hidden = emptyCell('SUPPRESSED_PRIMARY', 'sensitive_group');
  return { ...cell, state: 'NOT_REPORTED', activities: hidden, communesReached: hidden, lastActivityOn: null };
}
