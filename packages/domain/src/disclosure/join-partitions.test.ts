import { expect, test } from 'vitest';
import { blockOf } from './block.ts';
import { joinPartitions } from './join-partitions.ts';
import { atom } from './lattice-atom.fixture.ts';

const [a, b, c, d] = [1, 2, 3, 4].map((commune) => atom(commune, 10, {}));
const named = new Map([a, b, c, d].map((one, place) => [one, 'abcd'[place]]));
const names = (blocks: ReturnType<typeof joinPartitions>) =>
  blocks
    .map(({ atoms }) =>
      atoms
        .map((one) => named.get(one))
        .toSorted()
        .join(''),
    )
    .toSorted();
const block = (...atoms: (typeof a)[]) => blockOf(atoms.flatMap((one) => one ?? []));

test('blocks that share an atom become one, over any number of steps', () => {
  expect(names(joinPartitions([block(a, b), block(c, d)], [block(a), block(b, c), block(d)]))).toEqual(['abcd']);
  expect(names(joinPartitions([block(a, b), block(c), block(d)], [block(a), block(b), block(c, d)]))).toEqual([
    'ab',
    'cd',
  ]);
  expect(names(joinPartitions([block(a)], [block(b)]))).toEqual(['a', 'b']);
});

test('a joined block hangs where its atoms have their paths in common', () => {
  const far = atom(9, 11, {});
  expect(blockOf([]).path).toEqual([]);
  expect(block(a).path).toEqual([1, 10, 1, 1]);
  expect(block(a, b).path).toEqual([1, 10, 1]);
  expect(block(a, b, far).path).toEqual([1]);
  expect(block(far, b, a).path).toEqual([1]);
});
