import { expect, it } from 'vitest';
import { comparisonSearch } from './comparison-search.ts';
import {
  comparisonQuestion,
  filtersOf,
  figuresQuestion,
  pairQuestions,
  topicQuestions,
} from './comparison-questions.ts';

const VIEWER = { defaultPeriod: 'admin:2023-Y' };
const filters = (address: Record<string, string>) => filtersOf(comparisonSearch.parse(address), VIEWER, 'VI');

it('an empty address compares activities of districts over the default period', () => {
  expect(comparisonQuestion(filters({}))).toEqual({
    ...{ measure: 'ACTIVITIES', level: 'DISTRICT', base: 'AS_OF_EVENT', lang: 'VI' },
    period: { code: 'admin:2023-Y' },
  });
});

it('what cannot be read in an address falls back, and a district filters communes only', () => {
  const address = { measure: 'ATTENDANCES', level: 'VILLAGE', period: 'soon', district: '178@2020-01-01' };
  expect(comparisonQuestion(filters(address))).not.toHaveProperty('where');
  expect(comparisonQuestion(filters({ ...address, level: 'COMMUNE' })).where).toEqual({ district: ['178@2020-01-01'] });
});

it('the panels ask each topic without ranks, under the other filters of the page', () => {
  const asked = topicQuestions(filters({ topic: 'drug_prevention', measure: 'SESSIONS' }));
  expect(asked.crime).toMatchObject({ measure: 'SESSIONS', where: { topic: ['crime_prevention'] }, ranks: false });
});

it('the export asks the same units, topic and map of units as the funnel', () => {
  expect(figuresQuestion(filters({ topic: 'drug_prevention', base: 'LS_200' }))).toMatchObject({
    ...{ measures: ['ACTIVITIES'], groupBy: ['DISTRICT'], base: 'LS_200', where: { topic: ['drug_prevention'] } },
  });
});

it('a pair is asked by its two units where the level can be filtered by', () => {
  const { figures } = pairQuestions(filters({ level: 'COMMUNE' }), ['a', 'b']);
  expect(figures.where).toEqual({ commune: ['a', 'b'] });
  expect(pairQuestions(filters({ level: 'PEER_GROUP' }), ['border', 'city']).figures.where).toEqual({});
});
