import type { CellMark } from './matrix-rows.ts';
import classes from './mandate-page.module.css';

const SIGNS = {
  DONE: '✓',
  PLANNED: '◐',
  NONE: '✕',
  NOT_REPORTED: '?',
  NOT_DUE: '?',
  HIDDEN: '•••',
} as const satisfies Record<CellMark, string>;

/** The sign of a state: told apart by its form, not by its colour alone. The text beside it names the state. */
export function StateMark({ mark }: { readonly mark: CellMark }) {
  return (
    <span className={classes.sign} data-mark={mark} aria-hidden="true">
      {SIGNS[mark]}
    </span>
  );
}
