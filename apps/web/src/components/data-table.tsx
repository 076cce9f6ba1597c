import type { TwinTable } from './twin-table.ts';
import classes from './data-table.module.css';

interface DataTableProps {
  readonly table: TwinTable;
  /** Leaves the caption to screen readers where a heading already says it. */
  readonly quietCaption?: boolean;
  /** Many columns of text: each keeps a readable width, the box scrolls. */
  readonly wide?: boolean;
}

/** A plain table of texts: row headings, right-aligned figures, its own scroll box when it is wider than its place. */
export function DataTable({ table, quietCaption = false, wide = false }: DataTableProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={table.caption}>
      <table className={classes.table} data-wide={wide || undefined}>
        <caption className={quietCaption ? 'visually-hidden' : undefined}>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col" data-numeric={column.numeric || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key} data-strong={row.strong === true || undefined}>
              {row.cells.map((cell, index) => {
                const column = table.columns[index];
                return index === 0 ? (
                  <th key={column?.label} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column?.label ?? index} data-numeric={column?.numeric === true || undefined}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
