/**
 * Gives every row a column of its own so that the summed cost is the smallest possible (shortest augmenting paths
 * with potentials; Kuhn 1955, Jonker & Volgenant 1987). `costs[row][column]` is finite; at least as many columns as rows.
 * Returns the column of each row. Ties go to the smaller column. O(rows² x columns).
 */
export function cheapestAssignment(costs: readonly (readonly number[])[]): number[] {
  const columns = costs[0]?.length ?? 0;
  const rowOf = new Array<number>(columns).fill(-1);
  const rowPotential = new Array<number>(costs.length).fill(0);
  const columnPotential = new Array<number>(columns).fill(0);
  costs.forEach((_, row) => {
    augment(costs, row, rowOf, rowPotential, columnPotential);
  });
  const columnOf = new Array<number>(costs.length).fill(-1);
  rowOf.forEach((row, column) => {
    if (row >= 0) columnOf[row] = column;
  });
  return columnOf;
}

function augment(
  costs: readonly (readonly number[])[],
  start: number,
  rowOf: number[],
  rowPotential: number[],
  columnPotential: number[],
): void {
  const columns = rowOf.length;
  const slack = new Array<number>(columns).fill(Infinity);
  const cameFrom = new Array<number>(columns).fill(-1);
  const visited = new Array<boolean>(columns).fill(false);
  let row = start;
  let last = -1;
  for (;;) {
    const from = last;
    let delta = Infinity;
    let next = -1;
    for (let column = 0; column < columns; column += 1) {
      if (visited[column]) continue;
      const reduced = at(costs[row], column) - at(rowPotential, row) - at(columnPotential, column);
      if (reduced < at(slack, column)) {
        slack[column] = reduced;
        cameFrom[column] = from;
      }
      if (at(slack, column) < delta) {
        delta = at(slack, column);
        next = column;
      }
    }
    if (next < 0) throw new RangeError('cheapestAssignment: fewer columns than rows');
    rowPotential[start] = at(rowPotential, start) + delta;
    for (let column = 0; column < columns; column += 1) {
      if (visited[column]) {
        const owner = at(rowOf, column);
        rowPotential[owner] = at(rowPotential, owner) + delta;
        columnPotential[column] = at(columnPotential, column) - delta;
      } else {
        slack[column] = at(slack, column) - delta;
      }
    }
    visited[next] = true;
    last = next;
    if (at(rowOf, next) < 0) break;
    row = at(rowOf, next);
  }
  shiftAlong(cameFrom, last, start, rowOf);
}

/** Hands every column on the path back to `start` over to the row before it. */
function shiftAlong(cameFrom: readonly number[], end: number, start: number, rowOf: number[]): void {
  for (let column = end; column >= 0;) {
    const before = at(cameFrom, column);
    rowOf[column] = before < 0 ? start : at(rowOf, before);
    column = before;
  }
}

function at(values: readonly number[] | undefined, index: number): number {
  return values?.[index] ?? Infinity;
}
