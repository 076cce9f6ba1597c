import { PEER_GROUPS } from '@lantoa/domain';
import type { Dimension } from '../contract.ts';
import { dayNumber } from '../duckdb/day-number.ts';
import { IN_FORCE, UNPLACED } from '../duckdb/schema.ts';
import { timesBeyond, unitsBeyond } from '../query/beyond.ts';
import { combinationNumber } from '../query/class-combination.ts';
import { timeCells } from '../query/time-cells.ts';
import { timeDimensionsOf } from '../query/time-dimensions.ts';
import { rebaseRelations } from './rebased-rows.ts';
import { NO_MEMBER, keyColumn, type MaskSource, type StatementContext } from './statement-context.ts';

/** States of a report that is in; every other due report leaves its unit and month unknown. */
const REPORTED = "('accepted', 'zero_report', 'frozen', 'not_due')";

/** Values of `in_base`: counted in denominators; lived in the window only; counted in kept rows, not beyond them. */
const IN_BASE = { counted: 1, livedThen: 0, kept: -1 } as const;

/** Communes of the question with their district, classes (as a mask and as one number), peer group and people. */
export function placeRelation(context: StatementContext): string {
  const { plan, slots, bindings } = context;
  const isBeyond = unitsBeyond(plan, slots);
  const { units } = plan.scope;
  const slotOf = (unit: string | null) => (unit === null ? UNPLACED : slots.unit(unit));
  const classes = units.map((unit) => (unit.classes.length === 0 ? NO_MEMBER : slots.mask('area_class', unit.classes)));
  const based = plan.rebase
    ? rebaseRelations(context, plan.rebase)
        .map((relation) => `${relation},\n`)
        .join('')
    : '';
  return `${based}place AS MATERIALIZED (SELECT
    unnest(${bindings.ints(units.map(({ unit }) => slots.unit(unit)))}) AS unit,
    unnest(${bindings.ints(units.map((unit) => (unit.isUnplaced ? UNPLACED : slots.unit(unit.unit))))}) AS unit_key,
    unnest(${bindings.ints(units.map(({ district }) => slotOf(district)))}) AS district,
    unnest(${bindings.ints(units.map(({ formerDistrict }) => slotOf(formerDistrict)))}) AS former_district,
    unnest(${bindings.ints(units.map(({ province }) => slots.unit(province)))}) AS province,
    unnest(${bindings.bigs(classes)}) AS classes,
    unnest(${bindings.ints(units.map((unit) => (unit.isUnplaced ? UNPLACED : combinationNumber(unit.classes, slots))))}) AS class_combination,
    unnest(${bindings.ints(units.map((unit) => (unit.isUnplaced ? UNPLACED : PEER_GROUPS.indexOf(unit.peerGroup))))}) AS peer_group,
    unnest(${bindings.doubles(units.map(({ people }) => people))}) AS people,
    unnest(${bindings.ints(units.map((unit) => (!isBeyond(unit) ? IN_BASE.kept : unit.inBase ? IN_BASE.counted : IN_BASE.livedThen)))}) AS in_base,
    unnest(${bindings.ints(units.map(({ validFrom }) => dayNumber(validFrom)))}) AS valid_from,
    unnest(${bindings.ints(units.map(({ validTo }) => (validTo === null ? IN_FORCE : dayNumber(validTo))))}) AS valid_to)`;
}

/** Members of a mask source: one row per member with its key columns and its bits. */
export function memberRelation(source: MaskSource, { bindings }: StatementContext): string {
  const keys = source.dimensions.map(
    (dimension, position) =>
      `unnest(${bindings.ints(source.members.map((member) => member.keys[position] ?? 0))}) AS ${keyColumn(dimension)}`,
  );
  return `member_${source.name} AS MATERIALIZED (SELECT ${[...keys, `unnest(${bindings.bigs(source.members.map(({ mask }) => mask))}) AS mask`].join(', ')})`;
}

/** Names of the time relations of a grain: grains with the same number of time keys share them. */
export function timeSuffix(dimensions: readonly Dimension[]): string {
  return String(timeDimensionsOf(dimensions).length);
}

/** `cell_n`: stretches of days with the first `n` time keys; `silent_n`: units without a report that overlaps the stretch. */
export function timeRelations(context: StatementContext, dimensions: readonly Dimension[]): string[] {
  const { plan, bindings, version } = context;
  const times = timeDimensionsOf(dimensions);
  const suffix = timeSuffix(dimensions);
  const cells = timesBeyond(plan) ?? timeCells(plan.period, times);
  const keys = times.map(
    (time, position) =>
      `unnest(${bindings.ints(cells.map(({ starts }) => dayNumber(starts[position] ?? plan.period.from)))}) AS ${keyColumn(time)}`,
  );
  const from = `unnest(${bindings.ints(cells.map((cell) => dayNumber(cell.from)))}) AS day_from`;
  const to = `unnest(${bindings.ints(cells.map((cell) => dayNumber(cell.to)))}) AS day_to`;
  const keyList = times.map((time) => `cell.${keyColumn(time)}, `).join('');
  const v = bindings.int(version);
  return [
    `cell_${suffix} AS MATERIALIZED (SELECT ${[...keys, from, to].join(', ')})`,
    `silent_${suffix} AS MATERIALIZED (SELECT DISTINCT ${keyList}${plan.rebase ? 'kin' : 's'}.unit FROM cell_${suffix} AS cell JOIN submission AS s
      ON s.day_from <= cell.day_to AND s.day_to >= cell.day_from${plan.rebase ? ' JOIN kin ON kin.event_unit = s.unit' : ''}
      WHERE s.batch_from <= ${v} AND ${v} < s.batch_to AND s.status NOT IN ${REPORTED})`,
  ];
}
