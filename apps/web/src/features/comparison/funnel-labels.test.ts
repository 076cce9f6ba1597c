import { expect, it } from 'vitest';
import { placeLabels, roomOfLine } from './funnel-labels.ts';

const mark = (id: string, x: number, y: number, weight: number) => ({ id, text: 'Huyện Lộc Bình', x, y, weight });

it('a name without room beside its mark stands away from it, at the end of a line', () => {
  const alone = mark('alone', 150, 100, 1);
  const sides = { top: 80, bottom: 120 };
  const kept = [
    { left: 100, right: 130, ...sides },
    { left: 170, right: 200, ...sides },
  ];
  const [label] = placeLabels([alone], [alone], kept, 300);
  expect(label).toEqual({
    ...label,
    anchor: 'middle',
    x: 150,
    y: 72,
    line: { from: { x: 150, y: 93 }, to: { x: 150, y: 79 } },
  });
});

it('a name without any room is left out, the one that matters less', () => {
  const crowd = [1, 2, 3, 4, 5, 6].map((weight) => mark(String(weight), 150, 100, weight));
  const kept = [
    { left: 0, right: 300, top: -500, bottom: 79 },
    { left: 0, right: 300, top: 121, bottom: 500 },
  ];
  expect(placeLabels(crowd, crowd, kept, 300).map(({ id }) => id)).toEqual(['6', '5', '4', '3']);
});

it('a name keeps clear of the mark of another, whose it could be taken for', () => {
  const [first, second] = [mark('first', 60, 100, 2), mark('second', 60 + 9 + 14 * 7 + 8, 100, 1)];
  const [label] = placeLabels([first], [first, second], [], 300);
  expect(label).toMatchObject({ anchor: 'middle', y: 86 });
});

it('a name at the right edge stands to the left of its mark', () => {
  const last = mark('last', 290, 100, 1);
  expect(placeLabels([last], [last], [], 300)).toMatchObject([{ anchor: 'end', x: 281 }]);
});

it('room that something else has is not taken', () => {
  const first = mark('first', 10, 100, 1);
  const kept = [{ left: 0, right: 120, top: 90, bottom: 110 }];
  expect(placeLabels([first], [first], kept, 300)).toMatchObject([{ y: 72, line: { to: { y: 79 } } }]);
});

it('a line crosses no name: the name of a mark upon it stands above', () => {
  const upon = mark('upon', 150, 102, 1);
  const kept = roomOfLine(100, { left: 40, right: 290, text: 60 });
  expect(placeLabels([upon], [upon], kept, 300)).toMatchObject([{ anchor: 'middle', y: 88 }]);
});

it('the text of a line keeps its own room', () => {
  const beside = mark('beside', 45, 108, 1);
  const [label] = placeLabels([beside], [beside], roomOfLine(100, { left: 40, right: 290, text: 120 }), 300);
  expect(label?.y).toBe(108);
  const above = mark('above', 45, 92, 1);
  const away = placeLabels([above], [above], roomOfLine(100, { left: 40, right: 290, text: 120 }), 300);
  expect(away).toMatchObject([{ y: 64, line: { to: { y: 71 } } }]);
});
