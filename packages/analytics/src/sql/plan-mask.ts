import { dayNumber } from '../duckdb/day-number.ts';
import type { StatementContext } from './statement-context.ts';

/**
 * Mask of the plans that a row of the fact table belongs to: those whose topic its activity touches, in whatever role, and
 * whose days hold its date. Made from the reference in force, so that a plan that is recorded later holds earlier work too.
 */
export function planMask({ plan, slots, bindings }: StatementContext): string {
  const bits = plan.plans.map(
    ({ code, topic, from, to }) =>
      `CASE WHEN (p.topics & ${bindings.big(slots.mask('topic', [topic]))}) <> 0
        AND p.day BETWEEN ${bindings.int(dayNumber(from))} AND ${bindings.int(dayNumber(to))}
        THEN ${bindings.big(slots.mask('plan', [code]))} ELSE 0::BIGINT END`,
  );
  return bits.length === 0 ? '0::BIGINT' : `(${bits.join(' | ')})`;
}
