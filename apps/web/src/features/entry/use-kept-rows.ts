import { useEffect, useRef, type RefObject } from 'react';
import { outboxSteps } from '../../outbox/outbox-steps.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import { isFilled } from './filled-rows.ts';
import type { GridRow } from './grid-state.ts';
import { storeGrid } from './stored-grid.ts';

export interface KeptRows {
  /** The rows as they stand by now. */
  readonly latest: RefObject<readonly GridRow[]>;
  /** The outbox lets go of rows as soon as the table is kept with them, or without them. */
  readonly letGo: (ids: readonly string[]) => void;
}

/** Keeps the rows as they are typed. Where this device cannot keep them, the outbox goes on holding what it held. */
export function useKeptRows(outbox: Outbox, rows: readonly GridRow[]): KeptRows {
  const latest = useRef(rows);
  const leaving = useRef(new Set<string>());
  useEffect(() => {
    latest.current = rows;
    const ids = [...leaving.current];
    void storeGrid(outbox.account, rows.filter(isFilled)).then(async (isKept) => {
      if (!isKept) return;
      for (const id of ids) {
        leaving.current.delete(id);
        await outbox.update(id, outboxSteps.handedOver);
      }
    });
  }, [outbox, rows]);
  return {
    latest,
    letGo: (ids) => {
      for (const id of ids) leaving.current.add(id);
    },
  };
}
