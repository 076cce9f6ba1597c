import { useState, type ReactNode } from 'react';
import classes from './entry-page.module.css';

interface FoldProps {
  readonly title: string;
  /** Something in it is wrong: it stands open. */
  readonly isAtFault: boolean;
  readonly children: ReactNode;
}

/** A part of the form that unfolds; what is in it is drawn only then. */
export function Fold({ title, isAtFault, children }: FoldProps) {
  const [isOpen, setOpen] = useState(false);
  const isShown = isOpen || isAtFault;
  return (
    <details
      className={classes.fold}
      open={isShown}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      {isShown && <div className={classes.folded}>{children}</div>}
    </details>
  );
}
