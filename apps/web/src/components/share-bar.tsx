import { blankClass, type BlankKind } from './blank-swatch.tsx';
import classes from './share-bar.module.css';

interface ShareBarProps {
  /** 0 to 1; null where there is none. */
  readonly share: number | null;
  readonly blank: BlankKind | null;
  /** Where a plan wants it to be, 0 to 1; null or left out where none says. */
  readonly target?: number | null;
}

/** A share as a bar on a full-length track; the text beside it says the figure, so it is hidden from screen readers. */
export function ShareBar({ share, blank, target = null }: ShareBarProps) {
  const isDrawn = share !== null && blank === null;
  return (
    <span className={`${classes.track ?? ''} ${blank === null ? '' : blankClass(blank)}`} aria-hidden="true">
      {isDrawn && <span className={classes.bar} style={{ width: `${String(share * 100)}%` }} />}
      {target !== null && <span className={classes.target} style={{ left: `${String(target * 100)}%` }} />}
    </span>
  );
}
