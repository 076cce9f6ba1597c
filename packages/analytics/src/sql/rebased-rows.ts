import { DISTRICT_WIDE, TABLES, UNPLACED } from '../duckdb/schema.ts';
import { mainPiece, type Rebase } from '../query/rebase.ts';
import { inWindow, rowsInTime } from './rows-in-time.ts';
import type { StatementContext } from './statement-context.ts';

/** Tables that hold rows by place, and what stands for them in an answer on a base of another time. */
export function factTables({ plan }: StatementContext): { readonly part: string; readonly groupPart: string } {
  return plan.rebase
    ? { part: 'based_part', groupPart: 'based_group_part' }
    : { part: 'part', groupPart: 'group_part' };
}

/**
 * `rebase`: each unit with its pieces on the base; `kin`: the units that share land with it; `report_base`: the one place
 * that its reports are counted in, itself where the base has none for it.
 */
export function rebaseRelations({ slots, bindings }: StatementContext, { units }: Rebase): string[] {
  const slotOf = (unit: string | null) => (unit === null ? UNPLACED : slots.unit(unit));
  const relation = (name: string, columns: Readonly<Record<string, readonly number[]>>) => {
    const lists = Object.entries(columns).map(([column, values]) => `unnest(${bindings.ints(values)}) AS ${column}`);
    return `${name} AS MATERIALIZED (SELECT ${lists.join(', ')})`;
  };
  const pieces = units.flatMap(({ from, pieces: all }) => all.map((piece, rank) => ({ ...piece, from, rank, all })));
  const kin = units.flatMap(({ from, overlaps }) => overlaps.map((unit) => ({ from, unit })));
  return [
    relation('rebase', {
      event_unit: pieces.map(({ from }) => slots.unit(from)),
      unit: pieces.map(({ unit }) => slotOf(unit)),
      district: pieces.map(({ district }) => slotOf(district)),
      former_district: pieces.map(({ formerDistrict }) => slotOf(formerDistrict)),
      weight: pieces.map(({ millionths }) => millionths),
      whole: pieces.map(({ all }) => all.reduce((sum, { millionths }) => sum + millionths, 0)),
      pieces: pieces.map(({ all }) => all.length),
      rank: pieces.map(({ rank }) => rank),
      crosses: pieces.map(({ all }) => (crosses(all) ? 1 : 0)),
    }),
    relation('kin', {
      event_unit: kin.map(({ from }) => slots.unit(from)),
      unit: kin.map(({ unit }) => slots.unit(unit)),
    }),
    relation('report_base', {
      event_unit: units.map(({ from }) => slots.unit(from)),
      unit: units.map((unit) => slots.unit(mainPiece(unit)?.unit ?? unit.from)),
    }),
  ];
}

function crosses(
  pieces: readonly { readonly district: string | null; readonly formerDistrict: string | null }[],
): boolean {
  return new Set(pieces.map(({ district, formerDistrict }) => `${district ?? ''} ${formerDistrict ?? ''}`)).size > 1;
}

/**
 * `based_part` and `based_group_part`: the rows of part and group_part in the window as they stand on the base. A unit that
 * was split leaves a row in each piece with its share of the attendances; rows of one activity that fall into one unit
 * become one, so that an activity still has at most one row in a unit. Attendances add up to what they were.
 */
