import { useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { blankFill, BlankPatterns, type BlankKind } from './blank-swatch.tsx';
import { CrossedMarks } from './crossed-marks.tsx';
import { DIRECTION_OF_KEY, nextTile } from './hex-steps.ts';
import { tooltipPlace, type MapLabel, type Point, type View } from './map-view.ts';
import classes from './unit-map.module.css';

/** One unit of a map, whatever it is drawn as. */
export interface MapUnit {
  readonly id: string;
  /** Place among the tiles, by which the arrow keys go. */
  readonly column: number;
  readonly row: number;
  readonly label: string;
  /** What the mark says, in words: tooltip and accessible name. */
  readonly text: string;
  /** Null for a blank. */
  readonly colour: string | null;
  readonly blank: BlankKind | null;
  /** Outside the filter: drawn faintly, still reachable. */
  readonly faint: boolean;
  readonly group: { readonly id: string; readonly label: string } | null;
}

/** How the units of a map are drawn, on a plane where a unit of average size is as large as a tile. */
export interface MapShapes {
  /** What is filled. */
  readonly mark: (id: string) => string;
  /** What is drawn around the mark that is told about or chosen. */
  readonly rim: (id: string) => string;
  readonly centre: (id: string) => Point;
  readonly viewOf: (ids: readonly string[]) => View;
  /** Borders of the groups. */
  readonly borders: string;
  readonly labels: readonly MapLabel[];
  /** True where marks touch: a line parts them. */
  readonly touching: boolean;
}

export interface UnitMapProps {
  readonly label: string;
  readonly units: readonly MapUnit[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  /** Group to zoom to; null shows all. */
  readonly zoom: string | null;
}

/** The units of a map: by mouse, touch or keyboard (one tab stop, arrow keys move, Enter selects). */
export function UnitMap({
  label,
  units,
  shapes,
  selected,
  onSelect,
  zoom,
}: UnitMapProps & { readonly shapes: MapShapes }) {
  const [active, setActive] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const within = useZoomed(units, zoom);
  const view = useMemo(() => shapes.viewOf(within.map(({ id }) => id)), [shapes, within]);
  const stop = [active, selected].find((id) => within.some((unit) => unit.id === id)) ?? within[0]?.id;
  const told = units.find((unit) => unit.id === (pointed ?? active));
  return (
    <div className={classes.map} data-touching={shapes.touching || undefined}>
      <svg
        viewBox={[view.x, view.y, view.width, view.height].join(' ')}
        role="group"
        aria-label={label}
        data-picture
        onPointerLeave={() => {
          setPointed(null);
        }}
      >
        <BlankPatterns scale="map" />
        <Marks
          units={units}
          within={within}
          shapes={shapes}
          stop={stop}
          selected={selected}
          onActive={setActive}
          onPointed={setPointed}
          onSelect={onSelect}
        />
        <CrossedMarks units={units} shapes={shapes} view={view} />
        <Overlay
          shapes={shapes}
          told={told?.id}
          focused={units.find(({ id }) => id === active)?.id}
          chosen={units.find(({ id }) => id === selected)?.id}
          zoomed={within.length < units.length}
        />
      </svg>
      {told && <Tooltip unit={told} at={shapes.centre(told.id)} view={view} />}
    </div>
  );
}

/** Zoomed in, the neighbours stand around the group for orientation, but keys and tab stay inside it. */
function useZoomed(units: readonly MapUnit[], zoom: string | null): readonly MapUnit[] {
  return useMemo(() => {
    const inGroup = units.filter((unit) => unit.group?.id === zoom);
    return inGroup.length === 0 ? units : inGroup;
  }, [units, zoom]);
}

interface MarksProps extends Pick<UnitMapProps, 'units' | 'selected' | 'onSelect'> {
  /** Those that keys and tab reach. */
  readonly within: readonly MapUnit[];
  readonly shapes: MapShapes;
  /** The one that tab reaches. */
  readonly stop: string | undefined;
  readonly onActive: (id: string | null) => void;
  readonly onPointed: (id: string | null) => void;
}

function Marks({ units, within, shapes, stop, selected, onActive, onPointed, onSelect }: MarksProps) {
  const marks = useRef(new Map<string, SVGGElement>());
  const onKeyDown = (event: KeyboardEvent, unit: MapUnit) => {
    const direction = DIRECTION_OF_KEY[event.key];
    const selects = event.key === 'Enter' || event.key === ' ';
    if (direction !== undefined || selects) event.preventDefault();
    if (direction) marks.current.get(nextTile(within, unit, direction).id)?.focus();
    if (selects) onSelect(unit.id);
    if (event.key === 'Escape') onPointed(null);
  };
  return units.map((unit) => (
    <Mark
      key={unit.id}
      mark={(mark) => {
        if (mark) marks.current.set(unit.id, mark);
        else marks.current.delete(unit.id);
      }}
      unit={unit}
      shapes={shapes}
      isStop={unit.id === stop}
      isSelected={unit.id === selected}
      onActive={onActive}
      onPointed={onPointed}
      onSelect={onSelect}
      onKeyDown={onKeyDown}
    />
  ));
}

interface MarkProps {
  readonly mark: Ref<SVGGElement>;
  readonly unit: MapUnit;
  readonly shapes: MapShapes;
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly onActive: (id: string | null) => void;
  readonly onPointed: (id: string) => void;
  readonly onSelect: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent, unit: MapUnit) => void;
}

function Mark({ mark, unit, shapes, isStop, isSelected, onActive, onPointed, onSelect, onKeyDown }: MarkProps) {
  const { x, y } = shapes.centre(unit.id);
  const fill = unit.colour ?? blankFill(unit.blank ?? 'not_applicable', 'map');
  return (
    <g
      ref={mark}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={`${unit.label}. ${unit.text}`}
      aria-pressed={isSelected}
      className={classes.tile}
      opacity={unit.faint ? 0.25 : 1}
      onFocus={() => {
        onActive(unit.id);
      }}
      onBlur={() => {
        onActive(null);
      }}
      onPointerEnter={() => {
        onPointed(unit.id);
      }}
      onClick={() => {
        onSelect(unit.id);
      }}
      onKeyDown={(event) => {
        onKeyDown(event, unit);
      }}
    >
      <path
        d={shapes.mark(unit.id)}
        fill={fill}
        stroke={unit.colour === null || shapes.touching ? 'var(--frame)' : 'none'}
        strokeWidth={0.05}
      />
      {unit.blank === 'not_applicable' && (
        <path d={`M${String(x - 0.16)} ${String(y)}h0.32`} stroke="var(--frame)" strokeWidth={0.08} />
      )}
    </g>
  );
}

function Tooltip({ unit, at, view }: { readonly unit: MapUnit; readonly at: Point; readonly view: View }) {
  return (
    <p className={classes.tooltip} style={tooltipPlace(at, view)} aria-hidden="true">
      <strong>{unit.label}</strong>
      {unit.text}
    </p>
  );
}

interface OverlayProps {
  readonly shapes: MapShapes;
  readonly told: string | undefined;
  /** Its ring shows only where the focus does. */
  readonly focused: string | undefined;
  readonly chosen: string | undefined;
  readonly zoomed: boolean;
}

/** Borders and names of the groups, the mark that is told about, the chosen one and the one with the focus. */
function Overlay({ shapes, told, focused, chosen, zoomed }: OverlayProps) {
  const size = zoomed ? (shapes.touching ? 0.28 : 0.36) : 0.56;
  return (
    <>
      <path d={shapes.borders} className={classes.borders} />
      {told !== undefined && <path d={shapes.rim(told)} className={classes.halo} />}
      {chosen !== undefined && (
        <>
          <path d={shapes.rim(chosen)} className={classes.edge} />
          <path d={shapes.rim(chosen)} className={classes.selected} />
        </>
      )}
      {focused !== undefined && <path d={shapes.rim(focused)} className={classes.focus} />}
      {shapes.labels.map(({ id, label, x, y }) => (
        <text key={id} x={x} y={y} className={classes.label} aria-hidden="true" fontSize={size}>
          {label}
        </text>
      ))}
    </>
  );
}
