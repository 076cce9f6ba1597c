import { Suspense } from 'react';
import type { PageToolsProps } from '../components/page-tools.tsx';
import { useViewMode } from '../components/view-mode.ts';
import { laterPart } from './later-part.ts';
import classes from './shell.module.css';

// No page waits for it.
const PageToolsLine = laterPart(async () => (await import('./share/page-tools-line.tsx')).PageToolsLine);
const PaperHead = laterPart(async () => (await import('./share/paper-head.tsx')).PaperHead);

/** Pages that say on paper themselves what they rest on. */
const HEADED: readonly PageToolsProps['page'][] = ['/explore', '/pack'];

/** The line of a page's tools keeps its place until it is there; figures that were handed over have none. */
export function PageToolsPlace({ page, search }: PageToolsProps) {
  const { isFixed } = useViewMode();
  if (isFixed) return null;
  return (
    <>
      {page !== '/reporting' && (
        <div className={`${classes.tools ?? ''} screen-only`} data-page={page}>
          <Suspense fallback={null}>
            <PageToolsLine page={page} search={search} />
          </Suspense>
        </div>
      )}
      {!HEADED.includes(page) && (
        <Suspense fallback={null}>
          <PaperHead search={search} />
        </Suspense>
      )}
    </>
  );
}
