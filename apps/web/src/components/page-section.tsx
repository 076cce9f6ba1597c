import type { ReactNode } from 'react';
import { useViewMode } from './view-mode.ts';
import classes from './page-section.module.css';

interface PageSectionProps {
  /** Short, without spaces; the heading is found as `section-` and this. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a page of figures under its quiet heading; the findings stand in the charts. */
export function PageSection({ id, title, children }: PageSectionProps) {
  const { anchors } = useViewMode();
  return (
    <section className={classes.section} aria-labelledby={`${anchors}section-${id}`}>
      <h2 id={`${anchors}section-${id}`}>{title}</h2>
      {children}
    </section>
  );
}
