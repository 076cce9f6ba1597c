import { useNavigate, useSearch } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { useMessages } from '../../language/language-context.tsx';
import { NextSteps } from '../../session/next-steps.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { ExploreFigures } from './explore-figures.tsx';
import { exploreMessages } from './explore.messages.ts';
import classes from './explore.module.css';

/** A question of one's own: picked, answered as a table, and to be taken along. */
export function ExplorePage() {
  const { dataFrom, dataTo } = useViewer();
  const texts = useMessages(exploreMessages);
  const search = useSearch({ from: '/explore' });
  const navigate = useNavigate({ from: '/explore' });
  const holdsRecords = typeof dataFrom === 'string' && typeof dataTo === 'string';
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      {holdsRecords ? (
        <ExploreFigures
          search={search}
          onChange={(part) => void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false })}
          onClear={() => void navigate({ search: {}, resetScroll: false })}
        />
      ) : (
        <Notice kind="empty" title={texts.noData}>
          <NextSteps />
        </Notice>
      )}
    </div>
  );
}
