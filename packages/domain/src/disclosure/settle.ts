/** Something that hangs in a tree and may be merged with its neighbours. */
export interface Mergeable {
  /** From the root down; merged ones keep what their paths have in common. */
  readonly path: readonly number[];
}

export interface SettlingRules<Item extends Mergeable> {
  readonly isSafe: (item: Item) => boolean;
  /** Whether an item that is safe by itself may be drawn into another. */
  readonly mayJoin: (item: Item) => boolean;
  readonly merge: (items: readonly Item[]) => Item;
}

/**
 * Merges items up a tree until each is safe: at every node, deepest first, the unsafe children become one and draw in safe
 * neighbours in the order of their paths, one by one, later a quarter as many again at a time, until they are safe together.
 * Convention: what no neighbour at a node makes safe goes up to the next node; at the root it may stay unsafe.
 * Example: with "safe" meaning 5 or more, [a/x: 3, a/y: 9, b/z: 7] becomes [a: 12, b/z: 7].
 */
export function settle<Item extends Mergeable>(items: readonly Item[], rules: SettlingRules<Item>): Item[] {
  return settleBelow(items, 0, rules);
}

function settleBelow<Item extends Mergeable>(
  items: readonly Item[],
  depth: number,
  rules: SettlingRules<Item>,
): Item[] {
  const here = items.filter(({ path }) => path.length <= depth);
  const children = new Map<number, Item[]>();
  for (const item of items) {
    const step = item.path[depth];
    if (step === undefined) continue;
    const siblings = children.get(step);
    if (siblings) siblings.push(item);
    else children.set(step, [item]);
  }
  const below = [...children.values()].flatMap((siblings) => settleBelow(siblings, depth + 1, rules));
  return settleSiblings([...here, ...below], rules);
}

function settleSiblings<Item extends Mergeable>(items: readonly Item[], rules: SettlingRules<Item>): Item[] {
  const unsafe = items.filter((item) => !rules.isSafe(item));
  if (unsafe.length === 0) return [...items];
  const safe = items.filter((item) => !unsafe.includes(item));
  const pool = safe.filter(rules.mayJoin).toSorted((a, b) => comparePaths(a.path, b.path));
  let merged = rules.merge(unsafe);
  let taken = 0;
  while (taken < pool.length && !rules.isSafe(merged)) {
    const next = pool.slice(taken, taken + Math.max(1, Math.floor(taken / 4)));
    merged = rules.merge([merged, ...next]);
    taken += next.length;
  }
  const drawn = new Set(pool.slice(0, taken));
  return [...safe.filter((item) => !drawn.has(item)), merged];
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  const depth = Math.min(a.length, b.length);
  for (let position = 0; position < depth; position += 1) {
    const difference = (a[position] ?? 0) - (b[position] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