export function rebasedRows(context: StatementContext, rebase: Rebase): string[] {
  const inTime = rowsInTime(context).join(' AND ');
  const columns = Object.keys(TABLES.part);
  const districts = context.bindings.ints(rebase.districts.map((district) => context.slots.unit(district)));
  const district = (row: string) =>
    `CASE WHEN ${row}.unit = ${String(DISTRICT_WIDE)} AND ${row}.district NOT IN (SELECT unnest(${districts})) THEN ${String(UNPLACED)} ELSE coalesce(r.district, ${row}.district) END`;
  const whole = movedPart(district('p'), ['p.place_attendances', 'p.ungrouped_attendances'], false);
  const split = movedPart(
    district('p'),
    ['p.place_attendances', 'p.ungrouped_attendances'].map((value) => share(value, ['p.fact', 'p.unit'])),
    true,
  );
  const parts = `moved_part AS (SELECT ${whole} FROM part AS p LEFT JOIN rebase AS r ON r.event_unit = p.unit
      WHERE ${inTime} AND coalesce(r.pieces, 1) = 1
    UNION ALL SELECT ${split} FROM part AS p JOIN rebase AS r ON r.event_unit = p.unit
      WHERE ${inTime} AND r.pieces > 1)`;
  const several = `SELECT p.fact FROM part AS p WHERE ${inTime} AND NOT p.first`;
  const once = `SELECT ${[...columns.map(merged), 'bool_or(split) AS split'].join(', ')} FROM moved_part WHERE fact IN (${several}) GROUP BY fact, unit, district`;
  return [
    parts,
    `based_part AS (SELECT ${[...columns, 'split'].join(', ')} FROM moved_part WHERE fact NOT IN (${several}) UNION ALL ${once})`,
    `based_group_part AS (${groupRows(district('g'), `${inWindow(context, 'g')} AND g.fact IN (SELECT p.fact FROM part AS p WHERE ${inTime})`)})`,
  ];
}

function movedPart(district: string, [attendances = '', ungrouped = '']: readonly string[], split: boolean): string {
  const replaced = [
    'coalesce(r.unit, p.unit) AS unit',
    `(${district})::INTEGER AS district`,
    'coalesce(r.former_district, p.former_district) AS former_district',
    `${attendances} AS place_attendances`,
    `${ungrouped} AS ungrouped_attendances`,
    ...(split ? ['TRUE AS estimated', '(p.estimated_in_district OR r.crosses = 1) AS estimated_in_district'] : []),
  ];
  return `p.* REPLACE (${replaced.join(', ')}), ${split ? 'TRUE' : 'FALSE'} AS split`;
}

// What belongs to the place is put together, what belongs to the whole activity is the same in each row.
function merged(column: string): string {
  if (['fact', 'unit', 'district'].includes(column)) return column;
  if (['place_attendances', 'ungrouped_attendances'].includes(column)) return `sum(${column}) AS ${column}`;
  return ['estimated', 'estimated_in_district'].includes(column)
    ? `bool_or(${column}) AS ${column}`
    : `any_value(${column}) AS ${column}`;
}

function groupRows(district: string, condition: string): string {
  const moved = (people: string, estimated: string) =>
    `SELECT g.fact, coalesce(r.unit, g.unit) AS unit, (${district})::INTEGER AS district, g.target_group, ${people} AS people, ${estimated} AS estimated`;
  return `SELECT fact, unit, district, target_group, sum(people) AS people, bool_or(estimated) AS estimated FROM (
      ${moved('g.people', 'g.estimated')} FROM group_part AS g LEFT JOIN rebase AS r ON r.event_unit = g.unit
      WHERE ${condition} AND coalesce(r.pieces, 1) = 1
    UNION ALL ${moved(share('g.people', ['g.fact', 'g.unit', 'g.target_group']), 'TRUE')} FROM group_part AS g JOIN rebase AS r ON r.event_unit = g.unit
      WHERE ${condition} AND r.pieces > 1) GROUP BY fact, unit, district, target_group`;
}

/**
 * Share of a figure that goes to a piece: whole units by weight, the largest remainders first, ties to the smaller code.
 * Shares of a figure add up to it exactly; what is below one stays with the first piece.
 */
function share(value: string, keys: readonly string[]): string {
  const product = `(floor(${value})::BIGINT * r.weight)`;
  const over = `PARTITION BY ${keys.join(', ')}`;
  const rest = `floor(${value})::BIGINT - sum(${product} // r.whole) OVER (${over})`;
  const place = `row_number() OVER (${over} ORDER BY ${product} % r.whole DESC, r.rank)`;
  return `(${product} // r.whole + CASE WHEN ${place} <= ${rest} THEN 1 ELSE 0 END
    + CASE WHEN r.rank = 0 THEN ${value} - floor(${value}) ELSE 0 END)::DOUBLE`;
}
