import type { OutboxItem } from '../../outbox/outbox-item.ts';
import { outboxSteps } from '../../outbox/outbox-steps.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import type { GridRow } from './grid-state.ts';
import { storedGrid } from './stored-grid.ts';

/**
 * The rows of a table that was left half filled in. A browser that was killed in the middle of a save left some in the
 * outbox, too: each goes on in one place only.
 */
export async function openedTable(outbox: Outbox): Promise<readonly GridRow[]> {
  const stored = await storedGrid(outbox.account);
  const items = stored.length === 0 ? [] : await outbox.items().catch(() => []);
  const rows = rowsLeft(stored, items);
  for (const { id } of rows)
    if (items.some((item) => item.id === id)) await outbox.update(id, toTable).catch(() => undefined);
  return rows;
}

/** What is on record or on its way there leaves the table, unless it was changed since; what only waits stays in it. */
export function rowsLeft(rows: readonly GridRow[], items: readonly OutboxItem[]): readonly GridRow[] {
  return rows.filter(({ id, isLate }) => {
    const item = items.find((one) => one.id === id && one.kind !== 'retraction');
    return isLate === true || !item || toTable(item) === null;
  });
}

function toTable(item: OutboxItem): OutboxItem | null {
  return item.kind === 'retraction' ? item : outboxSteps.handedOver(outboxSteps.held(item));
}
