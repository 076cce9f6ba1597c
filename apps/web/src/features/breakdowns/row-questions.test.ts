import { describe, expect, it } from 'vitest';
import type { AnalyticsQuery } from '../../gql/graphql.ts';
import { channelQuestions, groupQuestions } from './breakdown-questions.ts';
import { levelSearch, questionOf, recordsSearch, type Marks } from './row-questions.ts';

const FILTERS = {
  ...{ period: 'admin:2023-Y', district: undefined, lang: 'VI' as const },
  ...{ topic: 'drug_prevention', channel: 'commune_radio' },
};
const CHANNELS = channelQuestions(FILTERS);
const OF_PAGE = { topic: 'drug_prevention', channel: 'commune_radio' };
const member = (code: string) => ({ id: code, code });
const marks = (query: AnalyticsQuery, dimension: Marks['dimension']): Marks => ({ query, dimension, filters: FILTERS });

describe('a member of the page of channels', () => {
  it.each([
    ['ACTIVITY_TYPE', 'activityType', CHANNELS.forms],
    ['LANGUAGE', 'language', CHANNELS.languages],
    ['FLAG', 'flag', CHANNELS.ways],
  ] as const)('of %s is asked as the page asks all of them, narrowed by %s', (dimension, field, asked) => {
    const one = marks(asked, dimension);
    expect(questionOf(one, member('x'))).toEqual({ ...asked, where: { ...asked.where, [field]: ['x'] } });
    expect(asked.where).toMatchObject({ topic: ['drug_prevention'], channel: ['commune_radio'] });
    const records = { period: 'admin:2023-Y', district: undefined, targetGroup: undefined, ...OF_PAGE, [field]: 'x' };
    expect(recordsSearch(one, member('x'))).toEqual(records);
    expect(levelSearch(one, member('x'))).toMatchObject({ ...records, by: 'DISTRICT' });
  });

  it('that is a channel keeps its part of the work: on the spot and area-wide are never added up', () => {
    const one = marks(CHANNELS.wide, 'CHANNEL');
    expect(questionOf(one, member('newspaper')).where).toEqual({
      ...{ topic: ['drug_prevention'], reachBasis: 'AREA_WIDE', channel: ['newspaper'] },
    });
    expect(levelSearch(one, member('newspaper'))).toMatchObject({
      ...{ reachBasis: 'AREA_WIDE', channel: 'newspaper', measures: 'ACTIVITIES,VIEWS' },
    });
  });

  it('that is a month is a period of its own', () => {
    const one = marks(CHANNELS.broadcasts, 'REPORTING_MONTH');
    const june = member('admin:2023-M06');
    expect(questionOf(one, june)).toEqual({ ...CHANNELS.broadcasts, period: { code: 'admin:2023-M06' } });
    expect(recordsSearch(one, june)).toMatchObject({ ...OF_PAGE, period: 'admin:2023-M06' });
  });
});

describe('a member of the page of target groups', () => {
  const groups = groupQuestions(FILTERS);

  it('stays divided by groups: attendances of a group are a part of those of its activities', () => {
    const one = marks(groups.groups, 'TARGET_GROUP');
    expect(questionOf(one, member('pupils'))).toEqual({ ...groups.groups, where: { targetGroup: ['pupils'] } });
    expect(levelSearch(one, member('pupils')).measures).toBe('ACTIVITIES');
  });

  it('that is a district is asked and listed about its group, and goes down to communes', () => {
    const one: Marks = { ...marks(groups.places, 'DISTRICT'), group: 'pupils' };
    const district = { id: '183@2020-01-01', code: '183' };
    expect(questionOf(one, district)).toEqual({
      ...groups.places,
      where: { targetGroup: ['pupils'], district: ['183@2020-01-01'] },
    });
    expect(recordsSearch(one, district)).toMatchObject({ targetGroup: 'pupils', district: '183@2020-01-01' });
    expect(levelSearch(one, district).by).toBe('COMMUNE');
  });
});
