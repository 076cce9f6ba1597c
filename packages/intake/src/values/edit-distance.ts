/** Longest text that is compared. */
export const LONGEST_COMPARED = 120;

// Two rows of the table, written anew by each call: making them took longer than filling them.
const ROWS: readonly [Uint16Array, Uint16Array] = [
  new Uint16Array(LONGEST_COMPARED + 1),
  new Uint16Array(LONGEST_COMPARED + 1),
];

/**
 * Levenshtein distance: the fewest letters to insert, delete or replace to make `a` into `b`, of their first 120
 * letters; null where it is more than `most`. It is asked of every name of a list for every name that nobody knows, so
 * a row of the table without a way back ends it.
 */
export function editDistance(a: string, b: string, most: number): number | null {
  const [rows, columns] = [Math.min(a.length, LONGEST_COMPARED), Math.min(b.length, LONGEST_COMPARED)];
  if (Math.abs(rows - columns) > most) return null;
  let [before, current] = ROWS;
  for (let column = 0; column <= columns; column += 1) before[column] = column;
  for (let row = 1; row <= rows; row += 1) {
    const letter = a.charCodeAt(row - 1);
    let left = row;
    let fewest = row;
    current[0] = row;
    for (let column = 1; column <= columns; column += 1) {
      const replaced = (before[column - 1] ?? 0) + (letter === b.charCodeAt(column - 1) ? 0 : 1);
      const removed = (before[column] ?? 0) + 1;
      left += 1;
      if (removed < left) left = removed;
      if (replaced < left) left = replaced;
      current[column] = left;
      if (left < fewest) fewest = left;
    }
    if (fewest > most) return null;
    [before, current] = [current, before];
  }
  const distance = before[columns] ?? 0;
  return distance <= most ? distance : null;
}
