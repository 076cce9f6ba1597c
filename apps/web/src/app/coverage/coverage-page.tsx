import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useMessages } from '../../language/language-context.tsx';
import { NoRecordsYet } from '../../session/no-records-yet.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { CoverageFigures } from './coverage-figures.tsx';
import type { CoverageSearch } from './coverage-search.ts';
import { coveragePageMessages } from './coverage.messages.ts';
import classes from './coverage-page.module.css';

/** What is covered, what is not, what changed, how sure we are, what to do next. */
export function CoveragePage() {
  const { dataFrom, dataTo } = useViewer();
  const texts = useMessages(coveragePageMessages);
  const search = useSearch({ from: '/coverage' });
  const navigate = useNavigate({ from: '/coverage' });
  const change = useCallback(
    (part: Partial<CoverageSearch>) =>
      void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false }),
    [navigate],
  );
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      {typeof dataFrom === 'string' && typeof dataTo === 'string' ? (
        <CoverageFigures search={search} onChange={change} />
      ) : (
        <NoRecordsYet />
      )}
    </>
  );
}
