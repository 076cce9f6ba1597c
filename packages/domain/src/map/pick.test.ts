import { expect, it } from 'vitest';
import { pick } from './pick.ts';

it('gives what stands at an index, nothing and none included, and refuses one that is not there', () => {
  expect([0, 1, 2].map((index) => pick([0, null, 'c'], index))).toEqual([0, null, 'c']);
  expect(() => pick(['a'], 1)).toThrow(new RangeError('index out of range'));
  expect(() => pick(['a'], -1)).toThrow(RangeError);
});
