import { Link } from '@tanstack/react-router';
import { analyticsQuestion } from '../../figures/analytics-question.ts';
import type { MarkWays } from '../../figures/mark-panel.tsx';
import type { AnalyticsQuery } from '../../gql/graphql.ts';
import { OWN_DAY, type CoverageFilters } from './coverage-queries.ts';
import type { CoverageSearch } from './coverage-search.ts';
import { ofMark } from './mark-ways.tsx';
import { RecordsLink } from './records-link.tsx';

/** Where a district or commune of the levels leads; `asked` is the question of all of them. */
export function placeWays(
  filters: CoverageFilters,
  level: 'DISTRICT' | 'COMMUNE',
  unit: string,
  asked: AnalyticsQuery,
  onChange: (change: Partial<CoverageSearch>) => void,
): MarkWays {
  const { period, topic, areaClass, base } = filters;
  const place = level === 'DISTRICT' ? { district: unit } : { commune: unit };
  const chosen = { period, topic, areaClass, base: base === OWN_DAY ? undefined : base, ...place };
  return {
    // The page has no filter by commune: the map shows one.
    filter:
      level === 'COMMUNE'
        ? undefined
        : {
            isOn: false,
            onToggle: () => {
              onChange({ district: unit, zoom: undefined, unit: undefined });
            },
          },
    levelLink: (label) => (
      <Link to="/explore" search={{ ...chosen, measures: 'COMMUNE_COVERAGE,ACTIVITIES,ATTENDANCES', by: DOWN[level] }}>
        {label}
      </Link>
    ),
    recordsLink: (label, name) => (
      <RecordsLink filters={filters} {...place} instead={null} name={name}>
        {label}
      </RecordsLink>
    ),
    question: analyticsQuestion(ofMark(asked, place)),
  };
}

const DOWN = { DISTRICT: 'COMMUNE', COMMUNE: 'VILLAGE' } as const;
