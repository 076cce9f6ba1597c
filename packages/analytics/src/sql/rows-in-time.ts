import { dayNumber } from '../duckdb/day-number.ts';
import type { StatementContext } from './statement-context.ts';

/** Conditions on a row `p` of the fact table: dated in the window, in force at the asked version. */
export function rowsInTime(context: StatementContext): string[] {
  const { bindings, version } = context;
  const v = bindings.int(version);
  return [inWindow(context, 'p'), `p.batch_from <= ${v} AND ${v} < p.batch_to`];
}

/** Condition on a row of a table with days: dated in the window. */
export function inWindow({ plan, bindings }: StatementContext, row: string): string {
  return `${row}.day BETWEEN ${bindings.int(dayNumber(plan.period.from))} AND ${bindings.int(dayNumber(plan.period.to))}`;
}
