import { expect, it } from 'vitest';
import type { ReachStatus, KeyPartsFragment } from '../../gql/graphql.ts';
import { blindOn } from './blind-on.ts';

const key = (dimension: KeyPartsFragment['dimension'], code: string): KeyPartsFragment => ({
  ...{ __typename: 'Key', dimension, id: code, code, label: code },
});
const count = (topic: string) =>
  ({ __typename: 'BlindSpotCount', topic: key('TOPIC', topic), blind: 0, unknown: 0, reached: 0 }) as const;
const spot = (unit: string, topic: string, status: ReachStatus = 'BLIND_SPOT') => ({
  ...({ __typename: 'BlindSpot', unit: key('COMMUNE', unit), topic: key('TOPIC', topic) } as const),
  ...{ status, lastActivityOn: null, daysSince: null, neverInData: true },
});

it('names communes that are blind on the topic of the map, or on all topics', () => {
  const told = {
    counts: [count('drugs'), count('crime')],
    units: [spot('a', 'drugs'), spot('a', 'crime'), spot('b', 'crime'), spot('c', 'drugs', 'UNKNOWN')],
  };
  expect([...blindOn(told, 'crime')]).toEqual(['a', 'b']);
  expect([...blindOn(told, 'drugs')]).toEqual(['a']);
  expect([...blindOn(told)]).toEqual(['a']);
  expect([...blindOn(told, 'trafficking')]).toEqual([]);
});
