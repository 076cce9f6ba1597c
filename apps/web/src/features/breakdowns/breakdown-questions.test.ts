import { expect, it } from 'vitest';
import { channelQuestions, groupQuestions } from './breakdown-questions.ts';

const FILTERS = {
  ...{ period: 'admin:2023-Q2', district: '178@2020-01-01', lang: 'VI' as const },
  ...{ topic: 'drug_prevention', channel: 'commune_radio' },
};

it('people of a group are asked by place and time alone: by topic they are not published', () => {
  const { groups, topics, places } = groupQuestions(FILTERS);
  for (const question of [groups, places]) expect(question.where).toEqual({ district: ['178@2020-01-01'] });
  expect(topics.measures).toEqual(['ACTIVITIES']);
});

it('place-bound and area-wide channels are asked apart, whatever channel is chosen', () => {
  const { onSite, wide, forms } = channelQuestions(FILTERS);
  expect([onSite.where?.reachBasis, wide.where?.reachBasis]).toEqual(['PLACE_BOUND', 'AREA_WIDE']);
  expect(onSite.where).not.toHaveProperty('channel');
  expect(forms.where).toMatchObject({ channel: ['commune_radio'], topic: ['drug_prevention'] });
});

it('broadcasts come by the months of the calendar that the period is told in', () => {
  expect(channelQuestions(FILTERS).broadcasts.groupBy).toEqual(['REPORTING_MONTH']);
  expect(channelQuestions({ ...FILTERS, period: 'cal:2023-Q2' }).broadcasts.groupBy).toEqual(['MONTH']);
});
