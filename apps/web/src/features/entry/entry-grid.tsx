import { useApolloClient } from '@apollo/client/react';
import { tsvFormatRows, tsvParseRows } from 'd3-dsv';
import { lazy, Suspense, useEffect, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { ActionButton } from '../../components/action-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { accountWork } from '../../outbox/account-work.ts';
import type { RowItem } from '../../outbox/outbox-item.ts';
import type { Help, RecordedEntry } from './draft.ts';
import { entryFieldMessages } from './entry-fields.messages.ts';
import { Fold } from './fold.tsx';
import { GRID_COLUMNS, gridSteps, type Grid, type GridColumn, type GridRow, type Place } from './grid-state.ts';
import { GridLine } from './grid-line.tsx';
import { GridOutcomeNotice } from './grid-outcome-notice.tsx';
import { gridMove } from './grid-move.ts';
import { gridMessages } from './grid.messages.ts';
import { repeatMessages } from './repeat.messages.ts';
import { openedTable } from './opened-table.ts';
import { templateMessages } from './templates.messages.ts';
import { useGrid, type GridWork } from './use-grid.ts';
import { useOpenedRow } from './use-opened-row.ts';
import type { Lists } from './use-lists.ts';
import classes from './grid.module.css';

// Once a period, if at all.
const RepeatBroadcasts = lazy(async () => ({
  default: (await import('./repeat-broadcasts.tsx')).RepeatBroadcasts,
}));

const GridTemplates = lazy(async () => ({ default: (await import('./grid-templates.tsx')).GridTemplates }));

interface EntryGridProps {
  readonly account: string;
  readonly help: Help;
  readonly lists: Lists;
  /** A row of the outbox that is to be changed; null where none is. */
  readonly opened: RowItem | null;
  readonly onTaken: () => void;
  /** An activity on record is to be opened in the form. */
  readonly onEdit: (recorded: RecordedEntry) => void;
}

/** Many activities at once, by keyboard: one a row, each saved for itself. */
export function EntryGrid(props: EntryGridProps) {
  const { account } = props;
  const client = useApolloClient();
  const [kept, setKept] = useState<readonly GridRow[] | null>(null);
  useEffect(() => {
    void openedTable(accountWork(account, client).outbox).then(setKept);
  }, [account, client]);
  return kept && <Sheet {...props} kept={kept} />;
}

type SheetProps = EntryGridProps & { readonly kept: readonly GridRow[] };

function Sheet({ account, help, lists, kept, opened, onTaken, onEdit }: SheetProps) {
  const texts = useMessages(gridMessages);
  const repeat = useMessages(repeatMessages);
  const templates = useMessages(templateMessages);
  const work = useGrid(account, help, lists, kept);
  const { grid, setGrid } = work;
  useOpenedRow(work, opened, onTaken);
  const step = (change: (grid: Grid) => Grid) => () => {
    setGrid(change);
  };
  return (
    <section className={classes.sheet} aria-labelledby="entry-grid">
      <h2 id="entry-grid">{texts.title}</h2>
      <p className={classes.hint}>{texts.hint}</p>
      <Fold title={repeat.title} isAtFault={false}>
        <Suspense fallback={null}>
          <RepeatBroadcasts help={help} work={work} />
        </Suspense>
      </Fold>
      <Fold title={templates.title} isAtFault={false}>
        <Suspense fallback={null}>
          <GridTemplates help={help} work={work} />
        </Suspense>
      </Fold>
      <Unchecked work={work} />
      <GridOutcomeNotice work={work} />
      <Table {...{ work, lists, onEdit }} />
      <Choices lists={lists} />
      <div className={classes.actions}>
        <ActionButton className={classes.primary} disabled={work.isSaving} onClick={work.save}>
          {work.isSaving ? texts.saving : texts.save}
        </ActionButton>
        <ActionButton onClick={step((now) => gridSteps.add(now, work.newRow()))}>{texts.addRow}</ActionButton>
        <ActionButton disabled={grid.past.length === 0} onClick={step(gridSteps.undo)}>
          {texts.undo}
        </ActionButton>
        <ActionButton disabled={grid.future.length === 0} onClick={step(gridSteps.redo)}>
          {texts.redo}
        </ActionButton>
      </div>
    </section>
  );
}

type TableProps = Pick<EntryGridProps, 'lists' | 'onEdit'> & { readonly work: GridWork };

function Table({ work, lists, onEdit }: TableProps) {
  const texts = useMessages(gridMessages);
  const names = useMessages(entryFieldMessages);
  const { grid, answers } = work;
  const [range, setRange] = useState<{ readonly from: Place; readonly to: Place } | null>(null);
  const hold = useGridHands(work, range, setRange);
  const label = (column: GridColumn) =>
    ({ ...names.fields, ...names.indicators, topic: names.fields.topics, groups: names.fields.groups })[column];
  return (
    <div className={classes.frame} role="region" aria-label={texts.table} tabIndex={0}>
      <table role="grid" aria-label={texts.table} aria-rowcount={grid.rows.length + 1} {...hold}>
        <thead>
          <tr>
            <td />
            {GRID_COLUMNS.map((column) => (
              <th key={column} scope="col">
                {label(column)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row, at) => (
            <GridLine
              key={row.id}
              {...{ row, at, label, answer: answers.get(row.id) ?? null, range, work, lists, onEdit }}
              onRemove={() => {
                work.discard(row.id);
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Range = { readonly from: Place; readonly to: Place } | null;

/** What keys and the clipboard do to the table. */
function useGridHands({ setGrid, grid, newRow }: GridWork, range: Range, setRange: (range: Range) => void) {
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    if (!place) return;
    const act = gridMove(event, place, range, grid.rows.length);
    if (act.kind === 'none') return;
    event.preventDefault();
    if (act.kind === 'undo') setGrid(gridSteps.undo);
    if (act.kind === 'redo') setGrid(gridSteps.redo);
    if (act.kind === 'fill') setGrid((now) => gridSteps.fillDown(now, act.from, act.to));
    if (act.kind === 'go') {
      setRange(act.from ? { from: act.from, to: act.to } : null);
      focusCell(event.currentTarget, act.to);
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    // A single text goes into the cell as anywhere else.
    if (!place || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const cells = tsvParseRows(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''));
    setGrid((now) => gridSteps.paste(now, place, cells, newRow));
  };
  const onCopy = (event: ClipboardEvent<HTMLTableElement>) => {
    if (!range) return;
    event.preventDefault();
    event.clipboardData.setData(
      'text/plain',
      tsvFormatRows(gridSteps.cells(grid, range.from, range.to).map((row) => [...row])),
    );
  };
  const onPointerDown = () => {
    setRange(null);
  };
  return { onKeyDown, onPaste, onCopy, onPointerDown };
}

function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof HTMLInputElement) || target.dataset['row'] === undefined) return null;
  return { row: Number(target.dataset['row']), column: Number(target.dataset['column']) };
}

function focusCell(table: HTMLTableElement, { row, column }: Place): void {
  const cell = table.querySelector<HTMLInputElement>(`[data-row="${String(row)}"][data-column="${String(column)}"]`);
  cell?.focus();
  cell?.select();
}

/** What the browser offers while somebody types. */
function Choices({ lists }: { readonly lists: Lists }) {
  const offered: Readonly<Partial<Record<GridColumn, readonly { readonly value: string; readonly label: string }[]>>> =
    {
      commune: lists.communes,
      organisation: lists.bodies,
      topic: lists.codes('topic'),
      activityType: lists.codes('activity_type'),
      channel: lists.codes('channel'),
      groups: lists.codes('target_group'),
    };
  return Object.entries(offered).map(([column, options]) => (
    <datalist key={column} id={`grid-${column}`}>
      {options.map(({ value, label }) => (
        <option key={value} value={label} />
      ))}
    </datalist>
  ));
}

/** Rows that were brought in and that nobody has looked at yet. */
function Unchecked({ work }: { readonly work: GridWork }) {
  const texts = useMessages(repeatMessages);
  const formats = useFormats();
  const rows = work.grid.rows.filter(({ isUnchecked }) => isUnchecked === true);
  if (rows.length === 0) return null;
  const checkAll = () => {
    work.setGrid((now) => gridSteps.mark(now, new Set(rows.map(({ id }) => id)), false));
  };
  return (
    <Notice
      kind="info"
      title={texts.unchecked(formats.number(rows.length))}
      action={{ label: texts.checkAll, run: checkAll }}
    />
  );
}
