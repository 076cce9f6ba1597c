import type { EntityManager } from 'typeorm';
import type { BudgetUse } from './viewer.ts';

const HOUR_MS = 3_600_000;

/**
 * Takes the cost of a request from what a token may cost in the hour of the clock, if as much is left. One statement, so
 * that requests at once, of several servers too, never spend more than there is.
 */
export async function spendOf(
  manager: EntityManager,
  { id, budget }: { readonly id: string; readonly budget: number },
  cost: number,
  now: Date,
): Promise<BudgetUse> {
  const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
  const resetsInSeconds = Math.ceil((hour.getTime() + HOUR_MS - now.getTime()) / 1000);
  const [taken] =
    cost > budget
      ? []
      : await manager.query<{ spent: number }[]>(
          `INSERT INTO lantoa.api_token_use AS use (token_id, hour, spent) VALUES ($1, $2, $3)
           ON CONFLICT (token_id) DO UPDATE SET hour = excluded.hour,
             spent = CASE WHEN use.hour = excluded.hour THEN use.spent ELSE 0 END + excluded.spent
           WHERE use.hour <> excluded.hour OR use.spent + excluded.spent <= $4
           RETURNING spent`,
          [id, hour, cost, budget],
        );
  if (taken) return { budget, remaining: budget - taken.spent, resetsInSeconds, isAllowed: true };
  const [use] = await manager.query<{ spent: number }[]>(
    'SELECT spent FROM lantoa.api_token_use WHERE token_id = $1 AND hour = $2',
    [id, hour],
  );
  return { budget, remaining: Math.max(0, budget - (use?.spent ?? 0)), resetsInSeconds, isAllowed: false };
}
