import type { ReactNode } from 'react';
import { ActionButton } from './action-button.tsx';
import classes from './notice.module.css';

interface NoticeProps {
  /** `failure` interrupts a screen reader, the others wait for it. */
  readonly kind: 'failure' | 'empty' | 'info' | 'success';
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** A block that stands where content would: what is the matter, and what to do next. */
export function Notice({ kind, title, children, action }: NoticeProps) {
  return (
    <div className={classes.notice} data-kind={kind} role={kind === 'failure' ? 'alert' : 'status'}>
      <p className={classes.title}>{title}</p>
      {children}
      {action && <ActionButton onClick={action.run}>{action.label}</ActionButton>}
    </div>
  );
}
