import { describe, expect, it } from 'vitest';
import { groupBorders, groupLabels, viewOf } from './hex-shapes.ts';

const north = { id: 'n', label: 'Bắc' };
const south = { id: 's', label: 'Nam' };
const tiles = [
  { column: 0, row: 0, group: north },
  { column: 1, row: 0, group: north },
  { column: 0, row: 1, group: south },
];

describe('the shapes of a tile map', () => {
  it('draw a line on every side that parts two groups or ends the map, none inside a group', () => {
    // Three tiles have 18 sides; the pair of the north shares one, which neither of them draws.
    expect(groupBorders(tiles).split('M').length - 1).toBe(16);
  });

  it('name each group in the middle of its tiles', () => {
    expect(groupLabels(tiles)[0]).toEqual({ id: 'n', label: 'Bắc', x: 0.5, y: 0 });
  });

  it('hold all tiles, and keep a single one from filling the screen', () => {
    const view = viewOf(tiles.slice(0, 1));
    expect(view).toEqual({ x: -4.5, y: -4.5, width: 9, height: 9 });
  });
});
