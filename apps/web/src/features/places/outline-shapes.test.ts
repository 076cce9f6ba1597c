import { describe, expect, it } from 'vitest';
import type { MapUnit } from '../../components/unit-map.tsx';
import { isOutlines, outlineShapes } from './outline-shapes.ts';

// Two made-up units of 0.1 by 0.1 degrees that share a side, the third of the list without an outline.
const outlines = {
  type: 'Topology' as const,
  arcs: [
    [
      [106.6, 21.8],
      [106.6, 21.9],
    ],
    [
      [106.6, 21.9],
      [106.5, 21.9],
      [106.5, 21.8],
      [106.6, 21.8],
    ],
    [
      [106.6, 21.9],
      [106.7, 21.9],
      [106.7, 21.8],
      [106.6, 21.8],
    ],
  ],
  objects: {
    units: {
      type: 'GeometryCollection' as const,
      geometries: [
        { type: 'Polygon' as const, id: 'a', arcs: [[0, 1]] },
        { type: 'Polygon' as const, id: 'b', arcs: [[0, 2]] },
      ],
    },
  },
};
const unit = (id: string, group: string | null): MapUnit => ({
  ...{ id, column: 0, row: 0, label: id, text: '', colour: 'var(--seq-1)', blank: null, faint: false },
  group: group === null ? null : { id: group, label: group },
});
const shapes = (...groups: (string | null)[]) =>
  outlineShapes(outlines, [unit('a', groups[0] ?? null), unit('b', groups[1] ?? null), unit('c', null)]);
/** How long all lines of a path are together. */
function inkOf(path: string): number {
  return path
    .split('M')
    .filter((line) => line !== '')
    .map((line) => {
      const points = line
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map(Number));
      const closed = line.endsWith('Z') ? [...points, points[0] ?? []] : points;
      return closed.slice(1).reduce((sum, [x = 0, y = 0], at) => {
        const [fromX = 0, fromY = 0] = closed[at] ?? [];
        return sum + Math.hypot(x - fromX, y - fromY);
      }, 0);
    })
    .reduce((sum, length) => sum + length, 0);
}

/** Height of a unit on the plane. */
const TALL = Math.sqrt(Math.sqrt(3) / 2 / Math.cos((21.85 * Math.PI) / 180));

describe('units drawn as they lie', () => {
  it('lie side by side, north up, an average one as large as a hexagon', () => {
    const { centre } = shapes();
    const width = centre('b').x - centre('a').x;
    // Both are 0.1 degrees high and cos(21.85°) as wide as that.
    const narrowing = Math.cos((21.85 * Math.PI) / 180);
    expect(width * (width / narrowing)).toBeCloseTo(Math.sqrt(3) / 2, 2);
    expect(centre('a').y).toBeCloseTo(0, 3);
    const ys = [
      ...shapes()
        .mark('a')
        .matchAll(/,(-?[\d.]+)/g),
    ].map(([, y]) => Number(y));
    expect(Math.min(...ys)).toBeCloseTo(-width / narrowing / 2, 2);
  });

  it('have a strong line around each group, and around all of one group none between them', () => {
    const [width, height] = [shapes().centre('b').x - shapes().centre('a').x, TALL];
    const around = inkOf(shapes('north', 'north').borders);
    expect(around).toBeCloseTo(4 * width + 2 * height, 2);
    expect(inkOf(shapes('north', 'south').borders)).toBeCloseTo(around + 2 * height, 2);
    expect(
      shapes('north', 'south')
        .labels.map(({ label }) => label)
        .toSorted(),
    ).toEqual(['north', 'south']);
  });

  it('one without an outline has no mark, and a view of one unit holds it', () => {
    const { mark, viewOf, centre } = shapes();
    expect(mark('c')).toBe('');
    const view = viewOf(['b']);
    expect(view.x + view.width / 2).toBeCloseTo(centre('b').x, 3);
    expect(view.width).toBe(9);
  });

  it('nothing but outlines is taken for outlines', () => {
    expect([outlines, null, {}, { type: 'Topology', objects: {} }, '<html>'].map((read) => isOutlines(read))).toEqual([
      ...[true, false, false, false, false],
    ]);
  });
});
