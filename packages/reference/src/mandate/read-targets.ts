import { TARGET_MEASURES, type AreaUnit, type Plan, type Target, type TargetMeasure } from '@lantoa/domain';
import { checkUnique } from '../files/check-unique.ts';
import type { FaultList, Located } from '../files/fault-list.ts';
import { readOptionalTable } from '../files/read-optional-table.ts';

const COLUMNS = ['plan', 'measure', 'unit', 'from', 'to', 'value', 'basis'];
const SHARES: readonly TargetMeasure[] = ['COMMUNE_COVERAGE', 'POPULATION_COVERAGE', 'POLICE_SESSION_SHARE'];

/** `targets.csv`, which a pack need not have: what a plan sets for a measure, in the province or one unit, and in which days. */
export async function readTargets(folder: string, faults: FaultList): Promise<readonly Located<Target>[]> {
  const rows = await readOptionalTable(folder, 'targets.csv', COLUMNS, faults);
  return rows.map((row) => ({
    at: row.at,
    value: {
      plan: row.required('plan'),
      measure: row.oneOf('measure', [...TARGET_MEASURES]),
      unit: row.optional('unit'),
      from: row.date('from'),
      to: row.date('to'),
      value: row.quantity('value'),
      basis: row.required('basis'),
    },
  }));
}

/** Targets stand once, for known plans, for units that lived on all of their days, and shares are at most 1. */
export function checkTargets(
  rows: readonly Located<Target>[],
  known: { readonly plans: ReadonlyMap<string, Plan>; readonly units: ReadonlyMap<string, AreaUnit> },
  faults: FaultList,
): void {
  checkUnique(
    rows,
    'plan',
    ({ plan, measure, unit, from, to }) => [plan, measure, unit ?? '', from, to].join(' '),
    faults,
  );
  for (const { at, value: target } of rows) {
    const { plan, unit, from, to, value, measure } = target;
    if (!known.plans.has(plan)) faults.add(at, 'plan', `không có kế hoạch "${plan}"`, `there is no plan "${plan}"`);
    if (from > to) faults.add(at, 'to', `${to} trước ngày đầu ${from}`, `${to} is before the first day ${from}`);
    if (SHARES.includes(measure) && value > 1)
      faults.add(at, 'value', 'tỷ lệ phải từ 0 đến 1', 'a share must be between 0 and 1');
    if (unit === null) continue;
    const found = known.units.get(unit);
    if (!found) faults.add(at, 'unit', `không có đơn vị ${unit}`, `there is no unit ${unit}`);
    else if (found.validFrom > from || (found.validTo !== null && found.validTo < to))
      faults.add(at, 'unit', `${unit} không tồn tại suốt kỳ này`, `${unit} did not exist on all of these days`);
  }
}
