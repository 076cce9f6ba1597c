import { hexCentre } from '@lantoa/domain';
import { useMemo, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { BLANK_FILL, BlankPatterns, type BlankKind } from './blank-swatch.tsx';
import { groupBorders, groupLabels, hexPath, tooltipPlace, viewOf, type View } from './hex-shapes.ts';
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

/** Equal hexagons, one a unit: by mouse, touch or keyboard (one tab stop, arrow keys move, Enter selects). */
export function HexMap({ label, tiles, selected, onSelect, zoom }: HexMapProps) {
  const [active, setActive] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const marks = useRef(new Map<string, SVGGElement>());
  const within = useZoomed(tiles, zoom);
  const view = useMemo(() => viewOf(within), [within]);
  const stop = [active, selected].find((id) => within.some((tile) => tile.id === id)) ?? within[0]?.id;
  const told = tiles.find((tile) => tile.id === (pointed ?? active));
  const onKeyDown = (event: KeyboardEvent, tile: HexMapTile) => {
    const direction = DIRECTION_OF_KEY[event.key];
    const selects = event.key === 'Enter' || event.key === ' ';
    if (direction !== undefined || selects) event.preventDefault();
    if (direction) marks.current.get(nextTile(within, tile, direction).id)?.focus();
    if (selects) onSelect(tile.id);
    if (event.key === 'Escape') setPointed(null);
  };
  return (
    <div className={classes.map}>
      <svg
        viewBox={[view.x, view.y, view.width, view.height].join(' ')}
        role="group"
        aria-label={label}
        data-picture
        onPointerLeave={() => {
          setPointed(null);
        }}
      >
        <BlankPatterns size={0.2} />
        {tiles.map((tile) => (
          <TileMark
            key={tile.id}
            mark={(mark) => {
              if (mark) marks.current.set(tile.id, mark);
              else marks.current.delete(tile.id);
            }}
            tile={tile}
            isStop={tile.id === stop}
            isSelected={tile.id === selected}
            onActive={setActive}
            onPointed={setPointed}
            onSelect={onSelect}
            onKeyDown={onKeyDown}
          />
        ))}
        <Overlay tiles={tiles} told={told} selected={selected} zoomed={within.length < tiles.length} />
      </svg>
      {told && <Tooltip tile={told} view={view} />}
    </div>
  );
}

/** Zoomed in, the neighbours stand around the group for orientation, but keys and tab stay inside it. */
function useZoomed(tiles: readonly HexMapTile[], zoom: string | null): readonly HexMapTile[] {
  return useMemo(() => {
    const inGroup = tiles.filter((tile) => tile.group?.id === zoom);
    return inGroup.length === 0 ? tiles : inGroup;
  }, [tiles, zoom]);
}

interface TileMarkProps {
  readonly mark: Ref<SVGGElement>;
  readonly tile: HexMapTile;
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly onActive: (id: string | null) => void;
  readonly onPointed: (id: string) => void;
  readonly onSelect: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent, tile: HexMapTile) => void;
}

function TileMark({ mark, tile, isStop, isSelected, onActive, onPointed, onSelect, onKeyDown }: TileMarkProps) {
  const { x, y } = hexCentre(tile);
  const fill = tile.step === null ? BLANK_FILL[tile.blank ?? 'not_applicable'] : `var(--seq-${String(tile.step)})`;
  return (
    <g
      ref={mark}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={`${tile.label}. ${tile.text}`}
      aria-pressed={isSelected}
      className={classes.tile}
      opacity={tile.faint ? 0.25 : 1}
      onFocus={() => {
        onActive(tile.id);
      }}
      onBlur={() => {
        onActive(null);
      }}
      onPointerEnter={() => {
        onPointed(tile.id);
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
        fill={fill}
        stroke={tile.step === null ? 'var(--frame)' : 'none'}
        strokeWidth={0.05}
      />
      {tile.blank === 'not_applicable' && (
        <path d={`M${String(x - 0.16)} ${String(y)}h0.32`} stroke="var(--frame)" strokeWidth={0.08} />
      )}
    </g>
  );
}

function Tooltip({ tile, view }: { readonly tile: HexMapTile; readonly view: View }) {
  return (
    <p className={classes.tooltip} style={tooltipPlace(tile, view)} aria-hidden="true">
      <strong>{tile.label}</strong>
      {tile.text}
    </p>
  );
}

interface OverlayProps {
  readonly tiles: readonly HexMapTile[];
  readonly told: HexMapTile | undefined;
  readonly selected: string | undefined;
  readonly zoomed: boolean;
}

/** Borders and names of the groups, the tile that is told about and the chosen one. */
function Overlay({ tiles, told, selected, zoomed }: OverlayProps) {
  const borders = useMemo(() => groupBorders(tiles), [tiles]);
  const labels = useMemo(() => groupLabels(tiles), [tiles]);
  const chosen = tiles.find((tile) => tile.id === selected);
  return (
    <>
      <path d={borders} className={classes.borders} />
      {told && <path d={hexPath(told, 0.98)} className={classes.halo} />}
      {chosen && <path d={hexPath(chosen, 0.98)} className={classes.selected} />}
      {labels.map(({ id, label, x, y }) => (
        <text key={id} x={x} y={y} className={classes.label} aria-hidden="true" fontSize={zoomed ? 0.36 : 0.56}>
          {label}
        </text>
      ))}
    </>
  );
}
