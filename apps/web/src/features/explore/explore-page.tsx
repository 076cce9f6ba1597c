import { useQuery } from '@apollo/client/react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { failureOf } from '../../failure/failure.ts';
import { useSessionEnd } from '../../failure/session-end.ts';
import { periodEnd } from '../../figures/period-window.ts';
import { useShownAnswer } from '../../figures/use-shown-answer.ts';
import { ExploreFiguresDocument, ExploreListsDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ReferenceProvider, referenceOf } from '../../reference/reference.tsx';
import { NextSteps } from '../../session/next-steps.tsx';
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

/** A question of one's own: picked, answered as a table, and to be taken along. */
export function ExplorePage() {
  const { dataFrom, dataTo } = useViewer();
  const texts = useMessages(exploreMessages);
  const holdsRecords = typeof dataFrom === 'string' && typeof dataTo === 'string';
  return (
    <div className={classes.page}>
      <h1>{texts.title}</h1>
      {holdsRecords ? (
        <Question />
      ) : (
        <Notice kind="empty" title={texts.noData}>
          <NextSteps />
        </Notice>
      )}
    </div>
  );
}

function useExplored() {
  const viewer = useViewer();
  const formats = useFormats();
  const search = useSearch({ from: '/explore' });
  const navigate = useNavigate({ from: '/explore' });
  const explored = exploredOf(search, viewer, API_LANG[formats.lang]);
  const { period, range, base, lang } = explored;
  const dataTo = viewer.dataTo ?? null;
  const lists = useQuery(ExploreListsDocument, {
    variables: { on: range === null ? periodEnd({ period, dataTo }) : earlier(range.to, dataTo), lang, base },
  });
  const figures = useQuery(ExploreFiguresDocument, { variables: variablesOf(explored) });
  const change = (part: Partial<ExploreSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  const clear = () => void navigate({ search: {}, resetScroll: false });
  return { search, explored, lists: lists.data ?? lists.previousData, figures, change, clear };
}

/** The page names what it shows from lists of its own: maps of units and methods are what others read here. */
const NO_LISTS = referenceOf(undefined, 'vi');

function earlier(day: string, other: string | null): string {
  return other !== null && other < day ? other : day;
}

function Question() {
  const texts = useMessages(exploreMessages);
  const formats = useFormats();
  const { search, explored, lists, figures, change, clear } = useExplored();
  const shown = useShownAnswer(figures.data, explored);
  const names = namesOf(lists, formats);
  const { error } = figures;
  useSessionEnd(error);
  if (error && failureOf(error, formats.lang).code === 'FORBIDDEN')
    return <Notice kind="info" title={texts.noAggregates} />;
  return (
    <ReferenceProvider value={lists ? { ...NO_LISTS, ...lists.catalogue } : NO_LISTS}>
      <p className={classes.lead}>{texts.lead}</p>
      <SavedViews search={search} />
      <ExploreForm {...{ search, explored, names }} onChange={change} onClear={clear} />
      <LeftOut explored={explored} names={names} />
      {error && !figures.data ? (
        <FailureNotice error={error} onRetry={() => void figures.refetch()} />
      ) : shown ? (
        <ExploreResult
          answer={shown.answer}
          explored={shown.asked}
          names={names}
          busy={figures.loading}
          onChange={change}
        />
      ) : (
        <p className={classes.waiting} role="status">
          {texts.loading}
        </p>
      )}
    </ReferenceProvider>
  );
}
