import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { dataVersionShown } from './data-version-shown.ts';

/**
 * Queries go by GET, so that the browser's cache and the API's ETag can answer them. Answers are kept whole by question:
 * keys and codes of different lists share ids, so nothing is merged across answers.
 */
export function createApolloClient(): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({
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
    cache: new InMemoryCache({
      dataIdFromObject: () => undefined,
      typePolicies: { Query: { fields: { viewer: { merge: false } } } },
    }),
  });
}
