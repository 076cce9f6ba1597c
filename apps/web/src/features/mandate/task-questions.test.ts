import { expect, it } from 'vitest';
import { taskLevel, taskQuestion, taskRecords } from './task-questions.ts';

const FILTERS = { period: 'admin:2023-Y', district: '183@2020-01-01' };
const topic = {
  __typename: 'Key',
  dimension: 'TOPIC',
  id: 'drug_prevention',
  code: 'drug_prevention',
  label: '',
} as const;
const task = (dimension: 'AREA_CLASS' | 'ORGANISATION' | 'CHANNEL_GROUP', code: string) => ({
  topic,
  member: { __typename: 'Key', dimension, id: code, code, label: '' } as const,
});

it.each([
  ['AREA_CLASS', 'areaClass', 'border'],
  ['ORGANISATION', 'organisation', 'newspaper'],
] as const)(
  'a task of %s is asked and listed by the filter %s, under the choices of the page',
  (dimension, field, code) => {
    const one = task(dimension, code);
    expect(taskQuestion(one, FILTERS, 'EN')).toEqual({
      ...{ measures: ['ACTIVITIES', 'COMMUNES_REACHED'], groupBy: [dimension], fill: 'MEMBERS', lang: 'EN' },
      period: { code: 'admin:2023-Y' },
      where: { topic: ['drug_prevention'], [field]: [code], district: ['183@2020-01-01'] },
    });
    const about = { ...FILTERS, topic: 'drug_prevention', [field]: code };
    expect(taskRecords(one, FILTERS)).toEqual(about);
    expect(taskLevel(one, FILTERS)).toEqual({ ...about, measures: 'ACTIVITIES,COMMUNES_REACHED', by: 'COMMUNE' });
    expect(taskLevel(one, { ...FILTERS, district: undefined }).by).toBe('DISTRICT');
  },
);

it('a group of channels is no filter of a question, which stays divided by groups; the list of records knows groups', () => {
  const group = task('CHANNEL_GROUP', 'grassroots');
  expect(taskQuestion(group, FILTERS, 'VI')).toMatchObject({
    groupBy: ['CHANNEL_GROUP'],
    where: { topic: ['drug_prevention'], district: ['183@2020-01-01'] },
  });
  expect(taskQuestion(group, FILTERS, 'VI').where).not.toHaveProperty('channel');
  expect(taskRecords(group, FILTERS)).toEqual({ ...FILTERS, topic: 'drug_prevention', channelGroup: 'grassroots' });
  expect(taskLevel(group, FILTERS)).toMatchObject({ by: 'COMMUNE,CHANNEL_GROUP', columns: 'CHANNEL_GROUP' });
});
