import { describe, expect, it } from 'vitest';
import { nextTile } from './hex-steps.ts';

const tile = (id: string, column: number, row: number) => ({ id, column, row });
const a = tile('a', 0, 0);
const b = tile('b', 3, 0);
const c = tile('c', 1, 1);
const d = tile('d', 2, 3);
const tiles = [a, b, c, d];

describe('arrow keys on the tile map', () => {
  it('jump over holes within a row', () => {
    expect(nextTile(tiles, a, 'right')).toBe(b);
    expect(nextTile(tiles, b, 'left')).toBe(a);
  });

  it('go to the nearest tile of the next row that has one', () => {
    expect(nextTile(tiles, a, 'down')).toBe(c);
    expect(nextTile(tiles, c, 'down')).toBe(d);
    expect(nextTile(tiles, c, 'up')).toBe(a);
  });

  it('stay at the rim', () => {
    expect(nextTile(tiles, a, 'up')).toBe(a);
    expect(nextTile(tiles, d, 'right')).toBe(d);
  });
});
