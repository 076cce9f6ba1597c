import { blankClass, type BlankKind } from './blank-swatch.tsx';
import classes from './matrix-table.module.css';

interface MatrixTableProps {
  readonly caption: string;
  /** The first heads the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly cells: readonly {
      readonly key: string;
      readonly text: string;
      /** Step of the sequential scale; null for a blank. */
      readonly step: number | null;
      readonly blank: BlankKind | null;
    }[];
  }[];
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
            <tr key={row.key} role="row">
              <th scope="row" role="rowheader">
                {row.label}
              </th>
              {row.cells.map(({ key, text, step, blank }) => (
                <td
                  key={key}
                  role="cell"
                  className={blank === null ? undefined : blankClass(blank)}
                  style={
                    step === null
                      ? undefined
                      : { background: `var(--seq-${String(step)})`, color: `var(--on-seq-${String(step)})` }
                  }
                >
                  <span>{text}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
