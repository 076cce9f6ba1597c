import { memo } from 'react';
import { TimeLine } from '../../features/coverage/time-line.tsx';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { basisText } from '../../figures/basis.ts';
import { communesPhrase, type Named } from '../../figures/names.ts';
import { exportLink } from '../../figures/export-link.ts';
import { yearAround } from '../../figures/period-window.ts';
import type { CoverageTimeQuery } from '../../gql/graphql.ts';
import { useFormats } from '../../language/language-context.tsx';
import { useMethods } from '../../reference/reference.tsx';
import { timeQueries, type CoverageFilters } from './coverage-queries.ts';
import type { CoverageSearch } from './coverage-search.ts';
import { monthWays } from './month-ways.tsx';

interface TimeRegionProps {
  readonly answer: CoverageTimeQuery;
  readonly busy: boolean;
  readonly filters: CoverageFilters;
  /** The chosen topic as it stands in a sentence. */
  readonly about: string | undefined;
  readonly lists: { readonly areaClasses: readonly Named[] };
  readonly onChange: (change: Partial<CoverageSearch>) => void;
}

/** The year around the period, month by month, with observances and changes of the units' map. */
export const TimeRegion = memo(function TimeRegion({ answer, busy, filters, about, lists, onChange }: TimeRegionProps) {
  const formats = useFormats();
  const methods = useMethods(['COMMUNE_COVERAGE']);
  const year = yearAround(filters.period);
  const areaClass = lists.areaClasses.find(({ code }) => code === filters.areaClass);
  const { months } = timeQueries(filters);
  return (
    <TimeLine
      months={answer.months}
      period={filters.period}
      year={year}
      topic={about}
      communes={areaClass && communesPhrase(areaClass, formats.lang)}
      ways={monthWays(filters, months, onChange)}
      basis={basisText(answer.months.evidence, year, formats)}
      notes={answer.months.evidence.warnings.map((warning) => warning.message)}
      csvHref={exportLink(months)}
      question={analyticsQuestion(months)}
      methods={methods}
      busy={busy}
    />
  );
});
