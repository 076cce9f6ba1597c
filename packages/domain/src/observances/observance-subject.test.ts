import { expect, it } from 'vitest';
import { observance } from './observances.fixture.ts';
import { observanceSubject } from './observance-subject.ts';

const index = {
  code: (list: string, code: string) =>
    (list === 'topic' && code === 'drugs') || (list === 'subtopic' && code === 'violence')
      ? observance(code, {}, { list })
      : undefined,
};

it.each([
  ['drugs', { list: 'topic', code: 'drugs' }],
  ['violence', { list: 'subtopic', code: 'violence' }],
  ['nothing', null],
])('an observance about %s', (about, subject) => {
  expect(observanceSubject({ attributes: { about } }, index)).toEqual(subject);
});

it('is about every topic where nothing is said', () => {
  expect(observanceSubject({ attributes: {} }, index)).toBeNull();
});
