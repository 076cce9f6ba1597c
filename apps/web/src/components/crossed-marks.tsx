import { useId } from 'react';
import type { View } from './map-view.ts';
import type { MapShapes, MapUnit } from './unit-map.tsx';

interface CrossedMarksProps {
  readonly units: readonly MapUnit[];
  readonly shapes: MapShapes;
  readonly view: View;
}

/** As far apart as the crossed lines of a chart, on the plane of the map. */
const STEP = 0.36;

/** Crossed lines over the units of which nothing is known. Lines cut to the marks: a pattern in each would be a picture of its own on paper, 20 MB for a province. */
export function CrossedMarks({ units, ...rest }: CrossedMarksProps) {
  const crossed = units.filter(({ colour, blank }) => colour === null && blank === 'not_known');
  return (
    <>
      <Lines {...rest} units={crossed.filter(({ faint }) => !faint)} opacity={1} />
      <Lines {...rest} units={crossed.filter(({ faint }) => faint)} opacity={0.25} />
    </>
  );
}

function Lines({ units, shapes, view, opacity }: CrossedMarksProps & { readonly opacity: number }) {
  const id = useId();
  if (units.length === 0) return null;
  return (
    <g aria-hidden="true" pointerEvents="none" opacity={opacity}>
      <clipPath id={id}>
        <path d={units.map((unit) => shapes.mark(unit.id)).join('')} />
      </clipPath>
      <path
        d={crossedLines(view)}
        clipPath={`url(#${id})`}
        stroke="var(--frame)"
        strokeWidth={STEP * 0.072}
        style={{ vectorEffect: 'none' }}
      />
    </g>
  );
}

/** Lines in both directions over the whole view, at places that do not move with it. */
function crossedLines({ x, y, width, height }: View): string {
  const [top, bottom] = [y, y + height];
  const at = (from: number, to: number) =>
    Array.from({ length: Math.ceil((to - from) / STEP) + 1 }, (_, index) => (Math.floor(from / STEP) + index) * STEP);
  const line = (x1: number, x2: number) => `M${x1.toFixed(2)} ${top.toFixed(2)}L${x2.toFixed(2)} ${bottom.toFixed(2)}`;
  return [
    ...at(x - bottom, x + width - top).map((sum) => line(sum + top, sum + bottom)),
    ...at(x + top, x + width + bottom).map((sum) => line(sum - top, sum - bottom)),
  ].join('');
}
