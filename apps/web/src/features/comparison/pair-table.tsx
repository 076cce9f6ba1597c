import { Fragment } from 'react';
import { blankClass } from '../../components/blank-swatch.tsx';
import { PickButton } from '../../components/pick-button.tsx';
import type { PairCell, PairRow } from './pair-rows.ts';
import classes from './comparison.module.css';

interface PairTableProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly PairRow[];
  readonly picked: string | null;
  readonly onPick: (key: string) => void;
}

/** Two units and the whole, line by line; a line can be picked. */
export function PairTable({ label, heads, rows, picked, onPick }: PairTableProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={classes.pairTable} role="table">
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head, index) => (
              <th key={`${String(index)}-${head}`} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, name: measure, cells, whole }) => (
            <tr key={key} role="row">
              <th scope="row" role="rowheader">
                <PickButton
                  className={classes.pairPick}
                  pressed={key === picked}
                  onPick={() => {
                    onPick(key);
                  }}
                >
                  {measure}
                </PickButton>
              </th>
              <Figure cell={cells[0]} />
              <Figure cell={cells[1]} />
              <Figure cell={whole} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A share with its base breaks before the base's total, where the column is narrow. */
function Breakable({ text }: { readonly text: string }) {
  const [first, ...rest] = text.split('/');
  return (
    <>
      {first}
      {rest.map((part, index) => (
        <Fragment key={index}>
          /<wbr />
          {part}
        </Fragment>
      ))}
    </>
  );
}

function Figure({ cell }: { readonly cell: PairCell }) {
  return (
    <td role="cell">
      {cell.blank !== null && (
        <span className={`${classes.swatch ?? ''} ${blankClass(cell.blank)}`} aria-hidden="true" />
      )}
      <Breakable text={cell.text} />
      {cell.share !== null && (
        <span className={classes.bar} aria-hidden="true">
          <span style={{ width: `${String(cell.share * 100)}%` }} />
        </span>
      )}
    </td>
  );
}
