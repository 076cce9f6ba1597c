import { memo } from 'react';
import { blindOn } from '../../features/blind-spots/blind-on.ts';
import { silencesOf } from '../../features/blind-spots/silences-of.ts';
import { toldSpots } from '../../features/blind-spots/told-spots.ts';
import { LongestSilences } from '../../features/places/longest-silences.tsx';
import { PlacesMap } from '../../features/places/places-map.tsx';
import { baseShown, useOutlineSet } from '../../features/places/use-outline-set.ts';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { basisText } from '../../figures/basis.ts';
import { exportLink } from '../../figures/export-link.ts';
import { daysTo } from '../../figures/days-to.ts';
import { periodEnd } from '../../figures/period-window.ts';
import type { CoverageMapQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods, useReference } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { mapQueries, type CoverageFilters } from './coverage-queries.ts';
import type { CoverageSearch } from './coverage-search.ts';
import { coveragePageMessages } from './coverage.messages.ts';
import { UnitWays } from './unit-ways.tsx';

interface MapRegionProps {
  readonly answer: CoverageMapQuery;
  readonly busy: boolean;
  readonly filters: CoverageFilters;
  readonly search: CoverageSearch;
  readonly onChange: (change: Partial<CoverageSearch>) => void;
}

/** Every commune: silent topics, or recency of the chosen topic; beside it where to go first. */
export const MapRegion = memo(function MapRegion({ answer, busy, filters, search, onChange }: MapRegionProps) {
  const texts = useMessages(coveragePageMessages);
  const formats = useFormats();
  const { signedIn } = useViewer();
  const { areas, topics, bases } = useReference();
  const outlines = useOutlineSet(baseShown(bases, filters.base, periodEnd(filters)), signedIn);
  const methods = useMethods(['DAYS_SINCE_LAST_ACTIVITY', 'COMMUNE_COVERAGE', 'ATTENDANCES_PER_1000']);
  const { evidence, truncated } = answer.units;
  const { units } = mapQueries(filters);
  const told = toldSpots(answer.blindSpots);
  const pick = (unit: string) => {
    onChange({ unit });
  };
  const toDistrict = (district: string) => {
    onChange({ district, zoom: undefined });
  };
  return (
    <PlacesMap
      units={answer.units}
      silences={silencesOf(told)}
      blindUnits={blindOn(told, filters.topic)}
      daysTo={daysTo(filters)}
      areSilencesKnown={told.isKnown}
      askedTopics={answer.blindSpots.counts.map(({ topic }) => topic)}
      areas={areas}
      topics={topics}
      topic={filters.topic}
      hasOwnTopic={false}
      view={search.mapView ?? (filters.topic === undefined ? 'topics' : 'days')}
      outlines={outlines}
      shape={search.mapShape ?? 'hexagons'}
      selected={search.unit}
      zoom={search.zoom ?? filters.district}
      onChange={({ view, shape, ...change }) => {
        const drawn = { ...(view && { mapView: view }), ...(shape && { mapShape: shape }) };
        onChange({ ...change, ...drawn });
      }}
      aside={filters.topic === undefined ? undefined : <LongestSilences {...{ told, areas }} onPick={pick} />}
      recordsLink={(unit, label) => <UnitWays {...{ unit, label, filters }} asked={units} onDistrict={toDistrict} />}
      basis={basisText(evidence, filters.period, formats)}
      notes={[...(truncated ? [texts.cut] : []), ...evidence.warnings.map((warning) => warning.message)]}
      csvHref={exportLink(units)}
      question={analyticsQuestion(units)}
      methods={methods}
      busy={busy}
    />
  );
});
