import { skipToken, useQuery } from '@apollo/client/react';
import { isReserved } from '../../figures/is-reserved.ts';
import { dataRows } from '../../figures/rows.ts';
import { ExploreMembersDocument, type AnalyticsQuery } from '../../gql/graphql.ts';
import type { PickerChoice } from './code-picker.tsx';
import type { FilterField } from './explore-lists.ts';
import { MOST_ROWS, periodOf, VILLAGE, type Explored } from './explore-question.ts';

/** Bodies and villages are no code lists: those that the record names in the period can be chosen. */
export type MemberField = 'organisation' | 'village';
const DIMENSION = { organisation: 'ORGANISATION', village: 'VILLAGE' } as const;

export function isMemberField(field: FilterField): field is MemberField {
  return field in DIMENSION;
}

export interface Members {
  readonly choices: readonly PickerChoice[];
  readonly isLoading: boolean;
  /** More of them exist than can be listed. */
  readonly isCut: boolean;
}

/** Villages only of the places that the question is narrowed to, as far as the reader may know their names. */
export function membersQuery(explored: Explored, field: MemberField): AnalyticsQuery {
  const places = explored.filters.filter(({ field: one }) => one === 'commune' || one === 'district');
  const where = Object.fromEntries(places.map(({ field: one, codes }) => [one, codes]));
  return {
    ...{ measures: ['ACTIVITIES'], groupBy: [DIMENSION[field]], period: periodOf(explored) },
    ...{ base: explored.base, lang: explored.lang, totals: false, limit: MOST_ROWS },
    ...(field === 'village' && places.length > 0 ? { where } : {}),
  };
}

export function useMembers(explored: Explored, field: FilterField, isWanted = true): Members {
  const asked = isWanted && isMemberField(field) ? { variables: { query: membersQuery(explored, field) } } : skipToken;
  const { data, previousData, loading } = useQuery(ExploreMembersDocument, asked);
  const answer = (data ?? previousData)?.analytics;
  const keys = answer ? dataRows(answer).flatMap(({ keys: [key] }) => (key && !isReserved(key) ? [key] : [])) : [];
  return {
    choices: keys
      // A name with a comma, or longer than an address takes, cannot be asked for.
      .filter(({ id }) => field !== 'village' || VILLAGE.test(id))
      .map(({ id, label }) => ({ value: id, label })),
    isLoading: loading,
    isCut: answer?.truncated === true,
  };
}
