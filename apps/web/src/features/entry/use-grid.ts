import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useLang } from '../../language/language-context.tsx';
import { accountWork } from '../../outbox/account-work.ts';
import type { RowItem } from '../../outbox/outbox-item.ts';
import { openedRow } from './carried-row.ts';
import type { Help } from './draft.ts';
import type { Fault } from './entry-state.ts';
import { faultKey, reasonsOf } from './entry-state.ts';
import { GRID_COLUMNS, gridSteps, MOST_ROWS, type Grid, type GridRow } from './grid-state.ts';
import { newUuid } from '../../components/new-uuid.ts';
import { NO_ANSWER, saveGrid, type GridOutcome, type RowAnswer } from './save-grid.ts';
import { storeGrid } from './stored-grid.ts';
import type { Lists } from './use-lists.ts';

const FIRST_ROWS = 5;
/** Filled in beforehand; a row that holds nothing else is blank. */
const LIKELY: readonly string[] = ['date', 'commune', 'organisation', 'activityType', 'channel'];

type Result = Pick<GridOutcome, 'sent' | 'kept'> | 'full' | null;

/**
 * The table from the first key to what became of each row.
 * @param kept rows that were left half filled in
 */
export function useGrid(account: string, help: Help, lists: Lists, kept: readonly GridRow[]) {
  const client = useApolloClient();
  const lang = useLang();
  const newRow = (): GridRow => ({ id: newUuid(), cells: likelyCells(help, lists) });
  const [grid, setGrid] = useState<Grid>(() =>
    gridSteps.start(kept.length > 0 ? kept : Array.from({ length: FIRST_ROWS }, newRow)),
  );
  const [answers, setAnswers] = useState<ReadonlyMap<string, RowAnswer>>(new Map());
  const [result, setResult] = useState<Result>(null);
  const [isSaving, setSaving] = useState(false);
  const filled = grid.rows.filter(isFilled);
  const letGo = useKeptRows(account, grid.rows);

  const save = async () => {
    const checked = filled.filter(({ isUnchecked }) => isUnchecked !== true);
    if (checked.length === 0) return;
    setSaving(true);
    try {
      const outcome = await saveGrid(client, account, checked, answers, lang);
      setAnswers(outcome.answers);
      setResult(outcome);
      setGrid((now) => gridSteps.drop(now, new Set([...outcome.sent, ...outcome.kept])));
    } finally {
      setSaving(false);
    }
  };
  /** A row that waited or was refused comes back to be changed, with what was said of it. */
  const takeUp = (item: RowItem) => {
    if (filled.length >= MOST_ROWS) {
      setResult('full');
      return;
    }
    const { id, row, state } = item;
    const told = state.kind === 'refused' ? { faults: state.faults, activity: state.activity ?? null } : null;
    const stopped = state.kind === 'stopped' ? state.reason : null;
    letGo(id);
    setAnswers((now) => new Map([...now, [id, { ...NO_ANSWER, ...told, stopped, reasons: reasonsOf(item) }]]));
    setGrid((now) => gridSteps.bring(now, [openedRow(id, row)], (one) => one.id !== id && isFilled(one)));
  };
  return {
    ...{ grid, setGrid, answers, result, isSaving, newRow, takeUp, save: () => void save() },
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

/** Keeps the rows as they are typed. A row that was taken up is kept here before the outbox lets go of it. */
function useKeptRows(account: string, rows: readonly GridRow[]): (id: string) => void {
  const client = useApolloClient();
  const takenUp = useRef(new Set<string>());
  useEffect(() => {
    const taken = [...takenUp.current];
    takenUp.current.clear();
    void storeGrid(account, rows.filter(isFilled)).then(async () => {
      for (const id of taken) await accountWork(account, client).outbox.remove(id);
    });
  }, [account, client, rows]);
  return (id) => takenUp.current.add(id);
}

export type GridWork = ReturnType<typeof useGrid>;

/** Something stands in it that was not filled in beforehand. */
export function isFilled({ cells, carried }: GridRow): boolean {
  return (
    carried !== undefined || cells.some((text, at) => text.trim() !== '' && !LIKELY.includes(GRID_COLUMNS[at] ?? ''))
  );
}

/** What a new row begins with: the day, the own commune and body, the form and channel used last. */
function likelyCells({ defaultDate, communes, recent, body, bodies }: Help, lists: Lists): readonly string[] {
  const last = recent[0]?.activity;
  const nameOf = (list: string, code: string | null | undefined) =>
    lists.codes(list).find(({ value }) => value === code)?.label ?? '';
  const commune = communes?.length === 1 ? lists.communes.find(({ value }) => value === communes[0]) : undefined;
  const own = last?.organisation ?? body ?? (communes === null ? null : (bodies[0]?.id ?? null));
  const likely: Readonly<Record<string, string>> = {
    date: defaultDate.split('-').toReversed().join('/'),
    commune: commune?.label ?? '',
    organisation: lists.bodies.find(({ value }) => value === own)?.label ?? '',
    activityType: nameOf('activity_type', last?.activityType ?? 'community_session'),
    channel: nameOf('channel', last?.channel ?? 'direct_community'),
  };
  return GRID_COLUMNS.map((column) => likely[column] ?? '');
}
