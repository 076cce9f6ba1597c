import { gql } from '@apollo/client';
import { expect, it } from 'vitest';
import { AnswerStore } from './answer-store.ts';
import { forgetUnseenAnswers } from './forget-unseen-answers.ts';

const ANALYTICS = gql`
  query ($query: String!) {
    analytics(query: $query)
  }
`;
const VIEWER = gql`
  {
    viewer
  }
`;

function answered(): AnswerStore {
  const cache = new AnswerStore();
  for (const query of ['shown', 'left'])
    cache.writeQuery({ query: ANALYTICS, variables: { query }, data: { analytics: query } });
  cache.writeQuery({ query: VIEWER, data: { viewer: 'me' } });
  return cache;
}

const asked = (cache: AnswerStore, query: string) => cache.readQuery({ query: ANALYTICS, variables: { query } });

it('forgets the answers of pages that were left, and nothing of the page that is open', () => {
  const cache = answered();
  forgetUnseenAnswers(cache, [{ query: ANALYTICS, variables: { query: 'shown' } }]);
  expect(asked(cache, 'shown')).toEqual({ analytics: 'shown' });
  expect(asked(cache, 'left')).toBeNull();
});

it('keeps what does not change with the record', () => {
  const cache = answered();
  forgetUnseenAnswers(cache, []);
  expect(cache.readQuery({ query: VIEWER })).toEqual({ viewer: 'me' });
});
