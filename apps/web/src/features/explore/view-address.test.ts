import { expect, it } from 'vitest';
import { addressOf, searchOf } from './view-address.ts';

it('a question is kept as its fields and codes, and comes back whole', () => {
  const search = { by: 'TOPIC,DISTRICT', measures: 'ACTIVITIES', district: '183@2020-01-01', period: 'admin:2023-Q2' };
  expect(addressOf(search)).toBe('measures=ACTIVITIES&by=TOPIC,DISTRICT&period=admin:2023-Q2&district=183@2020-01-01');
  expect(searchOf(addressOf(search))).toEqual(search);
  expect(addressOf({ topic: undefined, by: '' })).toBe('');
  expect(searchOf('')).toEqual({});
  expect(searchOf('foreign=1&by=TOPIC')).toEqual({ by: 'TOPIC' });
});
