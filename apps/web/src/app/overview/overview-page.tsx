import { useQuery } from '@apollo/client/react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Notice } from '../../components/notice.tsx';
import { FailureNotice } from '../../failure/failure-notice.tsx';
import { failureOf } from '../../failure/failure.ts';
import { KpiRow, KpiRowSkeleton } from '../../features/headline/kpi-row.tsx';
import { periodRange } from '../../figures/basis.ts';
import { areaClassName, topicName } from '../../figures/names.ts';
import { OverviewHeadlineDocument, OverviewPlacesDocument, ReferenceDocument } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { API_LANG } from '../../language/lang.ts';
import { ReferenceProvider, referenceOf } from '../../reference/reference.tsx';
import { useViewer } from '../../session/viewer-context.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Freshness } from './freshness.tsx';
import {
  asOf,
  AREA_CLASSES,
  filtersOf,
  headlineQueries,
  placesQueries,
  reachesBefore,
  type OverviewFilters,
} from './overview-queries.ts';
import type { OverviewSearch } from './overview-search.ts';
import { overviewMessages } from './overview.messages.ts';
import classes from './overview-page.module.css';

// The charts come in chunks of their own: the key figures do not wait for them.
const HeadlineCharts = lazy(async () => ({ default: (await import('./headline-charts.tsx')).HeadlineCharts }));
const PlaceCharts = lazy(async () => ({ default: (await import('./place-charts.tsx')).PlaceCharts }));

/** Who was reached, who was not, what changed, how sure we are: the page of the steering committee. */
export function OverviewPage() {
  const viewer = useViewer();
  const texts = useMessages(overviewMessages);
  if (typeof viewer.dataFrom !== 'string' || typeof viewer.dataTo !== 'string')
    return <EmptyOverview mayImport={viewer.mayImport} />;
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      <Figures dataFrom={viewer.dataFrom} dataTo={viewer.dataTo} />
    </>
  );
}

function Figures({ dataFrom, dataTo }: { readonly dataFrom: string; readonly dataTo: string }) {
  const viewer = useViewer();
  const texts = useMessages(overviewMessages);
  const formats = useFormats();
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const filters = filtersOf(search, viewer, API_LANG[formats.lang]);
  const change = (part: Partial<OverviewSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });

  const reference = useQuery(ReferenceDocument, { variables: { on: asOf(filters), lang: filters.lang } });
  const headline = useQuery(OverviewHeadlineDocument, { variables: headlineQueries(filters) });
  const places = useQuery(OverviewPlacesDocument, { variables: placesQueries(filters) });
  const lists = referenceOf(reference.data ?? reference.previousData);
  const figures = headline.data ?? headline.previousData;

  if (headline.error && failureOf(headline.error, formats.lang).code === 'FORBIDDEN')
    return <NoAggregates mayImport={viewer.mayImport} />;
  return (
    <ReferenceProvider value={lists}>
      <p className={classes.lead}>{texts.lead(formats.period(filters.period), periodRange(filters.period, formats))}</p>
      <FilterBar
        filters={filters}
        dataFrom={dataFrom}
        dataTo={dataTo}
        topics={lists.topics}
        districts={lists.districts}
        areaClasses={lists.areaClasses.filter((areaClass) => AREA_CLASSES.includes(areaClass.code))}
        onChange={change}
      />
      <FilterSummary filters={filters} lists={lists} />
      {headline.error && !headline.data ? (
        <FailureNotice error={headline.error} onRetry={() => void headline.refetch()} />
      ) : figures ? (
        <>
          <KpiRow
            total={figures.total}
            months={figures.months}
            period={filters.period}
            hasPrevious={reachesBefore(filters.period, dataFrom)}
            busy={headline.loading}
          />
          <Freshness evidence={figures.total.evidence} period={filters.period} />
          <Suspense fallback={<div className={classes.waiting} />}>
            <HeadlineCharts
              figures={figures}
              blindSpots={(places.data ?? places.previousData)?.blindSpots}
              filters={filters}
              busy={headline.loading}
              onChange={change}
            />
          </Suspense>
        </>
      ) : (
        <>
          <KpiRowSkeleton />
          <div className={classes.waiting} />
        </>
      )}
      <Suspense fallback={<div className={classes.waiting} />}>
        <PlaceCharts result={places} filters={filters} search={search} onChange={change} />
      </Suspense>
    </ReferenceProvider>
  );
}

/** The filters in words, for paper and for screen readers: the form itself is not printed. */
function FilterSummary({
  filters,
  lists,
}: {
  readonly filters: OverviewFilters;
  readonly lists: ReturnType<typeof referenceOf>;
}) {
  const texts = useMessages(overviewMessages);
  const formats = useFormats();
  const named = [
    filters.topic !== undefined &&
      `${texts.topic}: ${topicName(lists.topics.find(({ code }) => code === filters.topic) ?? asItself(filters.topic), formats.lang)}`,
    filters.district !== undefined &&
      `${texts.district}: ${(lists.districts.find(({ code }) => code === filters.district) ?? asItself(filters.district)).label}`,
    filters.areaClass !== undefined &&
      `${texts.areaClass}: ${areaClassName(lists.areaClasses.find(({ code }) => code === filters.areaClass) ?? asItself(filters.areaClass), formats.lang)}`,
  ].filter((part) => part !== false);
  if (named.length === 0) return null;
  return (
    <p className="print-only">
      {texts.filteredBy}: {named.join('; ')}
    </p>
  );
}

function asItself(code: string): { code: string; label: string } {
  return { code, label: code };
}

function EmptyOverview({ mayImport }: { readonly mayImport: boolean }) {
  const texts = useMessages(overviewMessages);
  return (
    <>
      <h1 className={classes.title}>{texts.title}</h1>
      <Notice kind="empty" title={texts.emptyTitle}>
        {mayImport ? (
          <>
            <ol className={classes.steps}>
              {texts.emptySteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <Link to="/import">{texts.toImport}</Link>
          </>
        ) : (
          <p>{texts.emptyElse}</p>
        )}
      </Notice>
    </>
  );
}

function NoAggregates({ mayImport }: { readonly mayImport: boolean }) {
  const texts = useMessages(overviewMessages);
  return (
    <Notice kind="info" title={texts.noAggregates}>
      <p>{texts.noAggregatesText}</p>
      {mayImport && <Link to="/import">{texts.toImport}</Link>}
    </Notice>
  );
}
