import { useState } from 'react';
import { cellKey, changeOf, type PendingCell, type PendingCells, type RepairChange } from './repair-change.ts';

/** What was written on the page and not checked yet. */
export interface PendingRepairs {
  readonly cells: PendingCells;
  readonly leftOut: ReadonlySet<number>;
}

/** What is left of the pending repairs once some were checked: also what was written anew while they were on their way. */
export function withoutChecked(now: PendingRepairs, checked: PendingRepairs): PendingRepairs {
  const cells = Object.entries(now.cells).filter(([key, cell]) => checked.cells[key] !== cell);
  return {
    cells: Object.fromEntries(cells),
    leftOut: new Set([...now.leftOut].filter((row) => !checked.leftOut.has(row))),
  };
}

/** What was written on the page and not checked yet; it stays until the server has taken it. */
export function usePendingRepairs() {
  const [now, setNow] = useState<PendingRepairs>({ cells: {}, leftOut: new Set() });
  return {
    pending: now.cells,
    leftOut: now.leftOut,
    changes: Object.keys(now.cells).length + now.leftOut.size,
    write: (cells: readonly PendingCell[]) => {
      const written = Object.fromEntries(cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
      setNow((before) => ({ ...before, cells: { ...before.cells, ...written } }));
    },
    leaveOut: (row: number, isOut: boolean) => {
      setNow((before) => ({
        ...before,
        leftOut: new Set(isOut ? [...before.leftOut, row] : [...before.leftOut].filter((other) => other !== row)),
      }));
    },
    /**
     * Sends all of it.
     * @param send answers whether the server took it
     */
    check: async (send: (change: RepairChange) => Promise<boolean>): Promise<void> => {
      if (await send(changeOf(now.cells, now.leftOut))) setNow((later) => withoutChecked(later, now));
    },
  };
}
