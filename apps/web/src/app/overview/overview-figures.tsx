import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { PageTools } from '../../components/page-tools.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { failureOf } from '../../failure/failure.ts';
import { useSessionEnd } from '../../failure/session-end.ts';
import { KpiRow, KpiRowSkeleton } from '../../features/headline/kpi-row.tsx';
import { periodRange } from '../../figures/basis.ts';
import { OverviewHeadlineDocument, OverviewPlacesDocument, ReferenceDocument } from '../../gql/graphql.ts';
import { API_LANG } from '../../language/lang.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { ReferenceProvider, referenceOf } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Freshness } from './freshness.tsx';
import { FilterSummary } from '../../figures/filter-summary.tsx';
import { periodEnd, reachesBefore } from '../../figures/period-window.ts';
import { useShownAnswer } from '../../figures/use-shown-answer.ts';
import { filtersOf, headlineQueries, placesQueries } from './overview-queries.ts';
import type { OverviewSearch } from './overview-search.ts';
import { NoAggregates } from './overview-states.tsx';
import { overviewMessages } from './overview.messages.ts';
import classes from './overview-page.module.css';

// The charts come in chunks of their own: the key figures do not wait for them.
const HeadlineCharts = lazy(async () => ({ default: (await import('./headline-charts.tsx')).HeadlineCharts }));
const KpiPanel = lazy(async () => ({ default: (await import('./kpi-panel.tsx')).KpiPanel }));
const PlaceCharts = lazy(async () => ({ default: (await import('./place-charts.tsx')).PlaceCharts }));

/** The three questions of the overview under its filters; asked again every `pollInterval` ms where one is given. */
export function useOverview(search: OverviewSearch, pollInterval = 0) {
  const viewer = useViewer();
  const { lang } = useFormats();
  const filters = filtersOf(search, viewer, API_LANG[lang]);
  const reference = useQuery(ReferenceDocument, { variables: { on: periodEnd(filters), lang: filters.lang } });
  return {
    filters,
    lists: referenceOf(reference.data ?? reference.previousData, lang),
    headline: useQuery(OverviewHeadlineDocument, { variables: headlineQueries(filters), pollInterval }),
    places: useQuery(OverviewPlacesDocument, { variables: placesQueries(filters), pollInterval }),
  };
}

export type Overview = ReturnType<typeof useOverview>;

interface OverviewFiguresProps {
  readonly search: OverviewSearch;
  readonly onChange: (part: Partial<OverviewSearch>) => void;
}

/** The figures and charts of the overview under given filters. */
export function OverviewFigures({ search, onChange }: OverviewFiguresProps) {
  const { mayImport } = useViewer();
  const texts = useMessages(overviewMessages);
  const formats = useFormats();
  const overview = useOverview(search);
  const { filters, lists, headline, places } = overview;
  useSessionEnd(headline.error ?? places.error);
  const isForbidden = headline.error !== undefined && failureOf(headline.error, formats.lang).code === 'FORBIDDEN';
  if (isForbidden) return <NoAggregates mayImport={mayImport} />;
  return (
    <ReferenceProvider value={lists}>
      <p className={classes.lead}>{texts.lead(formats.period(filters.period), periodRange(filters.period, formats))}</p>
      <PageTools page="/" search={search} />
      <FilterBar filters={filters} lists={lists} onChange={onChange} />
      <FilterSummary chosen={filters} lists={lists} />
      {headline.error && !headline.data ? (
        <FailureNotice error={headline.error} onRetry={() => void headline.refetch()} />
      ) : (
        <Headline {...overview} onChange={onChange} />
      )}
      <Suspense fallback={<div className={classes.waiting} aria-busy />}>
        <PlaceCharts result={places} filters={filters} search={search} onChange={onChange} />
      </Suspense>
    </ReferenceProvider>
  );
}

/** Key figures and their charts; the figures before stay, marked as busy, while new ones are on their way. */
function Headline({ headline, places, filters, onChange }: Overview & Pick<OverviewFiguresProps, 'onChange'>) {
  const { dataFrom } = useViewer();
  const shown = useShownAnswer(headline.data, filters);
  if (!shown) {
    return (
      <>
        <KpiRowSkeleton />
        <div className={classes.waiting} aria-busy />
      </>
    );
  }
  const { answer: figures, asked } = shown;
  return (
    <>
      <KpiRow
        total={figures.total}
        months={figures.months}
        period={asked.period}
        hasPrevious={typeof dataFrom === 'string' && reachesBefore(asked.period, dataFrom)}
        panelOf={(kpi, onClose) => <KpiPanel {...{ kpi, onClose }} filters={asked} />}
        busy={headline.loading}
      />
      <Freshness evidence={figures.total.evidence} period={asked.period} />
      <Suspense fallback={<div className={classes.waiting} aria-busy />}>
        <HeadlineCharts
          figures={figures}
          blindSpots={(places.data ?? places.previousData)?.blindSpots}
          filters={asked}
          busy={headline.loading}
          onChange={onChange}
        />
      </Suspense>
    </>
  );
}
