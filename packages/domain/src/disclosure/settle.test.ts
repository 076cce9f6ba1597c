import { describe, expect, test } from 'vitest';
import { settle, type Mergeable } from './settle.ts';

interface Load extends Mergeable {
  readonly name: string;
  readonly weight: number;
}
const load = (name: string, path: readonly number[], weight: number): Load => ({ name, path, weight });

function settled(loads: readonly Load[], mayJoin: (load: Load) => boolean = () => true): string[] {
  const merge = (some: readonly Load[]): Load => ({
    name: some.map(({ name }) => name).join('+'),
    weight: some.reduce((sum, { weight }) => sum + weight, 0),
    path: commonPath(some.map(({ path }) => path)),
  });
  const found = settle(Object.freeze([...loads]), { isSafe: ({ weight }) => weight >= 5, mayJoin, merge });
  return found.map(({ name, weight }) => `${name}=${String(weight)}`).toSorted();
}

function commonPath(paths: readonly (readonly number[])[]): readonly number[] {
  const [first = []] = paths;
  const end = first.findIndex((step, place) => paths.some((path) => path[place] !== step));
  return end === -1 ? first : first.slice(0, end);
}

describe('settling up a tree', () => {
  test('what is safe stays as it is', () => {
    expect(settled([load('a', [1, 1], 5), load('b', [1, 2], 9)])).toEqual(['a=5', 'b=9']);
    expect(settled([])).toEqual([]);
  });

  test('unsafe siblings become one before they ask a safe one', () => {
    expect(settled([load('a', [1, 1], 2), load('b', [1, 2], 3), load('c', [1, 3], 9)])).toEqual(['a+b=5', 'c=9']);
  });

  test('they draw in safe siblings in the order of their paths, no more than it takes', () => {
    const loads = [load('d', [1, 4], 9), load('a', [1, 1], 2), load('c', [1, 3], 9), load('b', [1, 2], 9)];
    expect(settled(loads)).toEqual(['a+b=11', 'c=9', 'd=9']);
  });

  test('one by one, and a quarter as many again once there are eight', () => {
    const loads = Array.from({ length: 12 }, (_, place) => load(String.fromCharCode(98 + place), [place + 2], 5));
    expect(settled([load('a', [1], -5), ...loads])).toContain('a+b+c=5');
    expect(settled([load('a', [1], -35), ...loads])).toContain('a+b+c+d+e+f+g+h+i=5');
    expect(settled([load('a', [1], -40), ...loads])).toContain('a+b+c+d+e+f+g+h+i+j+k=10');
    expect(settled([load('a', [1], -90), ...loads])).toEqual(['a+b+c+d+e+f+g+h+i+j+k+l+m=-30']);
  });

  test('what may not join is passed over', () => {
    const loads = [load('a', [1, 1], 2), load('b', [1, 2], 9), load('c', [1, 3], 9)];
    expect(settled(loads, ({ name }) => name !== 'b')).toEqual(['a+c=11', 'b=9']);
    expect(settled(loads, () => false)).toEqual(['a=2', 'b=9', 'c=9']);
  });

  test('the nearest node that is enough is taken, deepest first', () => {
    const loads = [load('a', [1, 1, 1], 2), load('b', [1, 1, 2], 9), load('c', [1, 2, 1], 9), load('d', [2, 1, 1], 9)];
    expect(settled(loads)).toEqual(['a+b=11', 'c=9', 'd=9']);
    expect(settled(loads.filter(({ name }) => name !== 'b'))).toEqual(['a+c=11', 'd=9']);
    expect(settled(loads.filter(({ name }) => name !== 'b' && name !== 'c'))).toEqual(['a+d=11']);
  });

  test('what nothing makes safe stays unsafe at the root', () => {
    expect(settled([load('a', [1, 1], 1), load('b', [2, 1], 1)])).toEqual(['a+b=2']);
  });

  test('an item that hangs higher takes part at its own node', () => {
    expect(settled([load('a', [1, 1, 1], 2), load('b', [1], 9), load('c', [2, 1, 1], 9)])).toEqual(['a+b=11', 'c=9']);
    expect(settled([load('a', [1, 1, 1], 2), load('b', [1], 9), load('c', [1, 1, 2], 9)])).toEqual(['a+c=11', 'b=9']);
  });

  test('of siblings that hang on one way the higher one is drawn first, whatever the numbers below it', () => {
    for (const below of [
      [1, 2],
      [1, -1],
      [1, 0],
    ]) {
      const high = load('b', [1], 9);
      const low = load('c', below, 9);
      expect(settled([load('a', [1], 2), high, low])).toEqual(['a+b=11', 'c=9']);
      expect(settled([load('a', [1], 2), low, high])).toEqual(['a+b=11', 'c=9']);
    }
  });

  test('what was merged on the way hangs higher than its neighbour, and is drawn before it', () => {
    const below = [load('x', [1, 1, 1], 2), load('y', [1, 1, 2], 3), load('z', [1, 1, 3], 9)];
    expect(settled([load('a', [1], 2), ...below])).toEqual(['a+x+y=7', 'z=9']);
  });

  test('of paths that are alike the shorter one comes first', () => {
    expect(settled([load('a', [1, 1], 2), load('c', [1, 1], 9), load('b', [1], 9), load('x', [0, 9], 8)])).toEqual([
      'a+c=11',
      'b=9',
      'x=8',
    ]);
  });
});
