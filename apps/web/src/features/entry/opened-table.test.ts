import { describe, expect, it } from 'vitest';
import { itemOf } from '../../outbox/outbox-item.fixture.ts';
import type { OutboxItem, OutboxState } from '../../outbox/outbox-item.ts';
import { memoryRows, Outbox } from '../../outbox/outbox.ts';
import type { GridRow } from './grid-state.ts';
import { openedTable, rowsLeft } from './opened-table.ts';

const row: GridRow = { id: 'a', cells: ['1'] };
const inState = (state: OutboxState): OutboxItem => itemOf({ id: 'a', state });

describe('a table that a killed browser left in the middle of a save', () => {
  it.each<[OutboxState, readonly GridRow[]]>([
    [{ kind: 'sent', status: 'SUBMITTED', revision: 1, at: 1 }, []],
    [{ kind: 'sending', tries: 0 }, []],
    [{ kind: 'conflict', theirs: itemOf.theirs }, []],
    [{ kind: 'waiting', tries: 0, dueAt: 0 }, [row]],
    [{ kind: 'held' }, [row]],
    [{ kind: 'refused', faults: [] }, [row]],
  ])('with a row that stands in the outbox as %j', (state, left) => {
    expect(rowsLeft([row], [inState(state)])).toEqual(left);
  });

  it('keeps a row that was changed after it was sent, and rows that no outbox knows', () => {
    const late: GridRow = { ...row, isLate: true, revision: 1 };
    expect(rowsLeft([late], [inState({ kind: 'sending', tries: 0 })])).toEqual([late]);
    expect(rowsLeft([row], [])).toEqual([row]);
  });

  it('is empty, and touches nothing, where nothing was kept of it', async () => {
    const outbox = new Outbox('one', memoryRows());
    await outbox.put(itemOf({ account: 'one' }));
    expect(await openedTable(outbox)).toEqual([]);
    expect(await outbox.items()).toHaveLength(1);
  });
});
