import { hexCentre, hexNeighbours } from '@lantoa/domain';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { BLANK_FILL, BlankPatterns, type BlankKind } from './blank-swatch.tsx';
import { DIRECTION_OF_KEY, nextTile } from './hex-steps.ts';
import classes from './hex-map.module.css';

export interface HexMapTile {
  readonly id: string;
  readonly column: number;
  readonly row: number;
  readonly label: string;
  /** What the tile says, in words: tooltip and accessible name. */
  readonly text: string;
  /** Step of the sequential scale; null for a blank. */
  readonly step: number | null;
  readonly blank: BlankKind | null;
  /** Outside the filter: drawn faintly, still reachable. */
  readonly faint: boolean;
  readonly group: { readonly id: string; readonly label: string } | null;
}

interface HexMapProps {
  readonly label: string;
  readonly tiles: readonly HexMapTile[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  /** Group to zoom to; null shows all. */
  readonly zoom: string | null;
}

const RADIUS = 1 / Math.sqrt(3);
const MARGIN = 0.75;
const LEAST = 9;

interface View {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Equal hexagons, one a unit: by mouse, touch or keyboard (one tab stop, arrow keys move, Enter selects). */
export function HexMap({ label, tiles, selected, onSelect, zoom }: HexMapProps) {
  const [active, setActive] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const marks = useRef(new Map<string, SVGGElement>());
  // Zoomed in, the neighbours stand around the group for orientation, but keys and tab stay inside it.
  const within = useMemo(() => {
    const inGroup = tiles.filter((tile) => tile.group?.id === zoom);
    return inGroup.length === 0 ? tiles : inGroup;
  }, [tiles, zoom]);
  const view = useMemo(() => viewOf(within), [within]);
  const borders = useMemo(() => groupBorders(tiles), [tiles]);
  const stop = [active, selected].find((id) => within.some((tile) => tile.id === id)) ?? within[0]?.id;
  const told = tiles.find((tile) => tile.id === (pointed ?? active));

  const onKeyDown = (event: KeyboardEvent, tile: HexMapTile) => {
    const direction = DIRECTION_OF_KEY[event.key];
    if (direction) {
      event.preventDefault();
      marks.current.get(nextTile(within, tile, direction).id)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onSelect(tile.id);
    } else if (event.key === 'Escape') {
      setPointed(null);
    }
  };
  return (
    <div className={classes.map}>
      <svg
        viewBox={`${String(view.x)} ${String(view.y)} ${String(view.width)} ${String(view.height)}`}
        role="group"
        aria-label={label}
        data-picture
        onPointerLeave={() => {
          setPointed(null);
        }}
      >
        <BlankPatterns size={0.2} />
        {tiles.map((tile) => (
          <g
            key={tile.id}
            ref={(mark) => {
              if (mark) marks.current.set(tile.id, mark);
              else marks.current.delete(tile.id);
            }}
            role="button"
            tabIndex={tile.id === stop ? 0 : -1}
            aria-label={`${tile.label}. ${tile.text}`}
            aria-pressed={tile.id === selected}
            className={classes.tile}
            opacity={tile.faint ? 0.25 : 1}
            onFocus={() => {
              setActive(tile.id);
            }}
            onBlur={() => {
              setActive(null);
            }}
            onPointerEnter={() => {
              setPointed(tile.id);
            }}
            onClick={() => {
              onSelect(tile.id);
            }}
            onKeyDown={(event) => {
              onKeyDown(event, tile);
            }}
          >
            <path
              d={hexPath(tile, 0.9)}
              fill={tile.step === null ? BLANK_FILL[tile.blank ?? 'not_applicable'] : `var(--seq-${String(tile.step)})`}
              stroke={tile.step === null ? 'var(--frame)' : 'none'}
              strokeWidth={0.05}
            />
            {tile.blank === 'not_applicable' && <CrossMark tile={tile} />}
          </g>
        ))}
        <path d={borders.path} className={classes.borders} />
        {told && <path d={hexPath(told, 0.98)} className={classes.halo} />}
        {tiles
          .filter((tile) => tile.id === selected)
          .map((tile) => (
            <path key={tile.id} d={hexPath(tile, 0.98)} className={classes.selected} />
          ))}
        {borders.labels.map((group) => (
          <text
            key={group.id}
            x={group.x}
            y={group.y}
            className={classes.label}
            aria-hidden="true"
            fontSize={within.length === tiles.length ? 0.56 : 0.36}
          >
            {group.label}
          </text>
        ))}
      </svg>
      {told && (
        <p className={classes.tooltip} style={placeOf(told, view)} aria-hidden="true">
          <strong>{told.label}</strong>
          {told.text}
        </p>
      )}
    </div>
  );
}

function CrossMark({ tile }: { readonly tile: HexMapTile }) {
  const { x, y } = hexCentre(tile);
  return <path d={`M${String(x - 0.16)} ${String(y)}h0.32`} stroke="var(--frame)" strokeWidth={0.08} />;
}

function corner(tile: { column: number; row: number }, index: number, scale: number): string {
  const { x, y } = hexCentre(tile);
  const angle = (Math.PI / 180) * (60 * index - 30);
  return `${(x + RADIUS * scale * Math.cos(angle)).toFixed(3)} ${(y + RADIUS * scale * Math.sin(angle)).toFixed(3)}`;
}

function hexPath(tile: { column: number; row: number }, scale: number): string {
  return `M${[0, 1, 2, 3, 4, 5].map((index) => corner(tile, index, scale)).join('L')}Z`;
}

/** The part of the plane that holds the tiles, never narrower than LEAST tiles, so that a small group stays small. */
function viewOf(tiles: readonly HexMapTile[]): View {
  const centres = tiles.map((tile) => hexCentre(tile));
  const [left, right] = ends(centres.map((centre) => centre.x));
  const [top, bottom] = ends(centres.map((centre) => centre.y));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function ends(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const low = Math.min(...values) - MARGIN;
  const high = Math.max(...values) + MARGIN;
  const lacking = Math.max(0, LEAST - (high - low)) / 2;
  return [low - lacking, high + lacking];
}

/** Lines between tiles of different groups, and where each group's name stands: the tile nearest its middle. */
function groupBorders(tiles: readonly HexMapTile[]) {
  const groupAt = new Map(tiles.map((tile) => [`${String(tile.column)},${String(tile.row)}`, tile.group?.id ?? '']));
  const path = tiles
    .flatMap((tile) =>
      hexNeighbours(tile).flatMap((near, side) => {
        const other = groupAt.get(`${String(near.column)},${String(near.row)}`);
        if (other === (tile.group?.id ?? '')) return [];
        return [`M${corner(tile, side, 1)}L${corner(tile, side + 1, 1)}`];
      }),
    )
    .join('');
  const groups = new Map<string, { label: string; points: { x: number; y: number }[] }>();
  for (const tile of tiles) {
    if (!tile.group) continue;
    const group = groups.get(tile.group.id) ?? { label: tile.group.label, points: [] };
    group.points.push(hexCentre(tile));
    groups.set(tile.group.id, group);
  }
  const labels = [...groups].map(([id, { label, points }]) => ({
    id,
    label,
    x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
    y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
  }));
  return { path, labels };
}

function placeOf(tile: HexMapTile, view: View) {
  const { x, y } = hexCentre(tile);
  const left = (x - view.x) / view.width;
  return {
    left: `${String(left * 100)}%`,
    top: `${String(((y + RADIUS - view.y) / view.height) * 100)}%`,
    transform: `translate(${left > 0.6 ? '-100%' : left < 0.4 ? '0' : '-50%'}, 0.3rem)`,
  };
}
