import { Fragment, type ReactNode } from 'react';
import { blankClass, type BlankKind } from './blank-swatch.tsx';
import { PickButton } from './pick-button.tsx';
import type { TwinColumn, TwinPick, TwinRow, TwinTable } from './twin-table.ts';
import classes from './data-table.module.css';

interface DataTableProps {
  readonly table: TwinTable;
  /** Leaves the caption to screen readers where a heading already says it. */
  readonly quietCaption?: boolean;
  /** Many columns of text: each keeps a readable width, the box scrolls. */
  readonly wide?: boolean;
  /** On a phone the cells of a row stand under its name, each with the name of its column. */
  readonly stacked?: boolean;
}

/** More than a sheet of A4 holds with whole words. */
const MANY_COLUMNS = 10;
/** Longer than any figure with its base: words that may break, or the columns behind them would leave the sheet. */
const LONGEST_FIGURE = 18;

/** A plain table of texts: row headings, right-aligned figures, its own scroll box when it is wider than its place. */
export function DataTable({ table, quietCaption = false, wide = false, stacked = false }: DataTableProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={table.caption}>
      <table
        className={classes.table}
        data-wide={wide || undefined}
        data-stacked={stacked || undefined}
        data-many={table.columns.length > MANY_COLUMNS || undefined}
      >
        <caption className={quietCaption ? 'visually-hidden' : undefined}>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <Head key={column.label} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <Fragment key={row.key}>
              <Row row={row} columns={table.columns} />
              <Opened row={row} columns={table.columns.length} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a pick of the row, or of one of its cells, has opened. */
function Opened({ row, columns }: { readonly row: TwinRow; readonly columns: number }) {
  const panel = [row.pick, ...(row.cellPicks ?? [])].find((pick) => pick?.isPicked)?.panel;
  if (panel === undefined) return null;
  return (
    <tr className="screen-only">
      <td colSpan={columns}>{panel}</td>
    </tr>
  );
}

function Row({ row, columns }: { readonly row: TwinRow; readonly columns: readonly TwinColumn[] }) {
  return (
    <tr data-strong={row.strong === true || undefined}>
      {row.cells.map((cell, index) => {
        const column = columns[index];
        const blank = row.blanks?.[index] ?? null;
        return index === 0 ? (
          <th key={column?.label} scope="row">
            <Picked text={cell} pick={row.pick} />
          </th>
        ) : (
          <td
            key={column?.label ?? index}
            data-label={column?.label}
            data-numeric={column?.numeric === true || undefined}
            data-words={(column?.numeric === true && cell.length > LONGEST_FIGURE) || undefined}
          >
            <Filled blank={cell === '' ? null : blank}>
              <Picked text={cell} pick={row.cellPicks?.[index]} />
            </Filled>
          </td>
        );
      })}
    </tr>
  );
}

/** What a cell holds; a blank is drawn around its words, not behind them. */
function Filled({ blank, children }: { readonly blank: BlankKind | null; readonly children: ReactNode }) {
  if (blank === null) return <span>{children}</span>;
  return (
    <span className={`${classes.blank ?? ''} ${blankClass(blank)}`}>
      <span className={classes.word}>{children}</span>
    </span>
  );
}

/** A text; where the drawing's mark can be picked, so can it. */
function Picked({ text, pick }: { readonly text: string; readonly pick: TwinPick | undefined }) {
  if (!pick) return text;
  return (
    <PickButton className={classes.pick} pressed={pick.isPicked} onPick={pick.onPick}>
      {text}
      {pick.about !== undefined && <span className="visually-hidden">, {pick.about}</span>}
    </PickButton>
  );
}

function Head({ column: { label, numeric, sort, pick } }: { readonly column: TwinColumn }) {
  return (
    <th scope="col" data-numeric={numeric || undefined} aria-sort={sort?.direction ?? undefined}>
      {sort ? (
        <button type="button" className={classes.sort} onClick={sort.onSort}>
          {label}
          <span aria-hidden="true">{sort.direction === null ? '↕' : sort.direction === 'descending' ? '↓' : '↑'}</span>
        </button>
      ) : (
        <Picked text={label} pick={pick} />
      )}
    </th>
  );
}
