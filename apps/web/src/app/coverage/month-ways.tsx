import { Link } from '@tanstack/react-router';
import type { MonthWays } from '../../features/coverage/month-drill.tsx';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import { yearAround } from '../../figures/period-window.ts';
import type { AnalyticsQuery } from '../../gql/graphql.ts';
import { OWN_DAY, type CoverageFilters } from './coverage-queries.ts';
import { RecordsLink } from './records-link.tsx';

type Filters = Pick<CoverageFilters, 'period' | 'topic' | 'areaClass' | 'district' | 'base'>;

/** Where a month of coverage leads under the filters of its page; `asked` is the question of all months. */
export function monthWays(
  filters: Filters,
  asked: AnalyticsQuery,
  onChange: (change: { readonly period: string }) => void,
): MonthWays {
  const { period, topic, areaClass, district, base } = filters;
  const place = { topic, areaClass, district, base: base === OWN_DAY ? undefined : base };
  return {
    period,
    onFilter: (month) => {
      onChange({ period: month === period ? yearAround(month) : month });
    },
    levelLink: (month, label) => (
      <Link to="/coverage" search={{ ...place, period: month }} hash="levels">
        {label}
      </Link>
    ),
    recordsLink: (month, about, label, name) => (
      <RecordsLink filters={{ ...filters, period: month, topic: about ?? topic }} instead={null} name={name}>
        {label}
      </RecordsLink>
    ),
    questionOf: (month) => analyticsQuestion(ofMonth(asked, month)),
  };
}

/** The question of all months, asked of one: undivided by time. */
export function ofMonth(asked: AnalyticsQuery, month: string): AnalyticsQuery {
  const { fill, totals: _, groupBy = [], ...rest } = asked;
  const kept = [groupBy].flat().filter((dimension) => dimension !== 'MONTH' && dimension !== 'REPORTING_MONTH');
  return { ...rest, period: { code: month }, groupBy: kept, ...(kept.length > 0 && fill ? { fill } : {}) };
}
