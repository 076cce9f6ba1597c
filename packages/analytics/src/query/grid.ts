import type { Row } from '../duckdb/read-model-database.ts';
import { ACTIVITY_FAMILY, DIVERSITY_FAMILY } from '../sql/activity-branch.ts';
import { ATTENDANCE_FAMILY } from '../sql/attendance-branch.ts';
import { CROWD_FAMILY } from '../sql/crowd-branch.ts';
import { LAG_FAMILY } from '../sql/outcome-lag-branch.ts';
import { PARTNER_FAMILY } from '../sql/partner-branch.ts';
import { EVIDENCE_FAMILY } from '../sql/statement.ts';
import { DUE_FAMILY, REACH_FAMILY, REPORT_FAMILY, UNREPORTED_FAMILY } from '../sql/unit-branches.ts';
import type { UnitCount } from './unit-counts.ts';

export const FAMILIES = {
  evidence: EVIDENCE_FAMILY,
  activity: ACTIVITY_FAMILY,
  diversity: DIVERSITY_FAMILY,
  attendance: ATTENDANCE_FAMILY,
  reach: REACH_FAMILY,
  unreported: UNREPORTED_FAMILY,
  report: REPORT_FAMILY,
  due: DUE_FAMILY,
  lag: LAG_FAMILY,
  crowd: CROWD_FAMILY,
  partner: PARTNER_FAMILY,
} as const;
export type Family = keyof typeof FAMILIES | 'unit';

/** Keys of one row: a number for each dimension of groupBy, null where the row's grain has none. */
export type GridKeys = readonly (number | null)[];
export type GridValues = readonly (number | null)[];

/** Rows of one grain. */
interface GridTable {
  readonly keys: readonly GridKeys[];
  readonly values: ReadonlyMap<string, GridValues>;
}

/** What the statement brought, and the denominators of units, by family, grain and keys. */
export class Grid {
  private readonly tables = new Map<string, { keys: GridKeys[]; values: Map<string, GridValues> }>();
  private readonly unitTables = new Map<number, GridTable>();
  private readonly sums = new Map<string, Map<string, GridValues>>();
  private readonly depth: number;

  /** Rows: family, grain, `depth` keys, values. `countUnits`: denominators of a grain, counted when they are first asked for. */
  constructor(
    rows: readonly Row[],
    depth: number,
    private readonly countUnits: (grain: number, unreported: readonly GridValues[]) => ReadonlyMap<string, UnitCount>,
  ) {
    this.depth = depth;
    for (const row of rows) {
      const [family, grain, ...rest] = row.map((value) => (value === null ? null : Number(value)));
      const keys = rest.slice(0, depth);
      const name = `${String(family)}/${String(grain)}`;
      const table = this.tables.get(name) ?? { keys: [], values: new Map<string, GridValues>() };
      this.tables.set(name, table);
      // Rows without keys are a list: they are told apart by their place in it.
      table.values.set(family === UNREPORTED_FAMILY ? String(table.keys.length) : keys.join(), rest.slice(depth));
      table.keys.push(keys);
    }
  }

  /** Values of a cell; undefined where the family has no such row. */
  at(family: Family, grain: number, keys: GridKeys): GridValues | undefined {
    return this.table(family, grain).values.get(keys.join());
  }

  keys(family: Family, grain: number): readonly GridKeys[] {
    return this.table(family, grain).keys;
  }

  private table(family: Family, grain: number): GridTable {
    if (family !== 'unit') return this.tables.get(`${String(FAMILIES[family])}/${String(grain)}`) ?? EMPTY;
    const known = this.unitTables.get(grain);
    if (known) return known;
    const counts = this.countUnits(grain, [...this.table('unreported', 0).values.values()]);
    const table = {
      keys: [...counts.values()].map(({ keys }) => keys),
      values: new Map([...counts].map(([name, { values }]) => [name, values])),
    };
    this.unitTables.set(grain, table);
    return table;
  }

  /** Values of the finest rows under some keys, added up: what the full basis calls a total. */
  sumUnder(family: Family, grain: number, keys: GridKeys): GridValues | undefined {
    const bucket = `${family}/${String(grain)}`;
    let sums = this.sums.get(bucket);
    if (!sums) {
      sums = this.sumsOf(family, grain);
      this.sums.set(bucket, sums);
    }
    return sums.get(keys.join());
  }

  private sumsOf(family: Family, grain: number): Map<string, GridValues> {
    const sums = new Map<string, GridValues>();
    for (const fine of this.keys(family, this.depth)) {
      const values = this.at(family, this.depth, fine) ?? [];
      const prefix = fine.map((key, position) => (position < grain ? key : null)).join();
      const known = sums.get(prefix);
      sums.set(prefix, known ? values.map((value, position) => (value ?? 0) + (known[position] ?? 0)) : values);
    }
    return sums;
  }
}

const EMPTY: GridTable = { keys: [], values: new Map() };
