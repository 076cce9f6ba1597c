/** A mark that should carry its name, those named first that matter most. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}
export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
}
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room of a level line across the plot, and of its text, which stands on its beginning. */
export function roomOfLine(
  at: number,
  { left, right, text }: { readonly left: number; readonly right: number; readonly text: number },
): Box[] {
  return [
    { left, right, top: at - 1, bottom: at + 1 },
    { left, right: left + text, top: at - 16, bottom: at },
  ];
}

const LINE = 14;
const LETTER = 7;
const GAP = 9;

/** Names beside their marks where there is room: right, left, above or below; a name without room is left to the tooltip. `kept` is room that something else has. */
export function placeLabels(
  labelled: readonly Labelled[],
  marks: readonly { readonly x: number; readonly y: number }[],
  kept: readonly Box[],
  width: number,
): PlacedLabel[] {
  const taken = [...kept, ...marks.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }))];
  const placed: PlacedLabel[] = [];
  for (const mark of labelled.toSorted((a, b) => b.weight - a.weight)) {
    const found = spotsOf(mark).find(({ box }) => fits(box, width) && !taken.some((other) => overlap(box, other)));
    if (!found) continue;
    taken.push(found.box);
    placed.push(found.label);
  }
  return placed;
}

function spotsOf({ id, text, x, y }: Labelled): { label: PlacedLabel; box: Box }[] {
  const wide = text.length * LETTER;
  const row = { top: y - LINE / 2, bottom: y + LINE / 2 };
  const spots: { anchor: PlacedLabel['anchor']; at: number; level: number; left: number }[] = [
    { anchor: 'start', at: x + GAP, level: y, left: x + GAP },
    { anchor: 'end', at: x - GAP, level: y, left: x - GAP - wide },
    { anchor: 'middle', at: x, level: y - LINE, left: x - wide / 2 },
    { anchor: 'middle', at: x, level: y + LINE, left: x - wide / 2 },
  ];
  return spots.map(({ anchor, at, level, left }) => ({
    label: { id, text, x: at, y: level, anchor },
    box: { left, right: left + wide, top: row.top + level - y, bottom: row.bottom + level - y },
  }));
}

function fits({ left, right, top }: Box, width: number): boolean {
  return left >= 0 && right <= width && top >= 0;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
