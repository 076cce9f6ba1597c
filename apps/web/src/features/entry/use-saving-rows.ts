import { useApolloClient } from '@apollo/client/react';
import { useState, type Dispatch, type SetStateAction } from 'react';
import { useLang } from '../../language/language-context.tsx';
import type { RowItem } from '../../outbox/outbox-item.ts';
import { outboxSteps } from '../../outbox/outbox-steps.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import { openedRow } from './carried-row.ts';
import { reasonsOf } from './entry-state.ts';
import { isFilled, isFull } from './filled-rows.ts';
import { gridSteps, type Grid, type GridRow } from './grid-state.ts';
import { NO_ANSWER, saveGrid, type GridOutcome, type RowAnswer } from './save-grid.ts';
import { useKeptRows } from './use-kept-rows.ts';

type Answers = ReadonlyMap<string, RowAnswer>;
type Result = Pick<GridOutcome, 'sent' | 'kept'> | 'full' | 'failed' | null;

interface SheetParts {
  readonly outbox: Outbox;
  readonly grid: Grid;
  readonly setGrid: Dispatch<SetStateAction<Grid>>;
  readonly answers: Answers;
  readonly setAnswers: Dispatch<SetStateAction<Answers>>;
  /** Blank ones to go on with. */
  readonly newRows: () => readonly GridRow[];
}

/** How rows leave the table for the record and the outbox, and come back from there. */
export function useSavingRows({ outbox, grid, setGrid, answers, setAnswers, newRows }: SheetParts) {
  const client = useApolloClient();
  const lang = useLang();
  const [result, setResult] = useState<Result>(null);
  const [isSaving, setSaving] = useState(false);
  const { latest, letGo } = useKeptRows(outbox, grid.rows);
  const save = async () => {
    const checked = grid.rows.filter((row) => isFilled(row) && row.isUnchecked !== true);
    if (checked.length === 0) return;
    setSaving(true);
    try {
      const outcome = await saveGrid(client, outbox.account, checked, answers, lang);
      // What stands in the table leaves the outbox: refused rows, and those that were changed or discarded meanwhile.
      const late = lateRows(latest.current, outcome.kept);
      for (const id of late) await outbox.update(id, outboxSteps.held);
      letGo([...outcome.answers.keys(), ...late]);
      setAnswers((now) => answersAfter(now, checked, outcome.answers));
      setResult(outcome);
      setGrid((now) => gridSteps.orBlank(gridSteps.drop(now, new Map([...outcome.sent, ...outcome.kept])), newRows));
    } catch {
      setResult('failed');
    } finally {
      setSaving(false);
    }
  };
  const takeUp = async (item: RowItem) => {
    const { id } = item;
    // Held from now on: it is neither sent as it was while it is changed, nor gone before the table is kept with it.
    const held = isFull(latest.current) ? 'full' : await outbox.update(id, outboxSteps.held);
    if (held === 'full' || isFull(latest.current)) {
      setResult('full');
      return;
    }
    if (held?.kind !== 'row' || held.state.kind !== 'held') return;
    letGo([id]);
    setAnswers((now) => new Map([...now, [id, answerOf(item)]]));
    setGrid((now) => gridSteps.bring(now, [openedRow(held)], (one) => one.id !== id && isFilled(one)));
  };
  return {
    ...{ result, isSaving, save: () => void save() },
    /** A row that waited or was refused comes back to be changed, with what was said of it. */
    takeUp: (item: RowItem) => {
      takeUp(item).catch(() => {
        setResult('failed');
      });
    },
    /** A row is discarded, also as the outbox may still hold it: it comes back by undoing alone. */
    discard: (id: string) => {
      setGrid((now) => gridSteps.orBlank(gridSteps.remove(now, new Set([id])), newRows));
      void outbox.update(id, outboxSteps.handedOver).catch(() => undefined);
    },
  };
}

/** What was said of a row before it was taken up. */
function answerOf(item: RowItem): RowAnswer {
  const { state } = item;
  const told = state.kind === 'refused' ? { faults: state.faults, activity: state.activity ?? null } : null;
  const stopped = state.kind === 'stopped' ? state.reason : null;
  return { ...NO_ANSWER, ...told, stopped, reasons: reasonsOf(item) };
}

/** Rows that wait as they were saved and are changed, or no longer there, by now. */
export function lateRows(now: readonly GridRow[], kept: GridOutcome['kept']): readonly string[] {
  const left = gridSteps.drop(gridSteps.start(now), kept).rows;
  const standing = new Set(now.map(({ id }) => id));
  return [...kept.keys()].filter((id) => !standing.has(id) || left.some((row) => row.id === id));
}

/** Rows that were not saved keep what was said of them, and reasons that were given meanwhile stand. */
export function answersAfter(now: Answers, saved: readonly GridRow[], told: Answers): Answers {
  const others = [...now].filter(([id]) => !saved.some((row) => row.id === id));
  const answered = [...told].map(
    ([id, answer]) => [id, { ...answer, reasons: { ...answer.reasons, ...now.get(id)?.reasons } }] as const,
  );
  return new Map([...others, ...answered]);
}
