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

/** The question about the days of observances. */
export function observanceQueries(filters: MandateFilters): MandateObservancesQueryVariables {
  const { period, lang } = filters;
  return { lift: { period: { code: period }, lang, ...narrowed(filters, ['district']) } };
}
