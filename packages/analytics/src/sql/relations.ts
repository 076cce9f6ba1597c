import { PEER_GROUPS } from '@lantoa/domain';
import type { Dimension } from '../contract.ts';
import type { Bindings } from '../duckdb/bindings.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import { IN_FORCE, UNPLACED } from '../duckdb/schema.ts';
import { timesBeyond, unitsBeyond } from '../query/beyond.ts';
import { combinationNumber } from '../query/class-combination.ts';
import type { ScopeUnit } from '../query/place-scope.ts';
import { timeCells } from '../query/time-cells.ts';
import type { QueryPlan } from '../query/plan.ts';
import { timeDimensionsOf } from '../query/time-dimensions.ts';
import { rebaseRelations } from './rebased-rows.ts';
import { NO_MEMBER, keyColumn, type MaskSource, type StatementContext } from './statement-context.ts';

/** States of a report that is in; every other due report leaves its unit and month unknown. */
export const REPORTED = "('accepted', 'zero_report', 'frozen', 'not_due')";

/** Values of `in_base`: counted in denominators; lived in the window only; counted in kept rows, not beyond them. */
const IN_BASE = { counted: 1, livedThen: 0, kept: -1 } as const;

/**
 * A statement of relations and what is asked of them; a relation that nothing names is left out. In front stands `place`:
 * communes of the question with the columns that are named, since each is a list to be bound, sent and unfolded.
 */
export function withRelations(context: StatementContext, relations: readonly string[], body: string): string {
  const { rebase } = context.plan;
  let rest = namedOnly(relations, [body]);
  const columns = rest.flatMap((text) => [...text.matchAll(/\bplace\.([a-z_]+)/g)].map((match) => match[1]));
  if (rest.some((text) => /\bplace\b/.test(text))) rest = [placeRelation(context, new Set(columns)), ...rest];
  if (rebase) rest = namedOnly(rebaseRelations(context, rebase), rest);
  const named = rest.slice(0, -1);
  const sql = named.length === 0 ? body : `WITH ${named.join(',\n')}\n${body}`;
  context.bindings.keepNamed(sql);
  return sql;
}

// Relations name only those before them.
function namedOnly(relations: readonly string[], after: readonly string[]): string[] {
  return relations.reduceRight<string[]>(
    (rest, relation) => {
      const name = /^[a-z_0-9]+/.exec(relation)?.[0] ?? '';
      return rest.some((text) => new RegExp(`\\b${name}\\b`).test(text)) ? [relation, ...rest] : rest;
    },
    [...after],
  );
}

function placeRelation(context: StatementContext, named: ReadonlySet<string | undefined>): string {
  const columns = Object.entries(placeColumns(context)).filter(([name]) => name === 'unit' || named.has(name));
  return `place AS MATERIALIZED (SELECT
    ${columns.map(([name, list]) => `${list()} AS ${name}`).join(',\n    ')})`;
}

// District, classes (as a mask and as one number), peer group and people of each commune.
function placeColumns({ plan, slots, bindings }: StatementContext): Readonly<Record<string, () => string>> {
  const { units } = plan.scope;
  const slotOf = (unit: string | null) => (unit === null ? UNPLACED : slots.unit(unit));
  const ints = (valueOf: (unit: ScopeUnit) => number) => () => each(units.map(valueOf), bindings);
  const isBeyond = unitsBeyond(plan, slots);
  const mask = ({ classes }: ScopeUnit) => (classes.length === 0 ? NO_MEMBER : slots.mask('area_class', classes));
  return {
    unit: () => `unnest(${bindings.ints(units.map(({ unit }) => slots.unit(unit)))})`,
    unit_key: ints((unit) => (unit.isUnplaced ? UNPLACED : slots.unit(unit.unit))),
    district: ints(({ district }) => slotOf(district)),
    former_district: ints(({ formerDistrict }) => slotOf(formerDistrict)),
    province: ints(({ province }) => slots.unit(province)),
    classes: () => `unnest(${bindings.bigs(units.map(mask))})`,
    class_combination: ints((unit) => (unit.isUnplaced ? UNPLACED : combinationNumber(unit.classes, slots))),
    peer_group: ints((unit) => (unit.isUnplaced ? UNPLACED : PEER_GROUPS.indexOf(unit.peerGroup))),
    people: () => `unnest(${bindings.doubles(units.map(({ people }) => people))})`,
    in_base: ints((unit) => (!isBeyond(unit) ? IN_BASE.kept : unit.inBase ? IN_BASE.counted : IN_BASE.livedThen)),
    valid_from: ints(({ validFrom }) => dayNumber(validFrom)),
    valid_to: ints(({ validTo }) => (validTo === null ? IN_FORCE : dayNumber(validTo))),
  };
}

