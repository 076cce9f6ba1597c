import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { newUuid } from '../../components/new-uuid.ts';
import { accountWork } from '../../outbox/account-work.ts';
import type { Help } from './draft.ts';
import { faultKey, type Fault } from './entry-state.ts';
import { likelyCells } from './filled-rows.ts';
import { gridSteps, type Grid, type GridRow } from './grid-state.ts';
import type { RowAnswer } from './save-grid.ts';
import type { Lists } from './use-lists.ts';
import { useSavingRows } from './use-saving-rows.ts';

const FIRST_ROWS = 5;

/**
 * The table from the first key to what became of each row.
 * @param kept rows that were left half filled in
 */
export function useGrid(account: string, help: Help, lists: Lists, kept: readonly GridRow[]) {
  const { outbox } = accountWork(account, useApolloClient());
  const newRow = (): GridRow => ({ id: newUuid(), cells: likelyCells(help, lists) });
  const newRows = () => Array.from({ length: FIRST_ROWS }, newRow);
  const [grid, setGrid] = useState<Grid>(() => gridSteps.orBlank(gridSteps.start(kept), newRows));
  const [answers, setAnswers] = useState<ReadonlyMap<string, RowAnswer>>(new Map());
  const saving = useSavingRows({ outbox, grid, setGrid, answers, setAnswers, newRows });
  return {
    ...{ grid, setGrid, answers, newRow, ...saving },
    giveReason: (id: string, fault: Fault, reason: string) => {
      setAnswers((before) => {
        const answer = before.get(id);
        if (!answer) return before;
        const reasons = { ...answer.reasons, [faultKey(fault)]: reason };
        return new Map([...before, [id, { ...answer, reasons }]]);
      });
    },
  };
}

export type GridWork = ReturnType<typeof useGrid>;
