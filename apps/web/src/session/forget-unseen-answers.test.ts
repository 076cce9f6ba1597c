import { gql, InMemoryCache } from '@apollo/client';
import { expect, it } from 'vitest';
import { forgetUnseenAnswers } from './forget-unseen-answers.ts';

const ANALYTICS = gql`
  query ($query: String!) {
    analytics(query: $query)
    viewer
  }
`;

function answered(): InMemoryCache {
  const cache = new InMemoryCache({ dataIdFromObject: () => undefined });
  for (const query of ['shown', 'left'])
    cache.writeQuery({ query: ANALYTICS, variables: { query }, data: { analytics: query, viewer: 'me' } });
  return cache;
}

const asked = (cache: InMemoryCache, query: string) => cache.readQuery({ query: ANALYTICS, variables: { query } });

it('forgets the answers of pages that were left, and nothing of the page that is open', () => {
  const cache = answered();
  forgetUnseenAnswers(cache, [{ query: ANALYTICS, variables: { query: 'shown' } }]);
  expect(asked(cache, 'shown')).toEqual({ analytics: 'shown', viewer: 'me' });
  expect(asked(cache, 'left')).toBeNull();
});

it('keeps what does not change with the record', () => {
  const cache = answered();
  forgetUnseenAnswers(cache, []);
  expect(
    cache.readQuery({
      query: gql`
        {
          viewer
        }
      `,
    }),
  ).toEqual({ viewer: 'me' });
});
