import { describe, expect, it } from 'vitest';
import { GapsDocument } from '../../gql/graphql.ts';
import { MOST_MARKS, OWN_DAY, filtersOf as coverageFilters, levelsQueries } from './coverage-queries.ts';
import { placeWays } from './place-ways.tsx';
import { filtersOf, headlineQueries } from '../overview/overview-queries.ts';
import { markWays, ofMark, setWays, topicWays, type Mark } from './mark-ways.tsx';

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

describe('a combination of kinds and a place of the levels', () => {
  const filters = coverageFilters({ topic: 'drug_prevention', base: 'LS_65' }, viewer, 'VI');
  const question = { document: GapsDocument, variables: {} };

  it('a combination has no filter and no records of its own, and says why', () => {
    const ways = setWays(filters, question, 'because');
    expect([ways.filter, ways.recordsLink, ways.absent]).toEqual([undefined, undefined, ['because']]);
  });

  it('a district is asked as the page asks all of them, and becomes the filter of the page', () => {
    const changes: object[] = [];
    const { rows } = levelsQueries(filters, true);
    const ways = placeWays(filters, 'DISTRICT', '183@2020-01-01', rows, (change) => changes.push(change));
    ways.filter?.onToggle();
    expect(changes).toEqual([{ district: '183@2020-01-01', zoom: undefined, unit: undefined }]);
    expect(ways.question.variables).toEqual({
      query: {
        ...{ measures: rows.measures, period: rows.period, base: 'LS_65', lang: 'VI', limit: MOST_MARKS },
        where: { topic: ['drug_prevention'], district: ['183@2020-01-01'] },
      },
    });
  });

  it('a commune has no filter on the page', () => {
    const { rows } = levelsQueries(filters, false);
    expect(placeWays(filters, 'COMMUNE', '1', rows, () => undefined).filter).toBeUndefined();
  });
});
