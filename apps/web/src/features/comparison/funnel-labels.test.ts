import { expect, it } from 'vitest';
import { placeLabels } from './funnel-labels.ts';

const mark = (id: string, x: number, y: number, weight: number) => ({ id, text: 'Huyện Lộc Bình', x, y, weight });

it('a name without room is left out, the one that matters less', () => {
  const crowd = [1, 2, 3, 4, 5, 6].map((weight) => mark(String(weight), 150, 100, weight));
  const placed = placeLabels(crowd, crowd, [], 300);
  expect(placed.map(({ id }) => id)).toEqual(['6', '5', '4', '3']);
});

it('a name at the right edge stands to the left of its mark', () => {
  const last = mark('last', 290, 100, 1);
  expect(placeLabels([last], [last], [], 300)).toMatchObject([{ anchor: 'end', x: 281 }]);
});

it('room that something else has is not taken', () => {
  const first = mark('first', 10, 100, 1);
  const kept = [{ left: 0, right: 120, top: 90, bottom: 110 }];
  expect(placeLabels([first], [first], kept, 300)).toEqual([]);
});
