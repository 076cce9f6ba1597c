import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { FiguresPage, PageToolsProps } from '../../components/page-tools.tsx';
import { draftLink } from '../../figures/draft-link.ts';
import { useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import shell from '../shell.module.css';
import { mayShare } from './may-share.ts';
import { pageToolsMessages } from './page-tools.messages.ts';

// Behind a button that few press.
const SharePanel = lazy(async () => ({ default: (await import('./share-panel.tsx')).SharePanel }));

/** What a page is called in the pack; the pack is none of its parts, and a question of one's own is printed by itself. */
const PARTS: Readonly<Partial<Record<FiguresPage, string>>> = {
  ...{ '/': 'overview', '/coverage': 'coverage', '/districts': 'districts' },
  ...{ '/mandate': 'mandate', '/observances': 'observances', '/groups': 'groups', '/channels': 'channels' },
};

interface PageToolsLineProps extends PageToolsProps {
  readonly page: FiguresPage;
}

/** What can be done with a page of figures as it stands: hand it on by link, take it into a meeting. */
export function PageToolsLine({ page, search }: PageToolsLineProps) {
  const texts = useMessages(pageToolsMessages);
  const { role, mayReadRecords, dataFrom, dataTo, defaultPeriod } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const part = PARTS[page];
  if (typeof dataFrom !== 'string' || typeof dataTo !== 'string') return null;
  return (
    <>
      {mayReadRecords && page === '/' && (
        <a className={shell.setting} href={draftLink({ period: periodOf(search) ?? defaultPeriod })} download>
          {texts.draft}
        </a>
      )}
      {mayShare(role) && (
        <button
          type="button"
          className={shell.setting}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {texts.share}
        </button>
      )}
      {part !== undefined && (
        <Link to="/pack" search={{ ...search, pages: part }} className={shell.setting}>
          {texts.pack}
        </Link>
      )}
      {page === '/' && (
        <Link to="/wall" search={search} className={shell.setting}>
          {texts.wall}
        </Link>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <SharePanel page={page} search={search} data={{ dataFrom, dataTo, defaultPeriod }} />
        </Suspense>
      )}
    </>
  );
}

function periodOf(search: object): string | undefined {
  return 'period' in search && typeof search.period === 'string' ? search.period : undefined;
}
