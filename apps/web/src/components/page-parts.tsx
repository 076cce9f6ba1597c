import type { ReactNode } from 'react';
import classes from './page-parts.module.css';

interface PagePartsProps {
  /** What the links are, for who hears them. */
  readonly label: string;
  /** Links; the router marks the open one with aria-current. */
  readonly children: ReactNode;
}

/** The parts of a page, one of them open: links, since each has an address of its own. */
export function PageParts({ label, children }: PagePartsProps) {
  return (
    <nav className={`${classes.parts ?? ''} screen-only`} aria-label={label}>
      {children}
    </nav>
  );
}
