import { Suspense } from 'react';
import type { FiguresPage, PageToolsProps } from '../components/page-tools.tsx';
import { useViewMode } from '../components/view-mode.ts';
import { laterPart } from './later-part.ts';
import classes from './shell.module.css';

// No page waits for it.
const PageToolsLine = laterPart(async () => (await import('./share/page-tools-line.tsx')).PageToolsLine);
const PaperHead = laterPart(async () => (await import('./share/paper-head.tsx')).PaperHead);

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
