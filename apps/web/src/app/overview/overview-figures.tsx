import { useQuery } from '@apollo/client/react';
import { lazy, memo, Suspense, useDeferredValue, useMemo } from 'react';
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
import { OutsideData } from './outside-data.tsx';
import { FilterSummary } from '../../figures/filter-summary.tsx';
import { periodEnd, reachesBefore } from '../../figures/period-window.ts';
import { useAfterPaint } from '../../figures/use-after-paint.ts';
import { useSame } from '../../figures/use-same.ts';
import { useLater, useShownAnswer } from '../../figures/use-shown-answer.ts';
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
  const filters = useSame(filtersOf(search, viewer, API_LANG[lang]));
  const reference = useQuery(ReferenceDocument, { variables: { on: periodEnd(filters), lang: filters.lang } });
  const listed = reference.data ?? reference.previousData;
  return {
    filters,
    lists: useMemo(() => referenceOf(listed, lang), [listed, lang]),
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
  const viewer = useViewer();
  const texts = useMessages(overviewMessages);
  const formats = useFormats();
  const { drawn, isBehind } = useAfterPaint(search);
  const { lists, headline, places, filters: asked } = useOverview(drawn);
  const filters = filtersOf(search, viewer, API_LANG[formats.lang]);
  useSessionEnd(headline.error ?? places.error);
  const isForbidden = headline.error !== undefined && failureOf(headline.error, formats.lang).code === 'FORBIDDEN';
  if (isForbidden) return <NoAggregates mayImport={viewer.mayImport} />;
  return (
    <ReferenceProvider value={lists}>
      <p className={classes.lead}>{texts.lead(formats.period(filters.period), periodRange(filters.period, formats))}</p>
      <PageTools page="/" search={search} />
      <FilterBar filters={filters} lists={lists} onChange={onChange} />
      <FilterSummary chosen={filters} lists={lists} />
      <div aria-busy={isBehind}>
        {headline.error && !headline.data ? (
          <FailureNotice error={headline.error} onRetry={() => void headline.refetch()} />
        ) : (
          <Headline {...{ headline, places, onChange }} filters={asked} />
        )}
        <Suspense fallback={<div className={classes.waiting} aria-busy />}>
          <PlaceCharts result={places} filters={asked} search={drawn} onChange={onChange} />
        </Suspense>
      </div>
    </ReferenceProvider>
  );
}

type HeadlineProps = Omit<Overview, 'lists'> & Pick<OverviewFiguresProps, 'onChange'>;

/** Key figures and their charts; the figures before stay, marked as busy, while new ones are on their way. */
const Headline = memo(function Headline({ headline, places, filters, onChange }: HeadlineProps) {
  const { dataFrom } = useViewer();
  const shown = useShownAnswer(headline.data, filters);
  const later = useLater(shown, headline.loading);
  const spots = useDeferredValue((places.data ?? places.previousData)?.blindSpots);
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
      <OutsideData period={asked.period} />
      <Suspense fallback={<div className={classes.waiting} aria-busy />}>
        {later ? (
          <HeadlineCharts
            figures={later.answer}
            blindSpots={spots}
            filters={later.asked}
            busy={later.busy}
            onChange={onChange}
          />
        ) : (
          <div className={classes.waiting} aria-busy />
        )}
      </Suspense>
    </>
  );
});
