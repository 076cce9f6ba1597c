import { memo, useState, type ReactNode } from 'react';
import { PageSection } from '../../components/page-section.tsx';
import type { Question } from '../../components/question-tools.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { BlindSpots } from '../../features/blind-spots/blind-spots.tsx';
import { blindOn } from '../../features/blind-spots/blind-on.ts';
import { silencesOf } from '../../features/blind-spots/silences-of.ts';
import { toldSpots } from '../../features/blind-spots/told-spots.ts';
import type { MapChange } from '../../features/places/map-controls.tsx';
import { PlacesMap } from '../../features/places/places-map.tsx';
import { baseShown, useOutlineSet } from '../../features/places/use-outline-set.ts';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { basisText } from '../../figures/basis.ts';
import { BLIND_SPOT_DAYS } from '../../figures/conventions.ts';
import { exportLink } from '../../figures/export-link.ts';
import type { MarkWays } from '../../figures/mark-panel.tsx';
import { areaClassName } from '../../figures/names.ts';
import { daysTo } from '../../figures/days-to.ts';
import { periodEnd } from '../../figures/period-window.ts';
import { useLater, useShownAnswer } from '../../figures/use-shown-answer.ts';
import { SilencesDocument, type OverviewPlacesQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods, useReference } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { OWN_DAY } from '../coverage/coverage-queries.ts';
import { coveragePageMessages } from '../coverage/coverage.messages.ts';
import { ofMark, topicWays } from '../coverage/mark-ways.tsx';
import { RecordsLink } from '../coverage/records-link.tsx';
import { UnitWays } from '../coverage/unit-ways.tsx';
import { stringifySearch } from '../search-params.ts';
import { Longest } from './longest.tsx';
import { placesQueries, silentQuery, type OverviewFilters } from './overview-queries.ts';
import type { OverviewSearch } from './overview-search.ts';
import { overviewMessages } from './overview.messages.ts';
import classes from './overview-page.module.css';

interface PlaceChartsProps {
  readonly result: {
    readonly data?: OverviewPlacesQuery | undefined;
    readonly loading: boolean;
    readonly error?: unknown;
    readonly refetch: () => unknown;
  };
  readonly filters: OverviewFilters;
  readonly search: OverviewSearch;
  readonly onChange: (change: Partial<OverviewSearch>) => void;
}

/** Blind spots and map: the charts of single communes. */
export const PlaceCharts = memo(function PlaceCharts({ result, filters, search, onChange }: PlaceChartsProps) {
  const texts = useMessages(overviewMessages);
  const shown = useLater(useShownAnswer(result.data, filters), result.loading);
  const drawn = shown && { places: shown.answer, filters: shown.asked, busy: shown.busy, onChange };
  if (result.error !== undefined && !result.data) {
    return <FailureNotice error={result.error} onRetry={() => void result.refetch()} />;
  }
  return (
    <div className={`${classes.pair ?? ''} ${classes.withMap ?? ''}`}>
      <PageSection id="blind-spots" title={texts.sections.blindSpots}>
        {drawn ? <SpotsChart {...drawn} /> : <div className={classes.waiting} aria-busy />}
      </PageSection>
      <PageSection id="map" title={texts.sections.places}>
        {drawn ? <MapChart {...drawn} search={search} /> : <div className={classes.waiting} aria-busy />}
      </PageSection>
    </div>
  );
});

type DrawnProps = Pick<PlaceChartsProps, 'filters' | 'onChange'> & {
  readonly places: OverviewPlacesQuery;
  readonly busy: boolean;
};

const SpotsChart = memo(function SpotsChart({ places, busy, filters, onChange }: DrawnProps) {
  const texts = useMessages(overviewMessages);
  const formats = useFormats();
  const viewer = useViewer();
  const placeOf = usePlaceOf();
  const methods = useMethods(['DAYS_SINCE_LAST_ACTIVITY']);
  const { evidence } = places.blindSpots;
  const ownDay = { ...filters, base: OWN_DAY };
  const unitWays = useUnitWays(filters, onChange);
  return (
    <BlindSpots
      answer={places.blindSpots}
      days={BLIND_SPOT_DAYS}
      address={viewer.signedIn ? listAddress(filters) : null}
      on={periodEnd(filters)}
      placeOf={placeOf}
      recordsLink={(unit, label) => (
        <RecordsLink filters={ownDay} commune={unit} instead={<span>{label}</span>}>
          {label}
        </RecordsLink>
      )}
      chosenTopic={filters.topic}
      onPickTopic={(topic) => {
        onChange({ topic: filters.topic === topic ? undefined : topic });
      }}
      topicWays={(topic) => topicWays(ownDay, topic, silencesQuestion(filters, topic), onChange)}
      unitWays={unitWays}
      question={silencesQuestion(filters)}
      basis={basisText(evidence, filters.period, formats)}
      mark={viewer.mayReadRecords || !viewer.signedIn ? undefined : texts.noRecords}
      notes={evidence.warnings.map((warning) => warning.message)}
      methods={methods}
      busy={busy}
    />
  );
});

