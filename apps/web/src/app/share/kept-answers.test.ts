import { describe, expect, it } from 'vitest';
import { answerTo } from './kept-answers-client.ts';
import { keptAnswers } from './kept-answers.ts';
import { inLang, sameText } from './question-words.ts';

const asked = (name: string, variables: object) => JSON.stringify({ name, variables });
const KEPT = keptAnswers({
  answers: ['"own day"', '"LS_65"', '"en"', '"lists"'],
  questions: [
    asked('Reference', { on: '2023-12-14', lang: 'VI', base: 'AS_OF_EVENT' }),
    asked('Reference', { on: '2023-12-14', lang: 'VI', base: 'LS_65' }),
    asked('Reference', { on: '2023-12-14', lang: 'EN', base: 'AS_OF_EVENT' }),
    asked('ComparisonLists', {}),
  ],
});
const answer = (name: string, variables: object, lang: 'vi' | 'en' = 'vi') =>
  answerTo(KEPT, { name, variables: sameText(variables) }, lang)?.answer;

describe('what a link kept', () => {
  it('answers the very question, however its variables stand in order', () => {
    expect(answer('Reference', { base: 'LS_65', lang: 'VI', on: '2023-12-14' })).toBe('"LS_65"');
    expect(answer('ComparisonLists', {}, 'en')).toBe('"lists"');
  });

  it('answers a page that asks in other words since, where only one answer can be meant', () => {
    expect(answer('Reference', { on: '2023-12-14', lang: 'EN', base: 'AS_OF_EVENT', more: true }, 'en')).toBe('"en"');
    expect(answer('Reference', { on: '2023-12-14', lang: 'VI', base: 'LS_200' })).toBeUndefined();
  });

  it('answers nothing else', () => {
    expect(answer('Activities', {})).toBeUndefined();
  });

  it('of before questions were kept is known by its place', () => {
    const old = keptAnswers({ answers: ['1', '2', '3', '4', '5', '6'], questions: [] });
    const of = (name: string, lang: 'vi' | 'en') => answerTo(old, { name, variables: '{}' }, lang)?.answer;
    expect([of('OverviewHeadline', 'vi'), of('Reference', 'vi'), of('OverviewPlaces', 'en')]).toEqual(['1', '3', '5']);
  });
});

describe('a question in the other language', () => {
  it('is the same but for its language, wherever that stands', () => {
    const query = { period: { code: 'admin:2023-Y' }, lang: 'VI' };
    expect(inLang({ total: query, lang: 'VI', on: undefined }, 'EN')).toEqual({
      ...{ total: { ...query, lang: 'EN' }, lang: 'EN' },
    });
    expect(inLang(undefined, 'EN')).toEqual({});
  });
});
