import { Gaps } from '../../features/coverage/gaps.tsx';
import { Heatmap } from '../../features/coverage/heatmap.tsx';
import { Trend } from '../../features/coverage/trend.tsx';
import { basisText } from '../../figures/basis.ts';
import { exportLink } from '../../figures/export-link.ts';
import type { BlindSpotPartsFragment, EvidencePartsFragment, OverviewHeadlineQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods, useReference } from '../../reference/reference.tsx';
import { MainPoints } from './main-points.tsx';
import { AREA_CLASSES, headlineQueries, yearAround, type OverviewFilters } from './overview-queries.ts';
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
  const formats = useFormats();
  const { proxies } = useReference();
  const methods = useMethods(['COMMUNE_COVERAGE']);
  const queries = headlineQueries(filters);
  const year = yearAround(filters.period);
  const frame = (evidence: EvidencePartsFragment, period: string) => ({
    basis: basisText(evidence, period, formats),
    notes: evidence.warnings.map((warning) => warning.message),
    methods,
    busy,
  });
  return (
    <>
      <MainPoints figures={figures} blindSpots={blindSpots} />
      <div className={classes.pair}>
        <section className={classes.section} aria-labelledby="section-coverage">
          <h2 id="section-coverage">{texts.sections.coverage}</h2>
          <Heatmap
            topicClasses={figures.topicClasses}
            classes={figures.classes}
            shownClasses={AREA_CLASSES}
            proxies={proxies}
            chosen={filters}
            csvHref={exportLink(queries.topicClasses)}
            onPick={(topic, areaClass) => {
              const again = filters.topic === topic && filters.areaClass === areaClass;
              onChange(again ? { topic: undefined, areaClass: undefined } : { topic, areaClass });
            }}
            {...frame(figures.topicClasses.evidence, filters.period)}
          />
        </section>
        <section className={classes.section} aria-labelledby="section-gaps">
          <h2 id="section-gaps">{texts.sections.gaps}</h2>
          <Gaps gaps={figures.gaps.gaps} proxies={proxies} {...frame(figures.gaps.evidence, filters.period)} />
        </section>
      </div>
      <section className={classes.section} aria-labelledby="section-trend">
        <h2 id="section-trend">{texts.sections.trend}</h2>
        <Trend
          topicMonths={figures.topicMonths}
          year={year}
          csvHref={exportLink(queries.topicMonths)}
          {...frame(figures.topicMonths.evidence, year)}
        />
      </section>
    </>
  );
}
