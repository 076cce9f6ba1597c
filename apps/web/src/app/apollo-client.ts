import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';
import { BaseHttpLink } from '@apollo/client/link/http';
import { dataVersionShown } from './data-version-shown.ts';
import { createKeptLink } from './kept-link.ts';
import { createKnownLink } from './known-link.ts';
import { createPersistedLink } from './persisted-link.ts';

/**
 * Queries go by GET and by hash, so that the browser's cache and the API's ETag can answer them. Answers are kept whole
 * by question: keys and codes of different lists share ids, so nothing is merged across answers.
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
    cache: new InMemoryCache({
      dataIdFromObject: () => undefined,
      typePolicies: { Query: { fields: { viewer: { merge: false } } } },
    }),
  });
}
