import { expect, it } from 'vitest';
import { shownShare } from './shown-share.ts';

it.each([
  [0.9996, 1, 99.9],
  [0.9996, 2, 99.96],
  [0.999999, 0, 99],
  [0.0001, 1, 0.1],
  [0.0001, 0, 1],
  [0, 1, 0],
  [1, 1, 100],
  [1.2, 0, 120],
  [0.905, 1, 90.5],
  [0.9949, 0, 99],
])('%d with %i decimals is shown as %d', (share, digits, shown) => {
  expect(shownShare(share, digits)).toBe(shown);
});
