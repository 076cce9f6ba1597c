import { blankClass, type BlankKind } from './blank-swatch.tsx';
import { PickButton } from './pick-button.tsx';
import classes from './heat-table.module.css';

export interface HeatCell {
  readonly key: string;
  readonly text: string;
  readonly note: string;
  /** Step of the sequential scale; null for a blank. */
  readonly step: number | null;
  readonly blank: BlankKind | null;
  /** What picking the cell does. */
  readonly hint: string;
  readonly pressed: boolean;
  readonly onPick: () => void;
}

interface HeatTableProps {
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly note: string }[];
  readonly rows: readonly { readonly key: string; readonly label: string; readonly cells: readonly HeatCell[] }[];
}

/**
 * A heatmap that is a table: figures stand in the cells, headings are headings, every cell can be picked by keyboard.
 * The roles are written out because a phone lays the rows out as grids, which would take them away.
 */
export function HeatTable({ caption, corner, columns, rows }: HeatTableProps) {
  return (
    <table className={classes.table} role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" className={classes.corner}>
            {corner}
          </th>
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader">
              {column.label}
              <small>{column.note}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row">
            <th scope="row" role="rowheader">
              {row.label}
            </th>
            {row.cells.map((cell) => (
              <td key={cell.key} role="cell">
                <PickButton
                  className={`${classes.cell ?? ''} ${cell.blank === null ? '' : blankClass(cell.blank)}`}
                  style={
                    cell.step === null
                      ? undefined
                      : { background: `var(--seq-${String(cell.step)})`, color: `var(--on-seq-${String(cell.step)})` }
                  }
                  pressed={cell.pressed}
                  title={cell.hint}
                  onPick={cell.onPick}
                >
                  {/* A blank without a figure is a word, which needs more room than a share. */}
                  <span data-word={(cell.note === '' && cell.step === null) || undefined}>{cell.text}</span>
                  {cell.note !== '' && <small>{cell.note}</small>}
                </PickButton>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
