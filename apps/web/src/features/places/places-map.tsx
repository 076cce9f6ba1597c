import { lazy, Suspense, type ReactNode } from 'react';
import type { Method } from '../../components/chart-foot.tsx';
import { ChartFrame } from '../../components/chart-frame.tsx';
import type { Question } from '../../components/question-tools.tsx';
import { HexMap } from '../../components/hex-map.tsx';
import { Legend } from '../../components/legend.tsx';
import type { MapUnit, UnitMapProps } from '../../components/unit-map.tsx';
import { figureOf } from '../../figures/cell.ts';
import { districtShort } from '../../figures/district-short.ts';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import { daysNotes, type DaysTo } from '../../figures/days-to.ts';
import type { AreaUnitPartsFragment, KeyPartsFragment, PlacesPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { MapControls, type MapChange } from './map-controls.tsx';
import { mapTable } from './map-table.ts';
import { legendOf, outlineSource, reachFinding, silenceFinding } from './map-texts.ts';
import type { MapShape, MapView } from './map-views.ts';
import { MostSilent } from './most-silent.tsx';
import { placesMessages } from './places.messages.ts';
import { fifths, outside, silenceLook, tileLook, type Silence, type TileLook } from './tile-look.ts';
import { UnitDetail } from './unit-detail.tsx';
import { unitFigures, type UnitFigures } from './unit-figures.ts';
import type { OutlineSet } from './use-outline-set.ts';
import classes from './places-map.module.css';

// Lines and what draws them come when somebody wants to see them.
const OutlineMap = lazy(async () => ({ default: (await import('./outline-map.tsx')).OutlineMap }));

interface PlacesMapProps {
  /** The page's measures by commune, with a total, under the map's topic. */
  readonly units: PlacesPartsFragment;
  /** Blind spots and unknowns of each commune, by its id; a commune without any is not in it. */
  readonly silences: ReadonlyMap<string, Silence>;
  /** The communes that are a blind spot on what the map shows, by id. */
  readonly blindUnits: ReadonlySet<string>;
  /** The day of the silences. */
  readonly daysTo: DaysTo;
  /** False where no report was due in the time of the silences. */
  readonly areSilencesKnown: boolean;
  /** Topics that the silences were asked for. */
  readonly askedTopics: readonly KeyPartsFragment[];
  readonly areas: readonly AreaUnitPartsFragment[];
  readonly topics: readonly { readonly code: string; readonly label: string }[];
  readonly topic: string | undefined;
  /** The topic that is chosen, where the figures may still be of the one before. */
  readonly chosenTopic?: string | undefined;
  /** False where the page's own topic is that of the map. */
  readonly hasOwnTopic: boolean;
  readonly view: MapView;
  /** Outlines of the units shown, where some are loaded. */
  readonly outlines: OutlineSet | undefined;
  readonly shape: MapShape;
  readonly selected: string | undefined;
  readonly zoom: string | undefined;
  /** A key that is present is changed; `undefined` clears the choice. */
  readonly onChange: (change: MapChange) => void;
  /** Ways from a commune: to the records behind it, one level up. */
  readonly recordsLink: (unit: string, label: string) => ReactNode;
  /** Beside the map until a commune is chosen; where to look first unless given. */
  readonly aside?: ReactNode;
  readonly question?: Question | undefined;
  readonly basis: string;
  readonly notes: readonly string[];
  readonly csvHref: string | undefined;
  readonly methods: readonly Method[];
  readonly busy: boolean;
}

/** Every commune as one tile of equal size, or as it lies, and beside it the chosen commune, or where to look first. */
export function PlacesMap(props: PlacesMapProps) {
  const texts = useMessages(placesMessages);
  const formats = useFormats();
  const { units, silences, areas, view, selected, onChange } = props;
  const topics = props.askedTopics.length;
  const pick = (unit?: string) => {
    onChange({ unit });
  };
  const figures = unitFigures(units, props.daysTo, formats);
  const limits = view === 'intensity' ? intensityLimits(areas, figures) : [];
  const shown = unitsOf(props, figures, limits, formats);
  const outlines = props.shape === 'outlines' ? props.outlines : undefined;
  const occurring = new Set(shown.flatMap((unit) => unit.blank ?? []));
  const chosen = areas.find((area) => area.unit.id === selected);
  const detailOf = (area: AreaUnitPartsFragment) => (
    <UnitDetail area={area} figures={figures} recordsLink={props.recordsLink} onClose={pick} />
  );
  const drawn = { label: texts.mapLabel, units: shown, selected, zoom: props.zoom ?? null, onSelect: pick };
  return (
    <ChartFrame
      name="map"
      finding={findingOf(props, formats)}
      {...saidOf(outlines, shown, formats)}
      basis={props.basis}
      notes={[...daysNotes(props.daysTo, formats), ...props.notes]}
      csvHref={props.csvHref}
      question={props.question}
      methods={props.methods}
      busy={props.busy}
      interactive
      table={mapTable({ ...props, figures, chosen, onPick: pick, detailOf }, formats)}
      controls={<MapControls {...props} topic={props.chosenTopic} />}
      legend={
        <Legend title={texts.views[view]} {...legendOf(view, limits, topics, occurring, isKnownOf(props), formats)} />
      }
    >
      <div className={classes.box}>
        <div className={classes.split}>
          <Drawing {...drawn} outlines={outlines} />
          {chosen ? detailOf(chosen) : (props.aside ?? <MostSilent {...{ areas, silences, topics }} onPick={pick} />)}
        </div>
      </div>
    </ChartFrame>
  );
}

/** Whether reports were due in the time that the view shows: only then is nothing really nothing. */
function isKnownOf({ view, areSilencesKnown, units }: PlacesMapProps): boolean {
  return view === 'topics' ? areSilencesKnown : isReportingKnown(units.evidence);
}

function findingOf(
  { view, silences, askedTopics, units, areSilencesKnown, topics, topic }: PlacesMapProps,
  formats: Formats,
): string {
  if (view === 'topics') return silenceFinding(silences, askedTopics, units, areSilencesKnown, formats);
  const chosen = topics.find(({ code }) => code === topic);
  return reachFinding(units, chosen, formats);
}

/** What is drawn, and whose lines. */
function saidOf(outlines: OutlineSet | undefined, units: readonly MapUnit[], formats: Formats) {
  const texts = placesMessages[formats.lang];
  if (!outlines) return { description: texts.description };
  const hasDistricts = units.some(({ group }) => group !== null);
  return { description: texts.descriptionOutlines(hasDistricts), mark: outlineSource(outlines, formats) };
}

/** As tiles, or by their outlines where these are asked for. */
function Drawing({ outlines, ...drawn }: UnitMapProps & { readonly outlines: OutlineSet | undefined }) {
  if (!outlines) return <HexMap {...drawn} />;
  return (
    <Suspense fallback={<HexMap {...drawn} />}>
      <OutlineMap {...drawn} outlines={outlines.id} />
    </Suspense>
  );
}

function unitsOf(props: PlacesMapProps, figures: UnitFigures, limits: readonly number[], formats: Formats): MapUnit[] {
  const { areas, view, silences, askedTopics } = props;
  const isKnown = isKnownOf(props);
  const lookOf = (unit: string): TileLook => {
    if (!figures.holds(unit)) return outside(formats);
    if (view === 'topics') return silenceLook(silences.get(unit), { topics: askedTopics.length, isKnown }, formats);
    const cells = {
      isBlind: props.blindUnits.has(unit),
      days: figures.cell(unit, 'DAYS_SINCE_LAST_ACTIVITY'),
      reached: figures.cell(unit, 'COMMUNE_COVERAGE'),
      intensity: figures.cell(unit, 'ATTENDANCES_PER_1000'),
    };
    return tileLook(view, cells, { limits, isKnown }, formats);
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
