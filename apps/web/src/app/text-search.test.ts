import { expect, test } from 'vitest';
import { textSearch } from './text-search.ts';

test('takes the named texts of an address and nothing else', () => {
  const search = textSearch('report', 'view');
  expect(search({ report: 'a', other: 'b' })).toEqual({ report: 'a' });
  expect(search({ report: ['a'], view: 3 })).toEqual({});
});
