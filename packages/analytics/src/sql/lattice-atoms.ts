import { STATUS_CODES } from '../duckdb/activity-rows.ts';
import { Bindings } from '../duckdb/bindings.ts';
import type { Statement } from '../duckdb/read-model-database.ts';

/** Columns of the statement: keys of the atom, its way down the tree of time, then the sums of one group. */
export const LATTICE_COLUMNS = [
  'unit',
  'district',
  'former_district',
  'province',
  'reporting_year',
  'reporting_half_year',
  'reporting_quarter',
  'reporting_month',
  'piece',
  'target_group',
  'people',
  'smallest',
  'slack',
  'ungrouped',
] as const;

/**
 * Counts of sensitive groups by place and stretch of days between two cut-offs, of all that is verified at a version. A
 * stretch begins on the 1st or the 15th, so that calendar and administrative periods are made of whole ones. `ungrouped` are
 * the attendances of the whole atom that no group explains, of activities that name a group: nobody can tell them apart.
 */
export function latticeAtoms(version: number, sensitiveGroups: readonly number[]): Statement {
  const bindings = new Bindings();
  const v = bindings.int(version);
  const verified = `p.batch_from <= ${v} AND ${v} < p.batch_to AND p.status = ${bindings.int(STATUS_CODES.indexOf('VERIFIED'))}`;
  const sql = `WITH stretch AS (SELECT day, reporting_year, reporting_half_year, reporting_quarter, reporting_month,
    greatest(month, reporting_month) AS piece FROM calendar),
cover AS (SELECT p.unit, p.district, s.piece, sum(p.ungrouped_attendances) AS ungrouped
  FROM part AS p JOIN stretch AS s ON s.day = p.day WHERE ${verified} AND p.target_groups <> 0 GROUP BY ALL)
SELECT p.unit, p.district, p.former_district, p.province, s.reporting_year, s.reporting_half_year, s.reporting_quarter,
  s.reporting_month, s.piece, g.target_group::INTEGER, sum(g.people), min(g.people) FILTER (WHERE g.people > 0),
  sum(greatest(coalesce(p.place_attendances, g.people) - g.people, 0)), max(coalesce(cover.ungrouped, 0))
FROM part AS p JOIN group_part AS g ON g.fact = p.fact AND g.unit = p.unit AND g.district = p.district
  JOIN stretch AS s ON s.day = p.day
  JOIN cover ON cover.unit = p.unit AND cover.district = p.district AND cover.piece = s.piece
WHERE ${verified} AND g.people IS NOT NULL AND g.target_group IN (SELECT unnest(${bindings.ints(sensitiveGroups)}))
GROUP BY ALL
ORDER BY ALL`;
  return { sql, values: bindings.values, types: bindings.types };
}
