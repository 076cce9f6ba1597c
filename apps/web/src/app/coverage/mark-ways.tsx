import { Link } from '@tanstack/react-router';
import type { Question } from '../../components/question-tools.tsx';
import { levelBelow } from '../../figures/level-below.ts';
import type { MarkWays } from '../../figures/mark-panel.tsx';
import { lastDayOf } from '../../figures/period-window.ts';
import type { AnalyticsQuery } from '../../gql/graphql.ts';
import { OWN_DAY, type CoverageFilters } from './coverage-queries.ts';
import { RecordsLink } from './records-link.tsx';

type Filters = Pick<CoverageFilters, 'period' | 'topic' | 'areaClass' | 'district' | 'base'>;

/** What a mark of coverage is about; what is not told is not narrowed by it. */
export interface Mark {
  readonly topic: string | undefined;
  readonly areaClass: string | undefined;
}

/** Where a mark of coverage leads under the filters of its page. */
export function markWays(filters: Filters, mark: Mark, question: Question, onChange: (change: Mark) => void): MarkWays {
  const { period, district, base } = filters;
  const isOn = filters.topic === mark.topic && filters.areaClass === mark.areaClass;
  return {
    filter: {
      isOn,
      onToggle: () => {
        onChange(isOn ? { topic: undefined, areaClass: undefined } : mark);
      },
    },
    levelLink: (label) => (
      <Link
        to="/coverage"
        search={{ ...mark, period, district, base: base === OWN_DAY ? undefined : base }}
        hash="levels"
      >
        {label}
      </Link>
    ),
    recordsLink: (label, name) => (
      <RecordsLink filters={{ ...filters, ...mark }} instead={null} name={name}>
        {label}
      </RecordsLink>
    ),
    question,
  };
}

/** Where a kind of area leads: it filters the page beside the topic that the page is under. */
export function classWays(
  filters: Filters,
  areaClass: string,
  questionOf: (mark: Mark) => Question,
  onChange: (change: Pick<Mark, 'areaClass'>) => void,
): MarkWays {
  const mark = { topic: filters.topic, areaClass };
  const isOn = filters.areaClass === areaClass;
  const onToggle = () => {
    onChange({ areaClass: isOn ? undefined : areaClass });
  };
  return { ...markWays(filters, mark, questionOf(mark), onChange), filter: { isOn, onToggle } };
}

/** Where a topic leads: it filters the page beside the kind of area that the page is under. */
export function topicWays(
  filters: Filters,
  topic: string,
  question: Question,
  onChange: (change: Pick<Mark, 'topic'>) => void,
): MarkWays {
  const isOn = filters.topic === topic;
  const onToggle = () => {
    onChange({ topic: isOn ? undefined : topic });
  };
  const ways = markWays(filters, { topic, areaClass: filters.areaClass }, question, onChange);
  return { ...ways, filter: { isOn, onToggle } };
}

/** Where an exact combination of kinds leads: no filter says it, so it stays one row among all combinations. */
export function setWays(filters: Filters, question: Question, noRecords: string): MarkWays {
  const { period, topic, district, base } = filters;
  const place = levelBelow(lastDayOf(period) ?? '', district);
  const asked = { period, topic, district, base: base === OWN_DAY ? undefined : base };
  return {
    levelLink: (label) => (
      <Link
        to="/explore"
        search={{ ...asked, measures: 'COMMUNE_COVERAGE', by: `${place},AREA_CLASS_COMBINATION`, empty: 'hide' }}
      >
        {label}
      </Link>
    ),
    question,
    absent: [noRecords],
  };
}

/** The question of all marks, asked of one: undivided, and narrowed to what the mark is about. */
export function ofMark(
  { groupBy: _by, fill: _fill, totals: _totals, subtotals: _subtotals, where, ...rest }: AnalyticsQuery,
  mark: Readonly<Partial<Record<'topic' | 'areaClass' | 'district' | 'commune', string | undefined>>>,
): AnalyticsQuery {
  const told = Object.entries(mark).flatMap(([field, code]) => (code === undefined ? [] : [[field, [code]] as const]));
  return { ...rest, where: { ...where, ...Object.fromEntries(told) } };
}
