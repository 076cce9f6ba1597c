import type { ReactNode } from 'react';
import { useViewMode } from './view-mode.ts';
import classes from './filter-form.module.css';

interface FilterFormProps {
  readonly label: string;
  readonly clearLabel: string;
  /** False while nothing is filtered: the way to clear keeps its place, unseen. */
  readonly canClear: boolean;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** A row of choices that act at once; on a phone the first takes a line of its own. Where the filters are fixed, there is none. */
export function FilterForm({ label, clearLabel, canClear, onClear, children }: FilterFormProps) {
  const { isFixed } = useViewMode();
  if (isFixed) return null;
  return (
    <form
      className={`${classes.form ?? ''} screen-only`}
      role="search"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {children}
      <button type="button" className={classes.clear} disabled={!canClear} onClick={onClear}>
        {clearLabel}
      </button>
    </form>
  );
}