// What is the same for all units need not be a list.
function each(values: readonly number[], bindings: Bindings): string {
  const [first] = values;
  const isSame = first !== undefined && values.every((value) => value === first);
  return isSame ? bindings.int(first) : `unnest(${bindings.ints(values)})`;
}

/** Members of a mask source: one row per member with its key columns and its bits. */
export function memberRelation(source: MaskSource, { bindings }: StatementContext): string {
  const keys = source.dimensions.map(
    (dimension, position) =>
      `unnest(${bindings.ints(source.members.map((member) => member.keys[position] ?? 0))}) AS ${keyColumn(dimension)}`,
  );
  return `member_${source.name} AS MATERIALIZED (SELECT ${[...keys, `unnest(${bindings.bigs(source.members.map(({ mask }) => mask))}) AS mask`].join(', ')})`;
}

/** Name of the time relations of a grain: grains with the same number of time keys share them. */
export function timeSuffix(dimensions: readonly Dimension[]): string {
  return String(timeDimensionsOf(dimensions).length);
}

/** Whether the days of a grain are one stretch, that of the question; then no relation `cell_n` is needed. */
export function isOneStretch(plan: QueryPlan, dimensions: readonly Dimension[]): boolean {
  return timeDimensionsOf(dimensions).length === 0 && timesBeyond(plan) === null;
}

/** `cell_n`: stretches of days with the first `n` time keys; `silent_n`: units without a report that overlaps the stretch. */
export function timeRelations(context: StatementContext, dimensions: readonly Dimension[]): string[] {
  const { plan, bindings, version } = context;
  const suffix = timeSuffix(dimensions);
  const v = bindings.int(version);
  const kin = plan.rebase ? ' JOIN kin ON kin.event_unit = s.unit' : '';
  const unit = `${plan.rebase ? 'kin' : 's'}.unit`;
  const unreported = `s.batch_from <= ${v} AND ${v} < s.batch_to AND s.status NOT IN ${REPORTED}`;
  if (isOneStretch(plan, dimensions)) {
    return [
      `silent_${suffix} AS MATERIALIZED (SELECT DISTINCT ${unit} FROM submission AS s${kin}
      WHERE s.day_from <= ${bindings.int(dayNumber(plan.period.to))} AND s.day_to >= ${bindings.int(dayNumber(plan.period.from))} AND ${unreported})`,
    ];
  }
  const times = timeDimensionsOf(dimensions);
  const cells = timesBeyond(plan) ?? timeCells(plan.period, times);
  const keys = times.map(
    (time, position) =>
      `unnest(${bindings.ints(cells.map(({ starts }) => dayNumber(starts[position] ?? plan.period.from)))}) AS ${keyColumn(time)}`,
  );
  const from = `unnest(${bindings.ints(cells.map((cell) => dayNumber(cell.from)))}) AS day_from`;
  const to = `unnest(${bindings.ints(cells.map((cell) => dayNumber(cell.to)))}) AS day_to`;
  const keyList = times.map((time) => `cell.${keyColumn(time)}, `).join('');
  return [
    `cell_${suffix} AS MATERIALIZED (SELECT ${[...keys, from, to].join(', ')})`,
    `silent_${suffix} AS MATERIALIZED (SELECT DISTINCT ${keyList}${unit} FROM cell_${suffix} AS cell JOIN submission AS s
      ON s.day_from <= cell.day_to AND s.day_to >= cell.day_from${kin}
      WHERE ${unreported})`,
  ];
}
