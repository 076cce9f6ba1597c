import { TimeLine, type Happening } from '../../features/coverage/time-line.tsx';
import { timeLineMessages } from '../../features/coverage/time-line.messages.ts';
import { basisMessages } from '../../figures/basis.messages.ts';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { basisText } from '../../figures/basis.ts';
import { exportLink } from '../../figures/export-link.ts';
import { named } from '../../figures/names.ts';
import { yearAround } from '../../figures/period-window.ts';
import type { CoverageTimeQuery } from '../../gql/graphql.ts';
import { useFormats, useMessages } from '../../language/language-context.tsx';
import { useMethods, useReference } from '../../reference/reference.tsx';
import { timeQueries, type CoverageFilters } from './coverage-queries.ts';

interface TimeRegionProps {
  readonly answer: CoverageTimeQuery;
  readonly busy: boolean;
  readonly filters: CoverageFilters;
  /** The chosen topic as it stands in a sentence. */
  readonly about: string | undefined;
}

/** The year around the period, month by month, with observances and changes of the units' map. */
export function TimeRegion({ answer, busy, filters, about }: TimeRegionProps) {
  const formats = useFormats();
  const methods = useMethods(['COMMUNE_COVERAGE']);
  const happenings = useHappenings(answer);
  const year = yearAround(filters.period);
  const { months } = timeQueries(filters);
  return (
    <TimeLine
      months={answer.months}
      period={filters.period}
      year={year}
      topic={about}
      happenings={happenings}
      basis={basisText(answer.months.evidence, year, formats)}
      notes={answer.months.evidence.warnings.map((warning) => warning.message)}
      csvHref={exportLink(months)}
      question={analyticsQuestion(months)}
      methods={methods}
      busy={busy}
    />
  );
}

function useHappenings({ observanceLift }: CoverageTimeQuery): Happening[] {
  const { bases } = useReference();
  const { reform } = useMessages(timeLineMessages);
  const names = useMessages(basisMessages).bases;
  const changes = bases.flatMap(({ id, validFrom }) =>
    typeof validFrom === 'string' ? [{ from: validFrom, to: validFrom, text: reform(named(names, id) ?? id) }] : [],
  );
  const observances = observanceLift.lifts.map(({ observance, from, to }) => ({ from, to, text: observance.label }));
  return [...observances, ...changes];
}
