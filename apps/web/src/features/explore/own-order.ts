import { isReserved } from '../../figures/is-reserved.ts';
import { distinctKeys } from '../../figures/rows.ts';
import type { Dimension, KeyPartsFragment } from '../../gql/graphql.ts';
import { isTime } from './explore-lists.ts';

/** The codes of a dimension as the lists have them; empty for one without a list. */
export type ListOrder = (dimension: Dimension) => readonly string[];

/**
 * The members of a dimension in an order of their own, whatever the rows are sorted by: time in its course, members of a list
 * as the list has them, units by their code, what names no member last. Columns of a table and points of a line stand so.
 */
export function ownOrder(
  rows: readonly { readonly keys: readonly KeyPartsFragment[] }[],
  dimension: Dimension,
  listOrder: ListOrder,
): KeyPartsFragment[] {
  const members = distinctKeys(rows, dimension);
  if (isTime(dimension)) return members.toSorted(byText(({ code }) => code));
  const list = listOrder(dimension);
  const place = new Map(list.map((code, index) => [code, index]));
  const rank = (key: KeyPartsFragment) => (isReserved(key) ? Infinity : (place.get(key.code) ?? list.length));
  const known = list.length > 0;
  return members.toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    if (first !== second) return first < second ? -1 : 1;
    // Without a list, units have codes to go by; others keep the order of the answer.
    return known || !PLACES.includes(dimension) ? 0 : byText<KeyPartsFragment>(({ id }) => id)(a, b);
  });
}

const PLACES: readonly Dimension[] = ['PROVINCE', 'DISTRICT', 'FORMER_DISTRICT', 'COMMUNE'];

function byText<Value>(textOf: (value: Value) => string) {
  return (a: Value, b: Value) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0);
}
