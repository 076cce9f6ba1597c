import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { OverviewFigures } from './overview-figures.tsx';
import type { OverviewSearch } from './overview-search.ts';
import { overviewMessages } from './overview.messages.ts';
import classes from './overview-page.module.css';

// Only before the first record.
const EmptyOverview = lazy(async () => ({ default: (await import('./empty-overview.tsx')).EmptyOverview }));

/** Who was reached, who was not, what changed, how sure we are: the page of the steering committee. */
export function OverviewPage() {
  const { dataFrom, dataTo } = useViewer();
  const texts = useMessages(overviewMessages);
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const change = useCallback(
    (part: Partial<OverviewSearch>) =>
      void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false }),
    [navigate],
  );
  if (typeof dataFrom !== 'string' || typeof dataTo !== 'string') {
    return (
      <Suspense fallback={null}>
        <EmptyOverview />
      </Suspense>
    );
  }
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      <OverviewFigures search={search} onChange={change} />
    </>
  );
}
