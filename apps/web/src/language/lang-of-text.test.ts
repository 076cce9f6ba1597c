import { expect, it } from 'vitest';
import { langOfText } from './lang-of-text.ts';

it.each([
  ['Tổng điều tra 01/04/2019', 'vi'],
  ['QĐ 861', 'vi'],
  ['Tổng điều tra'.normalize('NFD'), 'vi'],
  ['Census of 1 Apr 2019 (danso.asia/dan-so-lang-son)', 'en'],
  ['', 'en'],
] as const)('%j is read as %s', (text, lang) => {
  expect(langOfText(text)).toBe(lang);
});
