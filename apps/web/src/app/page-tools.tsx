import { lazy, Suspense } from 'react';
import type { FiguresPage, PageToolsProps } from '../components/page-tools.tsx';
import { useViewMode } from '../components/view-mode.ts';
import classes from './shell.module.css';

// No page waits for it.
const PageToolsLine = lazy(async () => ({
  default: await import('./share/page-tools-line.tsx').then((part) => part.PageToolsLine, nothing),
}));

const PaperHead = lazy(async () => ({
  default: await import('./share/paper-head.tsx').then((part) => part.PaperHead, nothing),
}));

/** Pages that say on paper themselves what they rest on. */
const HEADED: readonly FiguresPage[] = ['/explore', '/pack'];

/** The line of a page's tools keeps its place until it is there; figures that were handed over have none. */
export function PageToolsPlace(props: PageToolsProps) {
  const { isFixed } = useViewMode();
  if (isFixed) return null;
  return (
    <>
      <div className={`${classes.tools ?? ''} screen-only`} data-page={props.page}>
        <Suspense fallback={null}>
          <PageToolsLine {...props} />
        </Suspense>
      </div>
      {!HEADED.includes(props.page) && (
        <Suspense fallback={null}>
          <PaperHead search={props.search} />
        </Suspense>
      )}
    </>
  );
}

/** A line that broke just now takes a service away, not the page. */
function nothing() {
  return (_tools: Pick<PageToolsProps, 'search'>) => null;
}
