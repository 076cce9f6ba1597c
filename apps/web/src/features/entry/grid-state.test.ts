import { describe, expect, it } from 'vitest';
import { GRID_COLUMNS, gridSteps, MOST_ROWS, type GridRow } from './grid-state.ts';

let made = 0;
const newRow = (): GridRow => ({ id: `n${String((made += 1))}`, cells: GRID_COLUMNS.map(() => '') });
const rowOf = (id: string, ...first: string[]): GridRow => ({
  id,
  cells: GRID_COLUMNS.map((_, at) => first[at] ?? ''),
});
const firsts = ({ rows }: { readonly rows: readonly GridRow[] }) =>
  rows.map(({ cells }) => cells.slice(0, 2).join('|'));

describe('a table that is filled in', () => {
  const start = gridSteps.start([rowOf('a', '1', 'x'), rowOf('b', '2', 'y')]);

  it('takes the letters of a cell as one step, undone and redone at once', () => {
    const typed = ['3', '31'].reduce((grid, text) => gridSteps.type(grid, { row: 1, column: 0 }, text), start);
    expect(firsts(typed)).toEqual(['1|x', '31|y']);
    const undone = gridSteps.undo(typed);
    expect(firsts(undone)).toEqual(['1|x', '2|y']);
    expect(firsts(gridSteps.redo(undone))).toEqual(['1|x', '31|y']);
    expect(gridSteps.undo(undone)).toBe(undone);
  });

  it('grows by what is pasted, leaves what lies beyond its columns, and holds 200 rows at most', () => {
    const pasted = gridSteps.paste(start, { row: 1, column: 0 }, [['p', 'q'], ['r']], newRow);
    expect(firsts(pasted)).toEqual(['1|x', 'p|q', 'r|']);
    const wide = gridSteps.paste(start, { row: 0, column: 10 }, [['note', 'lost']], newRow);
    expect(wide.rows[0]?.cells.at(-1)).toBe('note');
    const long = Array.from({ length: 300 }, (_, at) => [String(at)]);
    expect(gridSteps.paste(start, { row: 0, column: 0 }, long, newRow).rows).toHaveLength(MOST_ROWS);
  });

  it('fills down a range from its uppermost row, and a single cell from above', () => {
    const three = gridSteps.start([rowOf('a', '1', 'x'), rowOf('b'), rowOf('c')]);
    expect(firsts(gridSteps.fillDown(three, { row: 2, column: 0 }, { row: 0, column: 1 }))).toEqual([
      '1|x',
      '1|x',
      '1|x',
    ]);
    const at = { row: 1, column: 0 };
    expect(firsts(gridSteps.fillDown(three, at, at))).toEqual(['1|x', '1|', '|']);
    const top = { row: 0, column: 0 };
    expect(gridSteps.fillDown(three, top, top)).toBe(three);
  });

  it('copies a range whichever end it was begun at', () => {
    expect(gridSteps.cells(start, { row: 1, column: 1 }, { row: 0, column: 0 })).toEqual([
      ['1', 'x'],
      ['2', 'y'],
    ]);
  });

  it('gives up removed rows to undoing, but saved ones to nothing', () => {
    expect(firsts(gridSteps.undo(gridSteps.remove(start, new Set(['a']))))).toEqual(['1|x', '2|y']);
    const saved = new Map([['a', { row: rowOf('a', '1', 'x') }]]);
    expect(firsts(gridSteps.undo(gridSteps.drop(start, saved)))).toEqual(['2|y']);
  });

  it('keeps what was typed into a row while it was being saved, on the revision that it has by now', () => {
    const typed = gridSteps.type(start, { row: 0, column: 1 }, 'x and more');
    const saved = new Map(start.rows.map((row) => [row.id, { row, revision: 1 }]));
    const left = gridSteps.drop(typed, saved);
    expect(firsts(left)).toEqual(['1|x and more']);
    expect(left.rows[0]).toMatchObject({ id: 'a', isLate: true, revision: 1 });
    // Without a line nobody knows a revision.
    const waiting = new Map(start.rows.map((row) => [row.id, { row }]));
    expect(gridSteps.drop(typed, waiting).rows[0]).toEqual({ ...typed.rows[0], isLate: true });
  });

  it('offers blank rows where none is left, and gives them up to undoing', () => {
    const bare = gridSteps.remove(gridSteps.start([rowOf('a', '1')]), new Set(['a']));
    const blank = gridSteps.orBlank(bare, () => [newRow(), newRow()]);
    expect(firsts(blank)).toEqual(['|', '|']);
    expect(firsts(gridSteps.undo(blank))).toEqual(['1|']);
    expect(gridSteps.orBlank(start, () => [newRow()])).toBe(start);
  });

  it('leaves what it was given as it was', () => {
    const frozen = gridSteps.start(Object.freeze([rowOf('a', '1')]));
    gridSteps.paste(frozen, { row: 0, column: 0 }, [['9']], newRow);
    expect(firsts(frozen)).toEqual(['1|']);
  });

  it('takes rows after those that are filled in, and gives them up by one step back', () => {
    const blank = gridSteps.start([rowOf('a', '1', 'x'), rowOf('b'), rowOf('c')]);
    const isFilled = ({ cells }: GridRow) => cells.some((text) => text !== '');
    const brought = gridSteps.bring(blank, [{ ...rowOf('d', '4'), isUnchecked: true }], isFilled);
    expect(firsts(brought)).toEqual(['1|x', '4|']);
    expect(firsts(gridSteps.undo(brought))).toEqual(['1|x', '|', '|']);
    const checked = gridSteps.mark(brought, new Set(['d']), false);
    expect(checked.rows.map(({ isUnchecked }) => isUnchecked)).toEqual([undefined, false]);
    const many = Array.from({ length: 300 }, () => rowOf('m', '9'));
    expect(gridSteps.bring(blank, many, isFilled).rows).toHaveLength(MOST_ROWS);
  });
});
