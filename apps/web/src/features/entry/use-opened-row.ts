import { useEffect, useRef } from 'react';
import type { RowItem } from '../../outbox/outbox-item.ts';
import type { GridWork } from './use-grid.ts';

/** Takes up the row that is to be changed, once, and leads to it. */
export function useOpenedRow(work: GridWork, opened: RowItem | null, onTaken: () => void): void {
  const leadTo = useRef<string | null>(null);
  const { takeUp, grid } = work;
  useEffect(() => {
    if (!opened) return;
    leadTo.current = opened.id;
    takeUp(opened);
    onTaken();
  }, [opened, onTaken, takeUp]);
  useEffect(() => {
    const position = grid.rows.findIndex(({ id }) => id === leadTo.current);
    if (position < 0) return;
    leadTo.current = null;
    document.querySelector<HTMLInputElement>(`[data-row="${String(position)}"]`)?.focus();
  }, [grid.rows]);
}
