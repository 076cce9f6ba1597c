import { ApolloClient } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';
import { BaseHttpLink } from '@apollo/client/link/http';
import { AnswerStore } from '../session/answer-store.ts';
import { dataVersionShown } from './data-version-shown.ts';
import { createKeptLink } from './kept-link.ts';
import { createKnownLink } from './known-link.ts';
import { createPersistedLink } from './persisted-link.ts';

/**
 * Queries go by GET and by hash, so that the browser's cache and the API's ETag can answer them.
 */
export function createApolloClient(): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([
      createKnownLink(),
      createKeptLink(),
      createPersistedLink(),
      new BaseHttpLink({
        uri: '/graphql',
        useGETForQueries: true,
        credentials: 'same-origin',
        fetch: async (input, init) => {
          const answer = await fetch(input, init);
          dataVersionShown.note(answer);
          return answer;
        },
        headers: { accept: 'application/graphql-response+json, application/json' },
      }),
    ]),
    cache: new AnswerStore(),
  });
}
