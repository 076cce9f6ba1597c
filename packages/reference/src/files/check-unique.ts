import type { FaultList, Located } from './fault-list.ts';

/** Names every row whose key an earlier row has. */
export function checkUnique<Value>(
  rows: readonly Located<Value>[],
  field: string,
  keyOf: (value: Value) => string,
  faults: FaultList,
): void {
  const first = new Map<string, number | null>();
  for (const { at, value } of rows) {
    const key = keyOf(value);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, at.row);
    else {
      faults.add(
        at,
        field,
        `"${key}" đã có ở dòng ${earlier ?? '?'}`,
        `"${key}" already stands in line ${earlier ?? '?'}`,
      );
    }
  }
}
