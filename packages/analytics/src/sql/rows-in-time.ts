import { dayNumber } from '../duckdb/day-number.ts';
import type { StatementContext } from './statement-context.ts';

/** Conditions on a row `p` of the fact table: dated in the window, in force at the asked version. */
export function rowsInTime({ plan, bindings, version }: StatementContext): string[] {
  const v = bindings.int(version);
  return [
    `p.day BETWEEN ${bindings.int(dayNumber(plan.period.from))} AND ${bindings.int(dayNumber(plan.period.to))}`,
    `p.batch_from <= ${v} AND ${v} < p.batch_to`,
  ];
}
