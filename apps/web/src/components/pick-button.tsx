import type { ReactNode } from 'react';
import { useViewMode } from './view-mode.ts';
import classes from './pick-button.module.css';

interface PickButtonProps {
  readonly className?: string | undefined;
  readonly style?: Readonly<Record<string, string>> | undefined;
  readonly title?: string | undefined;
  readonly pressed?: boolean | undefined;
  readonly onPick: () => void;
  readonly children: ReactNode;
}

/** Something that filters the page when picked; where the filters are fixed, the same to be read only. */
export function PickButton({ className, style, title, pressed, onPick, children }: PickButtonProps) {
  const { isFixed } = useViewMode();
  if (isFixed) {
    return (
      <span className={`${classes.fixed ?? ''} ${className ?? ''}`} style={style} data-fixed>
        {children}
      </span>
    );
  }
  return (
    <button type="button" className={className} style={style} title={title} aria-pressed={pressed} onClick={onPick}>
      {children}
    </button>
  );
}
