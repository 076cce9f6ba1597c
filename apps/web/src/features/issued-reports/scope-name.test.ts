import { expect, test } from 'vitest';
import { scopeName } from './scope-name.ts';

test('the whole province is named in the language of the page, a unit by its own name', () => {
  expect(scopeName('toàn tỉnh', 'en')).toBe('The whole province');
  expect(scopeName('toàn tỉnh', 'vi')).toBe('Toàn tỉnh');
  expect(scopeName('Huyện Văn Lãng', 'en')).toBe('Huyện Văn Lãng');
});
