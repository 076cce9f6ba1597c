import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { PageSection } from '../../components/page-section.tsx';
import { useViewMode } from '../../components/view-mode.ts';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { BlindSpots } from '../../features/blind-spots/blind-spots.tsx';
import { silencesOf } from '../../features/blind-spots/silences-of.ts';
import { toldSpots } from '../../features/blind-spots/told-spots.ts';
import { PlacesMap } from '../../features/places/places-map.tsx';
import { baseShown, useOutlineSet } from '../../features/places/use-outline-set.ts';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { basisText } from '../../figures/basis.ts';
import { BLIND_SPOT_DAYS } from '../../figures/conventions.ts';
import { exportLink } from '../../figures/export-link.ts';
import { areaClassName } from '../../figures/names.ts';
import { periodEnd } from '../../figures/period-window.ts';
import { SilencesDocument, type OverviewPlacesQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods, useReference } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { placesQueries, silentQuery, type OverviewFilters } from './overview-queries.ts';
import type { OverviewSearch } from './overview-search.ts';
import { overviewMessages } from './overview.messages.ts';
import classes from './overview-page.module.css';

interface PlaceChartsProps {
  readonly result: {
    readonly data?: OverviewPlacesQuery | undefined;
    readonly previousData?: OverviewPlacesQuery | undefined;
    readonly loading: boolean;
    readonly error?: unknown;
    readonly refetch: () => unknown;
  };
  readonly filters: OverviewFilters;
  readonly search: OverviewSearch;
  readonly onChange: (change: Partial<OverviewSearch>) => void;
}

/** Blind spots and map: the charts of single communes. */
export function PlaceCharts(props: PlaceChartsProps) {
  const texts = useMessages(overviewMessages);
  const { result } = props;
  const places = result.data ?? result.previousData;
  if (result.error !== undefined && !result.data) {
    return <FailureNotice error={result.error} onRetry={() => void result.refetch()} />;
  }
  return (
    <div className={classes.pair}>
      <PageSection id="blind-spots" title={texts.sections.blindSpots}>
        {places ? <SpotsChart {...props} places={places} /> : <div className={classes.waiting} aria-busy />}
      </PageSection>
      <PageSection id="map" title={texts.sections.places}>
        {places ? <MapChart {...props} places={places} /> : <div className={classes.waiting} aria-busy />}
      </PageSection>
    </div>
  );
}

type DrawnProps = PlaceChartsProps & { readonly places: OverviewPlacesQuery };

function SpotsChart({ places, result, filters, onChange }: DrawnProps) {
  const texts = useMessages(overviewMessages);
  const formats = useFormats();
  const viewer = useViewer();
  const placeOf = usePlaceOf();
  const methods = useMethods(['DAYS_SINCE_LAST_ACTIVITY']);
  const { evidence } = places.blindSpots;
  return (
    <BlindSpots
      answer={places.blindSpots}
      days={BLIND_SPOT_DAYS}
      on={periodEnd(filters)}
      placeOf={placeOf}
      recordsLink={(unit, label) => (
        <RecordsLink unit={unit} period={filters.period} topic={filters.topic} instead={<span>{label}</span>}>
          {label}
        </RecordsLink>
      )}
      onPickTopic={(topic) => {
        onChange({ topic: filters.topic === topic ? undefined : topic });
      }}
      question={{
        document: SilencesDocument,
        variables: { query: placesQueries(filters).blindSpots },
        csvHref: exportLink(silentQuery(filters)),
      }}
      basis={basisText(evidence, filters.period, formats)}
      mark={viewer.mayReadRecords ? undefined : texts.noRecords}
      notes={evidence.warnings.map((warning) => warning.message)}
      methods={methods}
      busy={result.loading}
    />
  );
}

type MapChartProps = DrawnProps & {
  /** In place of where to look first. */
  readonly aside?: ReactNode;
  /** In place of what the figures rest on, where the page says it once for all. */
  readonly basis?: string;
};

/** Every commune on the map, and those that were silent longest. */
export function MapChart({ places, result, filters, search, onChange, aside, basis }: MapChartProps) {
  const texts = useMessages(overviewMessages);
  const formats = useFormats();
  const { signedIn } = useViewer();
  const { areas, topics, bases } = useReference();
  const outlines = useOutlineSet(baseShown(bases, undefined, periodEnd(filters)), signedIn);
  const { isFixed } = useViewMode();
  const methods = useMethods(['DAYS_SINCE_LAST_ACTIVITY', 'COMMUNE_COVERAGE', 'ATTENDANCES_PER_1000']);
  const [zoom, setZoom] = useState<string | undefined>(undefined);
  const { evidence } = places.units;
  const told = toldSpots(places.blindSpots);
  return (
    <PlacesMap
      units={places.units}
      silences={silencesOf(told)}
      areSilencesKnown={told.isKnown}
      askedTopics={places.blindSpots.counts.length}
      areas={areas}
      topics={topics}
      topic={filters.mapTopic}
      // Another topic would be another question.
      hasOwnTopic={!isFixed}
      view={search.mapView ?? 'topics'}
      outlines={outlines}
      shape={search.mapShape ?? 'hexagons'}
      selected={search.unit}
      zoom={zoom ?? filters.district}
      onChange={(change) => {
        if ('zoom' in change) setZoom(change.zoom);
        if ('topic' in change) onChange({ mapTopic: change.topic });
        if ('view' in change) onChange({ mapView: change.view });
        if ('shape' in change) onChange({ mapShape: change.shape });
        if ('unit' in change) onChange({ unit: change.unit });
      }}
      recordsLink={(unit, label) => (
        <RecordsLink unit={unit} period={filters.period} topic={filters.mapTopic} instead={<p>{texts.noRecords}</p>}>
          {label}
        </RecordsLink>
      )}
      aside={aside}
      basis={basis ?? basisText(evidence, filters.period, formats)}
      notes={evidence.warnings.map((warning) => warning.message)}
      csvHref={exportLink(placesQueries(filters).units)}
      question={analyticsQuestion(placesQueries(filters).units)}
      methods={methods}
      busy={result.loading}
    />
  );
}

interface RecordsLinkProps {
  readonly unit: string;
  readonly period: string;
  readonly topic: string | undefined;
  /** What stands here for a role without records. */
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

function RecordsLink({ unit, period, topic, instead, children }: RecordsLinkProps) {
  const { mayReadRecords } = useViewer();
  if (!mayReadRecords) return instead;
  return (
    <Link to="/activities" search={{ commune: unit, period, ...(topic === undefined ? {} : { topic }) }}>
      {children}
    </Link>
  );
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
