import { expect, it } from 'vitest';
import { differingTexts, mergedText } from './merge-texts.ts';

const texts = (a: string, b: string, c = 'giữ') =>
  new Map([
    ['a', a],
    ['b', b],
    ['c', c],
  ]);

it('proposes what one editor changed alone, and both where both did; loses no text', () => {
  const found = differingTexts(texts('cũ', 'cũ'), texts('của tôi', 'của tôi'), texts('cũ', 'của họ'));
  expect(found.map(({ section, choice }) => [section, choice])).toEqual([
    ['a', 'mine'],
    ['b', 'both'],
  ]);
  expect(found.map(mergedText)).toEqual(['của tôi', 'của họ\ncủa tôi']);
  expect(differingTexts(texts('cũ', ''), texts('cũ', ''), texts('của họ', '')).map(mergedText)).toEqual(['của họ']);
});

it('differs by no blank at an end, and takes what is chosen', () => {
  expect(differingTexts(texts('', ''), texts('x ', ''), texts('x', ''))).toEqual([]);
  const one = { section: 'a', mine: 'tôi', theirs: 'họ' };
  expect((['mine', 'theirs', 'both'] as const).map((choice) => mergedText({ ...one, choice }))).toEqual([
    ...['tôi', 'họ', 'họ\ntôi'],
  ]);
});
