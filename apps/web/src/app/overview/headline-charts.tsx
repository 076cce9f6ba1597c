import { memo } from 'react';
import { PageSection } from '../../components/page-section.tsx';
import type { Question } from '../../components/question-tools.tsx';
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
  type OverviewHeadlineQueryVariables,
} from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods, useReference } from '../../reference/reference.tsx';
import { OWN_DAY } from '../coverage/coverage-queries.ts';
import { markWays, ofMark } from '../coverage/mark-ways.tsx';
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
export const HeadlineCharts = memo(function HeadlineCharts({
  figures,
  blindSpots,
  filters,
  busy,
  onChange,
}: HeadlineChartsProps) {
  const texts = useMessages(overviewMessages);
  const { proxies } = useReference();
  const frame = useFrame(busy);
  const queries = headlineQueries(filters);
  return (
    <>
      <MainPoints figures={figures} blindSpots={blindSpots} chosen={filters} />
      <div className={classes.pair}>
        <PageSection id="coverage" title={texts.sections.coverage}>
          <CoverageChart figures={figures} filters={filters} busy={busy} onChange={onChange} />
        </PageSection>
        <PageSection id="gaps" title={texts.sections.gaps}>
          <Gaps
            gaps={figures.gaps.gaps}
            isKnown={isReportingKnown(figures.gaps.evidence)}
            {...{ proxies, chosen: filters }}
            waysOf={(topic, areaClass) =>
              markWays(
                { ...filters, base: OWN_DAY },
                { topic, areaClass },
                gapQuestion(queries, topic, areaClass),
                onChange,
              )
            }
            question={gapQuestion(queries)}
            {...frame(figures.gaps.evidence, filters.period)}
          />
        </PageSection>
      </div>
      <PageSection id="trend" title={texts.sections.trend}>
        <Trend
          topicMonths={figures.topicMonths}
          chosen={filters}
          year={yearAround(filters.period)}
          ways={monthWays({ ...filters, base: OWN_DAY }, queries.topicMonths, onChange)}
          csvHref={exportLink(queries.topicMonths)}
          question={analyticsQuestion(queries.topicMonths)}
          {...frame(figures.topicMonths.evidence, yearAround(filters.period))}
        />
      </PageSection>
    </>
  );
});

/** The gaps as a question, all or the one of a topic and a class; its file holds the shares that a gap is made of. */
function gapQuestion(
  { gaps, topicClasses }: OverviewHeadlineQueryVariables,
  topic?: string,
  areaClass?: string,
): Question {
  const asked = {
    ...gaps,
    ...(areaClass === undefined ? {} : { areaClass: [areaClass] }),
    ...(topic === undefined ? {} : { topic: [topic] }),
  };
  const shares =
    topic === undefined ? topicClasses : { ...topicClasses, where: { ...topicClasses.where, topic: [topic] } };
  return { document: GapsDocument, variables: { query: asked }, csvHref: exportLink(shares) };
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
      waysOf={(topic, areaClass) => {
        const question = analyticsQuestion(ofMark(query, { topic, areaClass }));
        return markWays({ ...filters, base: OWN_DAY }, { topic, areaClass }, question, onChange);
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
