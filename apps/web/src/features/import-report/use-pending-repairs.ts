import { useState } from 'react';
import { cellKey, changeOf, type PendingCell, type PendingCells, type RepairChange } from './repair-change.ts';

/** What was written on the page and not checked yet. */
export function usePendingRepairs() {
  const [pending, setPending] = useState<PendingCells>({});
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  return {
    pending,
    leftOut,
    changes: Object.keys(pending).length + leftOut.size,
    write: (cells: readonly PendingCell[]) => {
      setPending({ ...pending, ...Object.fromEntries(cells.map((cell) => [cellKey(cell.row, cell.column), cell])) });
    },
    leaveOut: (row: number, isOut: boolean) => {
      setLeftOut(new Set(isOut ? [...leftOut, row] : [...leftOut].filter((other) => other !== row)));
    },
    /** All of it, on its way to the server. */
    take: (): RepairChange => {
      const change = changeOf(pending, leftOut);
      setPending({});
      setLeftOut(new Set());
      return change;
    },
  };
}
