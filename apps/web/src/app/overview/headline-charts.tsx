import { PageSection } from '../../components/page-section.tsx';
import { Gaps } from '../../features/coverage/gaps.tsx';
import { Heatmap } from '../../features/coverage/heatmap.tsx';
import { Trend } from '../../features/coverage/trend.tsx';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { basisText } from '../../figures/basis.ts';
import { AREA_CLASSES } from '../../figures/conventions.ts';
import { exportLink } from '../../figures/export-link.ts';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import { yearAround } from '../../figures/period-window.ts';
import {
  GapsDocument,
  type BlindSpotPartsFragment,
  type EvidencePartsFragment,
  type OverviewHeadlineQuery,
} from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods, useReference } from '../../reference/reference.tsx';
import { OWN_DAY } from '../coverage/coverage-queries.ts';
import { monthWays } from '../coverage/month-ways.tsx';
import { MainPoints } from './main-points.tsx';
import { headlineQueries, type OverviewFilters } from './overview-queries.ts';
import type { OverviewSearch } from './overview-search.ts';
import { overviewMessages } from './overview.messages.ts';
import classes from './overview-page.module.css';

interface HeadlineChartsProps {
  readonly figures: OverviewHeadlineQuery;
  readonly blindSpots: BlindSpotPartsFragment | undefined;
  readonly filters: OverviewFilters;
  readonly busy: boolean;
  readonly onChange: (change: Partial<OverviewSearch>) => void;
}

/** Heatmap, gaps and trend: the charts whose figures come with the key figures. */
export function HeadlineCharts({ figures, blindSpots, filters, busy, onChange }: HeadlineChartsProps) {
  const texts = useMessages(overviewMessages);
  const { proxies } = useReference();
  const frame = useFrame(busy);
  const queries = headlineQueries(filters);
  return (
    <>
      <MainPoints figures={figures} blindSpots={blindSpots} />
      <div className={classes.pair}>
        <PageSection id="coverage" title={texts.sections.coverage}>
          <CoverageChart figures={figures} filters={filters} busy={busy} onChange={onChange} />
        </PageSection>
        <PageSection id="gaps" title={texts.sections.gaps}>
          <Gaps
            gaps={figures.gaps.gaps}
            isKnown={isReportingKnown(figures.gaps.evidence)}
            proxies={proxies}
            question={{
              document: GapsDocument,
              variables: { query: queries.gaps },
              // The shares that a gap is made of.
              csvHref: exportLink(queries.topicClasses),
            }}
            {...frame(figures.gaps.evidence, filters.period)}
          />
        </PageSection>
      </div>
      <PageSection id="trend" title={texts.sections.trend}>
        <Trend
          topicMonths={figures.topicMonths}
          year={yearAround(filters.period)}
          ways={monthWays({ ...filters, base: OWN_DAY }, queries.topicMonths, onChange)}
          csvHref={exportLink(queries.topicMonths)}
          question={analyticsQuestion(queries.topicMonths)}
          {...frame(figures.topicMonths.evidence, yearAround(filters.period))}
        />
      </PageSection>
    </>
  );
}

type CoverageChartProps = Omit<HeadlineChartsProps, 'blindSpots'> & {
  /** In place of what the figures rest on, where the page says it once for all. */
  readonly basis?: string;
};

/** Coverage by topic and kind of area; a cell filters the page. */
export function CoverageChart({ figures, filters, busy, onChange, basis }: CoverageChartProps) {
  const { proxies } = useReference();
  const frame = useFrame(busy);
  const query = headlineQueries(filters).topicClasses;
  return (
    <Heatmap
      topicClasses={figures.topicClasses}
      classes={figures.classes}
      shownClasses={AREA_CLASSES}
      proxies={proxies}
      chosen={filters}
      csvHref={exportLink(query)}
      question={analyticsQuestion(query)}
      onPick={(topic, areaClass) => {
        const again = filters.topic === topic && filters.areaClass === areaClass;
        onChange(again ? { topic: undefined, areaClass: undefined } : { topic, areaClass });
      }}
      {...frame(figures.topicClasses.evidence, filters.period)}
      {...(basis !== undefined && { basis })}
    />
  );
}

/** What every chart of reached communes says beneath it. */
function useFrame(busy: boolean) {
  const formats = useFormats();
  const methods = useMethods(['COMMUNE_COVERAGE']);
  return (evidence: EvidencePartsFragment, period: string) => ({
    basis: basisText(evidence, period, formats),
    notes: evidence.warnings.map((warning) => warning.message),
    methods,
    busy,
  });
}
