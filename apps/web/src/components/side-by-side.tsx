import type { ReactNode } from 'react';
import { useMessages } from '../language/language-context.tsx';
import { componentMessages } from './components.messages.ts';
import classes from './side-by-side.module.css';

interface SideBySideProps {
  /** What the table lays beside what, for those who do not see it. */
  readonly name: string;
  readonly heads: readonly ReactNode[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: ReactNode;
    /** One for each head. */
    readonly cells: readonly ReactNode[];
    readonly isDifferent: boolean;
  }[];
}

/** Versions or records beside one another, field by field; a sign and heavier letters mark what is told differently. */
export function SideBySide({ name, heads, rows }: SideBySideProps) {
  const texts = useMessages(componentMessages);
  return (
    <table className={classes.table} aria-label={name}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{texts.field}</span>
          </th>
          {heads.map((head, position) => (
            <th key={position} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, cells, isDifferent }) => (
          <tr key={key} data-differs={isDifferent}>
            <th scope="row">
              {isDifferent && (
                <>
                  <span aria-hidden="true">≠ </span>
                  <span className="visually-hidden">{texts.differs} </span>
                </>
              )}
              {label}
            </th>
            {cells.map((cell, position) => (
              <td key={position}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
