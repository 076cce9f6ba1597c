import { narrowed } from '../../figures/narrowed.ts';
import type { AnalyticsQuery, MandateObservancesQueryVariables, MandateWorkQueryVariables } from '../../gql/graphql.ts';

export interface MandateFilters {
  readonly period: string;
  readonly district: string | undefined;
  readonly lang: 'VI' | 'EN';
}

/** The questions about plans, movements, campaigns, police and recognition. */
export function workQueries(filters: MandateFilters): MandateWorkQueryVariables {
  const place = narrowed(filters, ['district']);
  const query = (
    measures: AnalyticsQuery['measures'],
    groupBy: NonNullable<AnalyticsQuery['groupBy']>,
    filter = place,
  ): AnalyticsQuery => ({
    ...{ measures, groupBy, fill: 'MEMBERS', lang: filters.lang },
    period: { code: filters.period },
    ...filter,
  });
  return {
    plans: query(['ACTIVITIES', 'COMMUNES_REACHED', 'ATTENDANCES'], ['PLAN']),
    movements: query(['ACTIVITIES'], ['MOVEMENT']),
    campaigns: query(['ACTIVITIES'], ['CAMPAIGN_LINK']),
    police: query(['POLICE_SESSION_SHARE'], [], { where: { ...place.where, activityType: ['community_session'] } }),
    recognition: query(['RECOGNISED_COLLECTIVES', 'RECOGNISED_INDIVIDUALS'], ['TOPIC']),
  };
}

/** The questions about observances; plans of the period's year, where the reader sees plans. */
export function observanceQueries(
  filters: MandateFilters,
  plans: { readonly year: number; readonly mayRead: boolean },
): MandateObservancesQueryVariables {
  const { period, lang } = filters;
  return {
    lift: { period: { code: period }, lang, ...narrowed(filters, ['district']) },
    ...{ year: plans.year, withPlans: plans.mayRead },
  };
}
