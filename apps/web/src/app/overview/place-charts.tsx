import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { blindSpotRows } from '../../features/blind-spots/blind-spot-rows.ts';
import { BlindSpots } from '../../features/blind-spots/blind-spots.tsx';
import { PlacesMap } from '../../features/places/places-map.tsx';
import { basisText } from '../../figures/basis.ts';
import { areaClassName } from '../../figures/names.ts';
import { exportLink } from '../../figures/export-link.ts';
import type { OverviewPlacesQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { useMethods, useReference } from '../../reference/reference.tsx';
import { asOf, BLIND_SPOT_DAYS, placesQueries, type OverviewFilters } from './overview-queries.ts';
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

/** Map and blind spots: the charts of single communes. */
export function PlaceCharts({ result, filters, search, onChange }: PlaceChartsProps) {
  const texts = useMessages(overviewMessages);
  const formats = useFormats();
  const viewer = useViewer();
  const { areas, topics } = useReference();
  const areaOf = new Map(areas.map((area) => [area.unit.id, area]));
  const placeOf = (unit: string) => {
    const area = areaOf.get(unit);
    return [
      area?.district?.label,
      ...(area?.areaClasses ?? []).map(({ areaClass }) => areaClassName(areaClass, formats.lang)),
    ]
      .filter((part) => part !== undefined)
      .join(' · ');
  };
  const [zoom, setZoom] = useState<string | undefined>(undefined);
  const mapMethods = useMethods(['DAYS_SINCE_LAST_ACTIVITY', 'COMMUNES_REACHED', 'ATTENDANCES_PER_1000']);
  const spotMethods = useMethods(['DAYS_SINCE_LAST_ACTIVITY']);
  const places = result.data ?? result.previousData;
  const queries = placesQueries(filters);
  const recordsLink = (unit: string, label: string, topic = filters.topic) =>
    viewer.mayReadRecords ? (
      <Link
        to="/activities"
        search={{ commune: unit, period: filters.period, ...(topic === undefined ? {} : { topic }) }}
      >
        {label}
      </Link>
    ) : (
      <span>{label}</span>
    );
  const detailLink = (unit: string, label: string) =>
    viewer.mayReadRecords ? recordsLink(unit, label, filters.mapTopic) : <p>{texts.noRecords}</p>;
  const noRecords = viewer.mayReadRecords ? [] : [texts.noRecords];

  if (result.error !== undefined && !result.data)
    return <FailureNotice error={result.error} onRetry={() => void result.refetch()} />;
  return (
    <div className={classes.pair}>
      <section className={classes.section} aria-labelledby="section-blind-spots">
        <h2 id="section-blind-spots">{texts.sections.blindSpots}</h2>
        {places ? (
          <BlindSpots
            answer={places.blindSpots}
            days={BLIND_SPOT_DAYS}
            on={asOf(filters)}
            placeOf={placeOf}
            recordsLink={recordsLink}
            onPickTopic={(topic) => {
              onChange({ topic: filters.topic === topic ? undefined : topic });
            }}
            basis={basisText(places.blindSpots.evidence, filters.period, formats)}
            notes={[...places.blindSpots.evidence.warnings.map((warning) => warning.message), ...noRecords]}
            methods={spotMethods}
            busy={result.loading}
          />
        ) : (
          <div className={classes.waiting} />
        )}
      </section>
      <section className={classes.section} aria-labelledby="section-map">
        <h2 id="section-map">{texts.sections.places}</h2>
        {places ? (
          <PlacesMap
            units={places.units}
            silences={silencesOf(places)}
            askedTopics={places.blindSpots.counts.length}
            areas={areas}
            topics={topics}
            topic={filters.mapTopic}
            view={search.mapView ?? 'topics'}
            selected={search.unit}
            zoom={zoom ?? filters.district}
            onChange={(change) => {
              if (change.zoom !== undefined) setZoom(change.zoom === '' ? undefined : change.zoom);
              if (change.topic !== undefined) onChange({ mapTopic: change.topic === '' ? undefined : change.topic });
              if (change.view !== undefined) onChange({ mapView: change.view });
              if (change.unit !== undefined) onChange({ unit: change.unit === '' ? undefined : change.unit });
            }}
            recordsLink={detailLink}
            basis={basisText(places.units.evidence, filters.period, formats)}
            notes={places.units.evidence.warnings.map((warning) => warning.message)}
            csvHref={exportLink(queries.units)}
            methods={mapMethods}
            busy={result.loading}
          />
        ) : (
          <div className={classes.waiting} />
        )}
      </section>
    </div>
  );
}

/** How many topics of each commune are blind spots or unknown. */
function silencesOf(places: OverviewPlacesQuery): Map<string, { blind: number; unknown: number }> {
  const { blind, unknown } = blindSpotRows(places.blindSpots.units);
  return new Map(
    [...blind, ...unknown].map((row) => {
      const states = [...row.byTopic.values()].map((spot) => spot.status);
      return [
        row.unit.id,
        {
          blind: states.filter((state) => state === 'BLIND_SPOT').length,
          unknown: states.filter((state) => state === 'UNKNOWN').length,
        },
      ];
    }),
  );
}
