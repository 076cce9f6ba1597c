export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of a map's plane that is shown; centres of tiles stand 1 apart. */
export interface View extends Point {
  readonly width: number;
  readonly height: number;
}

/** The name of a group where it stands on the map. */
export interface MapLabel extends Point {
  readonly id: string;
  readonly label: string;
}

/** A view is never narrower than this many tiles: a small group stays small. */
const LEAST = 9;
const RADIUS = 1 / Math.sqrt(3);

/** The view that holds all points with a margin. */
export function viewAround(points: readonly Point[], margin: number): View {
  const [left, right] = ends(
    points.map(({ x }) => x),
    margin,
  );
  const [top, bottom] = ends(
    points.map(({ y }) => y),
    margin,
  );
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** CSS position of a tooltip under a mark, turned inwards near the sides of the view. */
export function tooltipPlace({ x, y }: Point, view: View): { left: string; top: string; transform: string } {
  const left = (x - view.x) / view.width;
  return {
    left: `${String(left * 100)}%`,
    top: `${String(((y + RADIUS - view.y) / view.height) * 100)}%`,
    transform: `translate(${left > 0.6 ? '-100%' : left < 0.4 ? '0' : '-50%'}, 0.3rem)`,
  };
}

/** Each group with the middle of its members: where its name stands. */
export function groupMiddles<Unit extends { readonly group: { readonly id: string; readonly label: string } | null }>(
  units: readonly Unit[],
  centreOf: (unit: Unit) => Point,
): MapLabel[] {
  const groups = new Map(units.flatMap(({ group }) => (group ? [[group.id, group.label] as const] : [])));
  return [...groups].map(([id, label]) => {
    const centres = units.filter((unit) => unit.group?.id === id).map((unit) => centreOf(unit));
    return { id, label, x: middle(centres.map(({ x }) => x)), y: middle(centres.map(({ y }) => y)) };
  });
}

/** Height of a line of letters on the plane, and width of a letter. */
const LINE = 0.62;
const LETTER = 0.32;

/** Names that would stand on each other, one below the other: from the north down. */
export function apart(labels: readonly MapLabel[]): MapLabel[] {
  const placed: MapLabel[] = [];
  for (const label of labels.toSorted((a, b) => a.y - b.y)) {
    const above = placed.filter(
      (other) => Math.abs(other.x - label.x) < ((other.label.length + label.label.length) * LETTER) / 2,
    );
    placed.push({ ...label, y: Math.max(label.y, ...above.map(({ y }) => (label.y - y < LINE ? y + LINE : label.y))) });
  }
  return placed;
}

function ends(values: readonly number[], margin: number): [number, number] {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values) - margin;
  const high = Math.max(...values) + margin;
  const lacking = Math.max(0, LEAST - (high - low)) / 2;
  return [low - lacking, high + lacking];
}

function middle(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