/** The page with the list of silent communes under these filters. */
function listAddress({ period, topic, district, areaClass }: OverviewFilters): string {
  return `${window.location.origin}/${stringifySearch({ period, topic, district, areaClass })}#blind-spots`;
}

/** The silences as a question, of all topics that the page asks for or of one. */
function silencesQuestion(filters: OverviewFilters, topic = filters.topic): Question {
  const asked = { ...filters, topic };
  return {
    document: SilencesDocument,
    variables: { query: placesQueries(asked).blindSpots },
    csvHref: exportLink(silentQuery(asked)),
  };
}

/** Where a silent commune leads: the page under its district, its records, its days of silence as a question. */
function useUnitWays(
  filters: OverviewFilters,
  onChange: PlaceChartsProps['onChange'],
): (unit: string, topic?: string) => MarkWays {
  const { toDistrict } = useMessages(coveragePageMessages);
  const { areas } = useReference();
  return (unit, topic = filters.topic) => {
    const district = areas.find((area) => area.unit.id === unit)?.district;
    const isOn = filters.district === district?.id;
    const asked = silentQuery({ ...filters, topic });
    const question = {
      ...ofMark(asked, { commune: unit }),
      ...(topic === undefined ? { groupBy: ['TOPIC' as const] } : {}),
    };
    return {
      filter: district
        ? {
            isOn,
            label: isOn ? undefined : toDistrict(district.label),
            onToggle: () => {
              onChange({ district: isOn ? undefined : district.id });
            },
          }
        : undefined,
      // Below a commune there are only its records.
      recordsLink: (label, name) => (
        <RecordsLink filters={{ ...filters, topic, base: OWN_DAY }} commune={unit} instead={null} name={name}>
          {label}
        </RecordsLink>
      ),
      question: analyticsQuestion(question),
    };
  };
}

type MapChartProps = DrawnProps & {
  readonly search: OverviewSearch;
  /** In place of where to look first. */
  readonly aside?: ReactNode;
  /** In place of what the figures rest on, where the page says it once for all. */
  readonly basis?: string;
};

/** Every commune on the map, and those that were silent longest. */
export const MapChart = memo(function MapChart({ places, filters, search, onChange, ...props }: MapChartProps) {
  const formats = useFormats();
  const { signedIn } = useViewer();
  const { areas, topics, bases } = useReference();
  const outlines = useOutlineSet(baseShown(bases, undefined, periodEnd(filters)), signedIn);
  const { isFixed } = useViewMode();
  const methods = useMethods(['DAYS_SINCE_LAST_ACTIVITY', 'COMMUNE_COVERAGE', 'ATTENDANCES_PER_1000']);
  const [zoom, setZoom] = useState<string | undefined>(undefined);
  const { evidence } = places.units;
  const { units: asked } = placesQueries(filters);
  const told = toldSpots(places.blindSpots);
  const longest = filters.topic === undefined ? undefined : <Longest told={told} onChange={onChange} />;
  return (
    <PlacesMap
      units={places.units}
      silences={silencesOf(told)}
      blindUnits={blindOn(told, filters.mapTopic)}
      daysTo={daysTo(filters)}
      areSilencesKnown={told.isKnown}
      askedTopics={places.blindSpots.counts.map(({ topic }) => topic)}
      {...{ areas, topics, outlines, methods }}
      topic={filters.mapTopic}
      chosenTopic={search.mapTopic ?? search.topic}
      // Another topic would be another question.
      hasOwnTopic={!isFixed}
      view={search.mapView ?? 'topics'}
      shape={search.mapShape ?? 'hexagons'}
      selected={search.unit}
      zoom={zoom ?? filters.district}
      onChange={(change) => {
        if ('zoom' in change) setZoom(change.zoom);
        else onChange(mapSearch(change));
      }}
      recordsLink={(unit, label) => (
        <UnitWays
          {...{ unit, label, asked }}
          filters={{ ...filters, topic: filters.mapTopic, base: OWN_DAY }}
          onDistrict={(district) => {
            onChange({ district });
          }}
        />
      )}
      aside={props.aside ?? longest}
      basis={props.basis ?? basisText(evidence, filters.period, formats)}
      notes={evidence.warnings.map((warning) => warning.message)}
      csvHref={exportLink(asked)}
      question={analyticsQuestion(asked)}
      busy={props.busy}
    />
  );
});

/** A change of the map as it stands in the address; a key that is present is changed. */
function mapSearch(change: MapChange): Partial<OverviewSearch> {
  const names = { topic: 'mapTopic', view: 'mapView', shape: 'mapShape', unit: 'unit', zoom: 'zoom' } as const;
  const keys = Object.keys(change) as (keyof MapChange)[];
  return Object.fromEntries(keys.map((key) => [names[key], change[key]]));
}

/** District and kinds of area of a commune, in one line. */
function usePlaceOf(): (unit: string) => string {
  const { areas } = useReference();
  const { lang } = useFormats();
  const areaOf = new Map(areas.map((area) => [area.unit.id, area]));
  return (unit) => {
    const area = areaOf.get(unit);
    const kinds = (area?.areaClasses ?? []).map(({ areaClass }) => areaClassName(areaClass, lang));
    return [area?.district?.label, ...kinds].filter((part) => part !== undefined).join(' · ');
  };
}
