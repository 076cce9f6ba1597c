import { useQuery } from '@apollo/client/react';
import { Notice } from '../../components/notice.tsx';
import { PageTools } from '../../components/page-tools.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { failureOf } from '../../failure/failure.ts';
import { useSessionEnd } from '../../failure/session-end.ts';
import { periodEnd } from '../../figures/period-window.ts';
import { useShownAnswer } from '../../figures/use-shown-answer.ts';
import { ExploreFiguresDocument, ExploreListsDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ReferenceProvider, referenceOf } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { ExploreForm } from './explore-form.tsx';
import { LeftOut } from './left-out.tsx';
import { exploreMessages } from './explore.messages.ts';
import { namesOf } from './explore-names.ts';
import { exploredOf, variablesOf } from './explore-question.ts';
import { ExploreResult } from './explore-result.tsx';
import type { ExploreSearch } from './explore-search.ts';
import { SavedViews } from './saved-views.tsx';
import classes from './explore.module.css';

function useExplored(search: ExploreSearch) {
  const viewer = useViewer();
  const formats = useFormats();
  const explored = exploredOf(search, viewer, API_LANG[formats.lang]);
  const { period, range, base, lang } = explored;
  const dataTo = viewer.dataTo ?? null;
  const lists = useQuery(ExploreListsDocument, {
    variables: { on: range === null ? periodEnd({ period, dataTo }) : earlier(range.to, dataTo), lang, base },
  });
  const figures = useQuery(ExploreFiguresDocument, { variables: variablesOf(explored) });
  return { explored, lists: lists.data ?? lists.previousData, figures };
}

/** The page names what it shows from lists of its own: maps of units and methods are what others read here. */
const NO_LISTS = referenceOf(undefined, 'vi');

function earlier(day: string, other: string | null): string {
  return other !== null && other < day ? other : day;
}

interface ExploreFiguresProps {
  readonly search: ExploreSearch;
  readonly onChange: (part: Partial<ExploreSearch>) => void;
  readonly onClear: () => void;
}

/** The question of an address and its answer; where the filters are fixed, the question is told, not to be chosen. */
export function ExploreFigures({ search, onChange, onClear }: ExploreFiguresProps) {
  const texts = useMessages(exploreMessages);
  const formats = useFormats();
  const { isFixed } = useViewMode();
  const { explored, lists, figures } = useExplored(search);
  const shown = useShownAnswer(figures.data, explored);
  const names = namesOf(lists, formats);
  const { error } = figures;
  useSessionEnd(error);
  if (error && failureOf(error, formats.lang).code === 'FORBIDDEN')
    return <Notice kind="info" title={texts.noAggregates} />;
  return (
    <ReferenceProvider value={lists ? { ...NO_LISTS, ...lists.catalogue } : NO_LISTS}>
      {!isFixed && (
        <>
          <p className={`${classes.lead ?? ''} screen-only`}>{texts.lead}</p>
          <SavedViews search={search} />
          <PageTools page="/explore" search={search} />
          <ExploreForm {...{ search, explored, names }} onChange={onChange} onClear={onClear} />
        </>
      )}
      <LeftOut explored={explored} names={names} />
      {error && !figures.data ? (
        <FailureNotice error={error} onRetry={() => void figures.refetch()} />
      ) : shown ? (
        <ExploreResult
          answer={shown.answer}
          explored={shown.asked}
          names={names}
          busy={figures.loading}
          onChange={onChange}
        />
      ) : (
        <p className={classes.waiting} role="status">
          {texts.loading}
        </p>
      )}
    </ReferenceProvider>
  );
}
