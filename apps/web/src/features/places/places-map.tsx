import type { ReactNode } from 'react';
import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { HexMap, type HexMapTile } from '../../components/hex-map.tsx';
import { Legend } from '../../components/legend.tsx';
import { figureOf } from '../../figures/cell.ts';
import type { AreaUnitPartsFragment, PlacesPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { MapControls, type MapChange } from './map-controls.tsx';
import { legendOf, reachFinding, silenceFinding, twinOf } from './map-texts.ts';
import type { MapView } from './map-views.ts';
import { MostSilent } from './most-silent.tsx';
import { placesMessages } from './places.messages.ts';
import { fifths, outside, silenceLook, tileLook, type Silence, type TileLook } from './tile-look.ts';
import { UnitDetail } from './unit-detail.tsx';
import { unitFigures, type UnitFigures } from './unit-figures.ts';
import classes from './places-map.module.css';

interface PlacesMapProps {
  /** The page's measures by commune, with a total, under the map's topic. */
  readonly units: PlacesPartsFragment;
  /** Blind spots and unknowns of each commune, by its id; a commune without any is not in it. */
  readonly silences: ReadonlyMap<string, Silence>;
  /** Topics that the silences were asked for. */
  readonly askedTopics: number;
  readonly areas: readonly AreaUnitPartsFragment[];
  readonly topics: readonly { readonly code: string; readonly label: string }[];
  readonly topic: string | undefined;
  readonly view: MapView;
  readonly selected: string | undefined;
  readonly zoom: string | undefined;
  /** A key that is present is changed; `undefined` clears the choice. */
  readonly onChange: (change: MapChange) => void;
  /** Link to the records behind a commune. */
  readonly recordsLink: (unit: string, label: string) => ReactNode;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly csvHref: string;
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** Every commune as one tile of equal size, and beside it the chosen commune, or where to look first. */
export function PlacesMap(props: PlacesMapProps) {
  const texts = useMessages(placesMessages);
  const formats = useFormats();
  const { units, silences, askedTopics, areas, view, selected, onChange } = props;
  const figures = unitFigures(units, formats);
  const limits = view === 'intensity' ? intensityLimits(areas, figures) : [];
  const tiles = tilesOf(props, figures, limits, formats);
  const occurring = new Set(tiles.flatMap((tile) => tile.blank ?? []));
  const topic = props.topics.find(({ code }) => code === props.topic);
  const chosen = areas.find((area) => area.unit.id === selected);
  const pick = (unit: string | undefined) => {
    onChange({ unit });
  };
  return (
    <ChartFrame
      name="map"
      finding={view === 'topics' ? silenceFinding(silences, units, formats) : reachFinding(units, topic, formats)}
      description={texts.description}
      basis={props.basis}
      notes={props.notes}
      csvHref={props.csvHref}
      methods={props.methods}
      busy={props.busy}
      interactive
      table={twinOf(areas, figures, silences, formats)}
      controls={<MapControls {...props} />}
      legend={<Legend title={texts.views[view]} {...legendOf(view, limits, askedTopics, occurring, formats)} />}
    >
      <div className={classes.split}>
        <HexMap label={texts.mapLabel} tiles={tiles} selected={selected} zoom={props.zoom ?? null} onSelect={pick} />
        {chosen ? (
          <UnitDetail
            area={chosen}
            figures={figures}
            recordsLink={props.recordsLink}
            onClose={() => {
              pick(undefined);
            }}
          />
        ) : (
          <MostSilent areas={areas} silences={silences} topics={askedTopics} onPick={pick} />
        )}
      </div>
    </ChartFrame>
  );
}

function tilesOf(
  { areas, view, silences, askedTopics }: PlacesMapProps,
  figures: UnitFigures,
  limits: readonly number[],
  formats: Formats,
): HexMapTile[] {
  const lookOf = (unit: string): TileLook => {
    if (!figures.holds(unit)) return outside(formats);
    if (view === 'topics') return silenceLook(silences.get(unit), askedTopics, formats);
    const cells = {
      days: figures.cell(unit, 'DAYS_SINCE_LAST_ACTIVITY'),
      reached: figures.cell(unit, 'COMMUNE_COVERAGE'),
      intensity: figures.cell(unit, 'ATTENDANCES_PER_1000'),
    };
    return tileLook(view, cells, limits, formats);
  };
  return areas.map(({ unit, district, tileColumn, tileRow }) => ({
    id: unit.id,
    column: tileColumn,
    row: tileRow,
    label: [unit.label, district?.label].filter((part) => part !== undefined).join(', '),
    group: district ? { id: district.id, label: districtShort(district.label) } : null,
    faint: !figures.holds(unit.id),
    ...lookOf(unit.id),
  }));
}

function intensityLimits(areas: readonly AreaUnitPartsFragment[], figures: UnitFigures): number[] {
  const values = areas.flatMap(({ unit }) => figureOf(figures.cell(unit.id, 'ATTENDANCES_PER_1000')) ?? []);
  return fifths(values.filter((value) => value > 0));
}

/** "Huyện Cao Lộc" stands on the map as "Cao Lộc". */
function districtShort(label: string): string {
  return label.replace(/^(huyện|thành phố|thị xã|district of|city of)\s+/i, '').replace(/\s+(district|city)$/i, '');
}
