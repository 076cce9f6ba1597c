import type { ReactNode } from 'react';
import { blankClass, type BlankKind } from './blank-swatch.tsx';
import { PickButton } from './pick-button.tsx';
import type { TwinPick } from './twin-table.ts';
import classes from './matrix-table.module.css';

interface MatrixTableProps {
  readonly caption: string;
  /** The first heads the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRow[];
}
interface MatrixRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly MatrixCell[];
}
interface MatrixCell {
  readonly key: string;
  readonly text: string;
  /** Step of the sequential scale; null for a blank. */
  readonly step: number | null;
  readonly blank: BlankKind | null;
  readonly pick?: TwinPick | undefined;
}

/** Columns whose words fit on a sheet as they are. */
const MOST_WHOLE_COLUMNS = 8;

/** A table whose cells are shaded by their figures; a blank is drawn as what it is. */
export function MatrixTable({ caption, columns, rows }: MatrixTableProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={caption}>
      <table className={classes.matrix} role="table" data-wide={columns.length > MOST_WHOLE_COLUMNS || undefined}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} scope="col" role="columnheader">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row key={row.key} row={row} columns={columns.length} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, columns }: { readonly row: MatrixRow; readonly columns: number }) {
  const panel = row.cells.find(({ pick }) => pick?.isPicked)?.pick?.panel;
  return (
    <>
      <tr role="row">
        <th scope="row" role="rowheader">
          {row.label}
        </th>
        {row.cells.map((cell) => (
          <td
            key={cell.key}
            role="cell"
            className={cell.blank === null ? undefined : blankClass(cell.blank)}
            style={
              cell.step === null
                ? undefined
                : { background: `var(--seq-${String(cell.step)})`, color: `var(--on-seq-${String(cell.step)})` }
            }
          >
            <CellText {...cell} />
          </td>
        ))}
      </tr>
      {panel !== undefined && <PanelRow columns={columns}>{panel}</PanelRow>}
    </>
  );
}

function CellText({ text, pick }: Pick<MatrixCell, 'text' | 'pick'>) {
  if (!pick) return <span>{text}</span>;
  return (
    <PickButton className={classes.pick} pressed={pick.isPicked} onPick={pick.onPick}>
      <span>{text}</span>
      {pick.about !== undefined && <span className="visually-hidden">, {pick.about}</span>}
    </PickButton>
  );
}

/** What a pick has opened, beneath the row of its cell. */
function PanelRow({ columns, children }: { readonly columns: number; readonly children: ReactNode }) {
  return (
    <tr role="row" className="screen-only" data-panel>
      <td role="cell" colSpan={columns}>
        {children}
      </td>
    </tr>
  );
}
