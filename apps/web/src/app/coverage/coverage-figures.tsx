import { skipToken, useQuery } from '@apollo/client/react';
import { memo, startTransition, useCallback, useMemo, useState } from 'react';
import { PageTools } from '../../components/page-tools.tsx';
import { failureOf } from '../../failure/failure.ts';
import { useSessionEnd } from '../../failure/session-end.ts';
import { basisMessages } from '../../figures/basis.messages.ts';
import { baseName, periodRange } from '../../figures/basis.ts';
import { FilterSummary } from '../../figures/filter-summary.tsx';
import { topicPhrase } from '../../figures/names.ts';
import { periodEnd, reachesBefore } from '../../figures/period-window.ts';
import { useAfterPaint } from '../../figures/use-after-paint.ts';
import { useSame } from '../../figures/use-same.ts';
import {
  CoverageKindsDocument,
  CoverageLevelsDocument,
  CoverageMapDocument,
  CoverageTimeDocument,
  ReferenceDocument,
} from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ReferenceProvider, referenceOf } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { NoAggregates } from '../overview/overview-states.tsx';
import { AnswerList } from './answer-list.tsx';
import { CoverageFilters } from './coverage-filters.tsx';
import {
  OWN_DAY,
  filtersOf,
  kindsQueries,
  levelsQueries,
  mapQueries,
  timeQueries,
  type CoverageFilters as Filters,
} from './coverage-queries.ts';
import type { CoverageSearch } from './coverage-search.ts';
import { coveragePageMessages } from './coverage.messages.ts';
import { KindsRegion } from './kinds-region.tsx';
import { LevelsRegion } from './levels-region.tsx';
import { MapRegion } from './map-region.tsx';
import { NOT_YET, Region } from './region.tsx';
import { TimeRegion } from './time-region.tsx';
import classes from './coverage-page.module.css';

/** One question for each region of the page. */
function useCoverage(search: CoverageSearch) {
  const viewer = useViewer();
  const { lang } = useFormats();
  const filters = useSame(filtersOf(search, viewer, API_LANG[lang]));
  const reference = useQuery(ReferenceDocument, {
    variables: { on: periodEnd(filters), lang: filters.lang, base: filters.base },
  });
  const listed = reference.data ?? reference.previousData;
  const lists = useMemo(() => referenceOf(listed, lang), [listed, lang]);
  const isKnown = lists.areas.length > 0;
  return {
    filters,
    lists,
    map: useQuery(CoverageMapDocument, { variables: mapQueries(filters) }),
    time: useQuery(CoverageTimeDocument, { variables: timeQueries(filters) }),
    kinds: useQuery(CoverageKindsDocument, { variables: kindsQueries(filters) }),
    // Whether there are districts at all is only known from the units.
    levels: useQuery(
      CoverageLevelsDocument,
      isKnown ? { variables: levelsQueries(filters, lists.districts.length > 0) } : skipToken,
    ),
  };
}

type Coverage = ReturnType<typeof useCoverage>;

interface CoverageFiguresProps {
  readonly search: CoverageSearch;
  readonly onChange: (part: Partial<CoverageSearch>) => void;
}

/** The answers and charts of coverage under given filters. */
export function CoverageFigures({ search, onChange }: CoverageFiguresProps) {
  const viewer = useViewer();
  const texts = useMessages(coveragePageMessages);
  const { baseLabel } = useMessages(basisMessages);
  const formats = useFormats();
  const { drawn, isBehind } = useAfterPaint(search);
  const coverage = useCoverage(drawn);
  const { lists, map, time } = coverage;
  const filters = filtersOf(search, viewer, API_LANG[formats.lang]);
  useSessionEnd(map.error ?? time.error);
  const isForbidden = map.error !== undefined && failureOf(map.error, formats.lang).code === 'FORBIDDEN';
  if (isForbidden) return <NoAggregates mayImport={viewer.mayImport} />;
  return (
    <ReferenceProvider value={lists}>
      <p className={classes.lead}>{texts.lead(formats.period(filters.period), periodRange(filters.period, formats))}</p>
      <CoverageFilters filters={filters} search={search} lists={lists} onChange={onChange} />
      <PageTools page="/coverage" search={search} />
      <FilterSummary
        chosen={filters}
        lists={lists}
        also={filters.base === OWN_DAY ? [] : [`${baseLabel}: ${baseName(filters.base, formats.lang)}`]}
      />
      <div aria-busy={isBehind}>
        <Answers {...coverage} />
        <Regions {...coverage} search={drawn} onChange={onChange} />
      </div>
    </ReferenceProvider>
  );
}

const Answers = memo(function Answers({ map, time, lists, filters }: Coverage) {
  const { dataFrom } = useViewer();
  const total = (time.data ?? time.previousData)?.total;
  const blindSpots = (map.data ?? map.previousData)?.blindSpots;
  const sources =
    total && blindSpots && typeof dataFrom === 'string'
      ? {
          total,
          blindSpots,
          topic: lists.topics.find(({ code }) => code === filters.topic),
          areaClass: lists.areaClasses.find(({ code }) => code === filters.areaClass),
          dataFrom,
          hasPrevious: reachesBefore(filters.period, dataFrom),
        }
      : null;
  return <AnswerList sources={sources} />;
});

const Regions = memo(function Regions({
  map,
  time,
  kinds,
  levels,
  filters,
  search,
  lists,
  onChange,
}: Coverage & CoverageFiguresProps) {
  const texts = useMessages(coveragePageMessages);
  const { lang } = useFormats();
  const aboutOf = (asked: Filters) => {
    const topic = lists.topics.find(({ code }) => code === asked.topic);
    return topic && texts.about(topicPhrase(topic, lang));
  };
  // What the page opens on stands before the rest is drawn, not in one piece with it.
  const [hasMap, setHasMap] = useState(false);
  const mapDrawn = useCallback(() => {
    startTransition(() => {
      setHasMap(true);
    });
  }, []);
  return (
    <>
      <Region name="map" result={map} filters={filters} onDrawn={mapDrawn}>
        {(answer, asked, busy) => <MapRegion {...{ answer, busy, search, onChange }} filters={asked} />}
      </Region>
      <div className={classes.pair}>
        <Region name="time" result={hasMap ? time : NOT_YET} filters={filters}>
          {(answer, asked, busy) => (
            <TimeRegion {...{ answer, busy, onChange, lists }} filters={asked} about={aboutOf(asked)} />
          )}
        </Region>
        <Region name="levels" result={hasMap ? levels : NOT_YET} filters={filters}>
          {(answer, asked, busy) => (
            <LevelsRegion {...{ answer, busy, onChange }} filters={asked} about={aboutOf(asked)} />
          )}
        </Region>
      </div>
      <Region name="kinds" result={hasMap ? kinds : NOT_YET} filters={filters}>
        {(answer, asked, busy) => (
          <KindsRegion {...{ answer, busy, onChange }} filters={asked} about={aboutOf(asked)} />
        )}
      </Region>
    </>
  );
});
