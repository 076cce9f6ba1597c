import { expect, it } from 'vitest';
import { isOfBuild } from './is-of-build.ts';

const PAGE = '<script src="/theme.js"></script><script type="module" src="/assets/index-new.js"></script>';

it('a page belongs to the build that names all of its scripts, and to no other', () => {
  expect(isOfBuild(PAGE, ['/theme.js', '/assets/index-new.js'])).toBe(true);
  expect(isOfBuild(PAGE, ['/theme.js', '/assets/index-old.js'])).toBe(false);
  expect(isOfBuild(PAGE, ['/assets/index-n'])).toBe(false);
});
