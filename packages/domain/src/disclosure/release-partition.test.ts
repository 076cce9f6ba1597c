import { expect, test } from 'vitest';
import { blockOf } from './block.ts';
import { atom } from './lattice-atom.fixture.ts';
import { ReleasePartition } from './release-partition.ts';

const [first, second, third] = [1, 2, 3].map((commune) => atom(commune, 10, {}));
const some = (...atoms: (typeof first)[]) => atoms.flatMap((one) => one ?? []);
const pair = blockOf(some(first, second));

test('whole blocks are released, parts of one and blocks that are not open are not', () => {
  const open = new ReleasePartition([pair, blockOf(some(third))], (block) => block === pair);
  expect(open.releases(some(first, second))).toBe(true);
  expect(open.releases(some(first))).toBe(false);
  expect(open.releases(some(third))).toBe(false);
  expect(open.releases(some(first, second, third))).toBe(false);
});

test('nothing at all is released, and so is what belongs to no block, beside whole ones too', () => {
  const open = new ReleasePartition([pair], () => true);
  expect(open.releases([])).toBe(true);
  expect(open.releases(some(third))).toBe(true);
  expect(open.releases(some(first, second, third))).toBe(true);
  expect(open.releases(some(first, third))).toBe(false);
});
