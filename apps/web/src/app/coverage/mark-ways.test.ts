import { describe, expect, it } from 'vitest';
import { GapsDocument } from '../../gql/graphql.ts';
import { OWN_DAY } from './coverage-queries.ts';
import { filtersOf, headlineQueries } from '../overview/overview-queries.ts';
import { markWays, ofMark, topicWays, type Mark } from './mark-ways.tsx';

const viewer = { defaultPeriod: 'admin:2023-Y', dataTo: '2023-12-14' };

describe('the question of one mark', () => {
  it('is that of all marks, undivided and narrowed to what the mark is about', () => {
    const { topicClasses } = headlineQueries(filtersOf({ district: '183@2020-01-01' }, viewer, 'VI'));
    expect(ofMark(topicClasses, { topic: 'drug_prevention', areaClass: 'border' })).toEqual({
      ...{ measures: ['COMMUNE_COVERAGE'], period: { code: 'admin:2023-Y' }, lang: 'VI' },
      where: { district: ['183@2020-01-01'], topic: ['drug_prevention'], areaClass: ['border'] },
    });
  });

  it('leaves open what the mark does not tell', () => {
    const { topicClasses } = headlineQueries(filtersOf({}, viewer, 'VI'));
    expect(ofMark(topicClasses, { topic: 'drug_prevention', areaClass: undefined }).where).toEqual({
      topic: ['drug_prevention'],
    });
  });
});

describe('the filter of one mark', () => {
  const filters = { ...filtersOf({ topic: 'drug_prevention', areaClass: 'border' }, viewer, 'VI'), base: OWN_DAY };
  const question = { document: GapsDocument, variables: {} };

  it.each<[Mark, boolean]>([
    [{ topic: 'drug_prevention', areaClass: 'border' }, true],
    [{ topic: 'drug_prevention', areaClass: undefined }, false],
    [{ topic: 'crime_prevention', areaClass: 'border' }, false],
  ])('of %j is on only where the page is under all of it: %s', (mark, isOn) => {
    const changes: Mark[] = [];
    const { filter } = markWays(filters, mark, question, (change) => changes.push(change));
    filter?.onToggle();
    expect(filter?.isOn).toBe(isOn);
    expect(changes).toEqual([isOn ? { topic: undefined, areaClass: undefined } : mark]);
  });

  it.each([
    ['drug_prevention', true],
    ['crime_prevention', false],
  ])('of the topic %s leaves the kind of area as it is', (topic, isOn) => {
    const changes: object[] = [];
    const { filter } = topicWays(filters, topic, question, (change) => changes.push(change));
    filter?.onToggle();
    expect(filter?.isOn).toBe(isOn);
    expect(changes).toEqual([{ topic: isOn ? undefined : topic }]);
  });
});
