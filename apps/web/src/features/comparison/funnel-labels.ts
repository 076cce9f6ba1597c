/** A mark that should carry its name, those named first that matter most. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}
interface Place {
  readonly x: number;
  readonly y: number;
}
export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end' | 'middle';
  /** A thin line from the rim of the mark, where the name stands away from it. */
  readonly line?: { readonly from: Place; readonly to: Place };
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
const RIM = 7;
/** As far as a name keeps from marks of others, lest it be read as theirs. */
const CLEAR = 12;
/** Up to so many units every name is tried, beyond it only those that matter; up to so many names, those without room beside their mark stand away from it, at the end of a thin line. */
export const FEW_NAMES = 15;

/** Names beside their marks where there is room: right, left, above or below; then away from them; a name without room is left to the tooltip. `kept` is room that something else has. */
export function placeLabels(
  labelled: readonly Labelled[],
  marks: readonly Place[],
  kept: readonly Box[],
  width: number,
): PlacedLabel[] {
  const taken = [...kept];
  const placed: PlacedLabel[] = [];
  const left: Labelled[] = [];
  const isFree = (box: Box, mark: Labelled) =>
    fits(box, width) &&
    ![...taken, ...marks.map((other) => roomOfMark(other, mark))].some((other) => overlap(box, other));
  for (const mark of labelled.toSorted((a, b) => b.weight - a.weight)) {
    const found = spotsOf(mark).find(({ box }) => isFree(box, mark));
    if (found) {
      taken.push(found.box);
      placed.push(found.label);
    } else left.push(mark);
  }
  for (const mark of labelled.length > FEW_NAMES ? [] : left) {
    const found = farSpotsOf(mark).find(
      ({ box, line }) => isFree(box, mark) && line.every((part) => isFree(part, mark)),
    );
    if (!found) continue;
    taken.push(found.box, ...found.line);
    placed.push(found.label);
  }
  return placed;
}

/** Wider around the marks of others; marks that lie upon each other cannot be told apart by that. */
function roomOfMark({ x, y }: Place, own: Labelled): Box {
  const isOther = Math.hypot(x - own.x, y - own.y) > CLEAR;
  const wide = isOther ? CLEAR : 6;
  return { left: x - wide, right: x + wide, top: y - 6, bottom: y + 6 };
}

interface Spot {
  readonly label: PlacedLabel;
  readonly box: Box;
}

function spotsOf({ id, text, x, y }: Labelled): Spot[] {
  const wide = text.length * LETTER;
  const spots: { anchor: PlacedLabel['anchor']; at: number; level: number; left: number }[] = [
    { anchor: 'start', at: x + GAP, level: y, left: x + GAP },
    { anchor: 'end', at: x - GAP, level: y, left: x - GAP - wide },
    { anchor: 'middle', at: x, level: y - LINE, left: x - wide / 2 },
    { anchor: 'middle', at: x, level: y + LINE, left: x - wide / 2 },
  ];
  return spots.map(({ anchor, at, level, left }) => ({
    label: { id, text, x: at, y: level, anchor },
    box: boxAt(left, wide, level),
  }));
}

/** Above and below, from near to far, straight and to the sides. */
function farSpotsOf({ id, text, x, y }: Labelled): (Spot & { readonly line: readonly Box[] })[] {
  const wide = text.length * LETTER;
  return [2, 3, 4, 5, 6, 7].flatMap((lines) =>
    [-1, 1].flatMap((side) =>
      [0, -0.5, 0.5, -1, 1].map((aside) => {
        const [at, level] = [x + aside * wide, y + side * lines * LINE];
        const box = boxAt(at - wide / 2, wide, level);
        const end = { x: Math.min(Math.max(x, box.left + 4), box.right - 4), y: level - (side * LINE) / 2 };
        return {
          label: {
            id,
            text,
            x: at,
            y: level,
            anchor: 'middle' as const,
            line: { from: rimTowards({ x, y }, end), to: end },
          },
          box,
          line: between({ x, y }, end),
        };
      }),
    ),
  );
}

function rimTowards(centre: Place, end: Place): Place {
  const share = RIM / Math.hypot(end.x - centre.x, end.y - centre.y);
  return { x: centre.x + (end.x - centre.x) * share, y: centre.y + (end.y - centre.y) * share };
}

/** A line as small boxes, from beyond its mark to before its name. */
function between(from: Place, to: Place): Box[] {
  const parts = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 4);
  return Array.from({ length: parts }, (_, index) => (index + 0.5) / parts)
    .map((share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }))
    .filter(({ x, y }) => Math.hypot(x - from.x, y - from.y) > CLEAR)
    .map(({ x, y }) => ({ left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 }));
}

function boxAt(left: number, wide: number, level: number): Box {
  return { left, right: left + wide, top: level - LINE / 2, bottom: level + LINE / 2 };
}

function fits({ left, right, top }: Box, width: number): boolean {
  return left >= 0 && right <= width && top >= 0;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
