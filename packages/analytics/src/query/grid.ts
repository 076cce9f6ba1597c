import type { Row } from '../duckdb/read-model-database.ts';
import { ACTIVITY_FAMILY, DIVERSITY_FAMILY } from '../sql/activity-branch.ts';
import { ATTENDANCE_FAMILY } from '../sql/attendance-branch.ts';
import { CROWD_FAMILY } from '../sql/crowd-branch.ts';
import { LAG_FAMILY } from '../sql/outcome-lag-branch.ts';
import { PARTNER_FAMILY } from '../sql/partner-branch.ts';
import { EVIDENCE_FAMILY } from '../sql/statement.ts';
import { REACH_FAMILY, REPORT_FAMILY, UNIT_FAMILY } from '../sql/unit-branches.ts';

export const FAMILIES = {
  evidence: EVIDENCE_FAMILY,
  activity: ACTIVITY_FAMILY,
  diversity: DIVERSITY_FAMILY,
  attendance: ATTENDANCE_FAMILY,
  reach: REACH_FAMILY,
  unit: UNIT_FAMILY,
  report: REPORT_FAMILY,
  lag: LAG_FAMILY,
  crowd: CROWD_FAMILY,
  partner: PARTNER_FAMILY,
} as const;
export type Family = keyof typeof FAMILIES;

/** Keys of one row: a number for each dimension of groupBy, null where the row's grain has none. */
export type GridKeys = readonly (number | null)[];
export type GridValues = readonly (number | null)[];

/** What the statement brought, by family, grain and keys. */
export class Grid {
  private readonly values = new Map<string, GridValues>();
  private readonly keysOfGrain = new Map<string, GridKeys[]>();
  private readonly sums = new Map<string, Map<string, GridValues>>();
  private readonly depth: number;

  /** Rows: family, grain, `depth` keys, values. */
  constructor(rows: readonly Row[], depth: number) {
    this.depth = depth;
    for (const row of rows) {
      const [family, grain, ...rest] = row.map((value) => (value === null ? null : Number(value)));
      const keys = rest.slice(0, depth);
      const bucket = `${String(family)}/${String(grain)}`;
      this.values.set(`${bucket}/${keys.join()}`, rest.slice(depth));
      const known = this.keysOfGrain.get(bucket) ?? [];
      known.push(keys);
      this.keysOfGrain.set(bucket, known);
    }
  }

  /** Values of a cell; undefined where the family has no such row. */
  at(family: Family, grain: number, keys: GridKeys): GridValues | undefined {
    return this.values.get(`${String(FAMILIES[family])}/${String(grain)}/${keys.join()}`);
  }

  keys(family: Family, grain: number): readonly GridKeys[] {
    return this.keysOfGrain.get(`${String(FAMILIES[family])}/${String(grain)}`) ?? [];
  }

  /** Values of the finest rows under some keys, added up: what the full basis calls a total. */
  sumUnder(family: Family, grain: number, keys: GridKeys): GridValues | undefined {
    const bucket = `${String(FAMILIES[family])}/${String(grain)}`;
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
