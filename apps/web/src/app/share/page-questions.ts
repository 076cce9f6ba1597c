import type { ApolloClient } from '@apollo/client';
import { print } from 'graphql';
import type { ShareQuestion } from '../../gql/graphql.ts';
import { API_LANG, type Lang } from '../../language/lang.ts';
import { inLang, sameText } from './question-words.ts';

/** What pages of figures ask. What their frame asks, the list of links or records is no part of a link. */
export const OF_PAGES: ReadonlySet<string> = new Set([
  ...['Reference', 'OverviewHeadline', 'OverviewPlaces', 'PackBasis'],
  ...['CoverageMap', 'CoverageTime', 'CoverageKinds', 'CoverageLevels'],
  ...['UnitComparison', 'ComparisonTopics', 'ComparisonPair', 'ComparisonPairTopics', 'ComparisonLists'],
  ...['MandateMatrix', 'MandateObservances', 'MandateWork', 'MandateRecognition', 'ObservancesOfYear'],
  ...['GroupFigures', 'ChannelFigures'],
  ...['ExploreFigures', 'ExploreLists', 'ExploreMembers'],
]);
const LANGS = ['vi', 'en'] as const satisfies readonly Lang[];
const LOOK_MS = 200;
/** Charts that come in a chunk of their own ask only when they are there: answered once is not answered for good. */
const LOOKS = 3;
const MOST_LOOKS = 300;

/**
 * The questions of the page that is open, in both languages: what a link of it is to answer. Waits until nothing is on its way;
 * null where an answer did not come.
 */
export async function pageQuestions(client: ApolloClient): Promise<ShareQuestion[] | null> {
  let quiet = 0;
  const again = new Set<object>();
  for (let look = 0; look < MOST_LOOKS && quiet < LOOKS; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    askAgain(client, again);
    const isBusy = asked(client).some((query) => query.getCurrentResult().loading) || waitsToBeDrawn();
    quiet = isBusy ? 0 : quiet + 1;
  }
  const queries = asked(client);
  if (quiet < LOOKS || queries.some((query) => query.getCurrentResult().data === undefined)) return null;
  const questions = LANGS.flatMap((lang) =>
    queries.map(({ query, variables }) => ({
      query: print(query),
      variables: sameText(inLang(variables, API_LANG[lang])),
    })),
  );
  return [...new Map(questions.map((question) => [JSON.stringify(question), question])).values()];
}

function asked(client: ApolloClient) {
  return [...client.getObservableQueries('active').values()].filter(
    // The list of links asks for its names without a day.
    ({ queryName, variables }) => OF_PAGES.has(queryName ?? '') && (queryName !== 'Reference' || 'on' in variables),
  );
}

/** A question that was not answered is asked once more: a link needs all of them. */
function askAgain(client: ApolloClient, again: Set<object>): void {
  for (const query of asked(client)) {
    const { loading, error } = query.getCurrentResult();
    if (loading || error === undefined || again.has(query)) continue;
    again.add(query);
    // A failure is told by the question itself.
    void query.refetch().catch(() => undefined);
  }
}

function waitsToBeDrawn(): boolean {
  return document.querySelector('#main [aria-busy="true"]') !== null;
}
