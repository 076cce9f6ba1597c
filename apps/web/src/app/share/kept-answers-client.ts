import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';
import { of } from 'rxjs';
import type { Lang } from '../../language/lang.ts';
import { shareQuestions, type ShareView } from './share-view.ts';

/** Answers the questions of a shared view from what the link kept, and asks no server. */
export function keptAnswersClient(view: ShareView, answers: readonly string[], lang: Lang): ApolloClient {
  const kept = new Map(
    shareQuestions(view).flatMap((question, index) =>
      question.lang === lang ? [[question.name, answers[index] ?? 'null'] as const] : [],
    ),
  );
  return new ApolloClient({
    link: new ApolloLink(({ operationName }) =>
      of({ data: JSON.parse(kept.get(operationName ?? '') ?? 'null') as Record<string, unknown> }),
    ),
    cache: new InMemoryCache({ dataIdFromObject: () => undefined }),
  });
}
