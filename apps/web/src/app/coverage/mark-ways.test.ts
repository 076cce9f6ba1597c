import { describe, expect, it } from 'vitest';
import { filtersOf, headlineQueries } from '../overview/overview-queries.ts';
import { ofMark } from './mark-ways.tsx';

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
