import { narrowed } from '../../figures/narrowed.ts';
import type {
  AnalyticsQuery,
  MandateObservancesQueryVariables,
  MandateRecognitionQueryVariables,
  MandateWorkQueryVariables,
} from '../../gql/graphql.ts';

export interface MandateFilters {
  readonly period: string;
  readonly district: string | undefined;
  readonly lang: 'VI' | 'EN';
}

/** The questions about plans, movements, campaigns, and police. */
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
  };
}

/** The question about the days of observances. */
export function observanceQueries(filters: MandateFilters): MandateObservancesQueryVariables {
  const { period, lang } = filters;
  return { lift: { period: { code: period }, ownTopics: true, lang, ...narrowed(filters, ['district']) } };
}

/** The same of one observance. */
export function liftQuestion(filters: MandateFilters, observance: string): MandateObservancesQueryVariables {
  return { lift: { ...observanceQueries(filters).lift, observance: [observance] } };
}

/** The questions about recognition: of the period, and of the same one a year before. */
export function recognitionQueries({ period, district, lang }: MandateFilters): MandateRecognitionQueryVariables {
  const of = (code: string) => ({
    period: { code },
    lang,
    ...(district === undefined ? {} : { district: [district] }),
  });
  return { query: of(period), yearBefore: of(aYearBefore(period)) };
}

/** `admin:2023-Q2` is `admin:2022-Q2` a year before. */
function aYearBefore(period: string): string {
  return period.replace(/\d{4}/, (year) => String(Number(year) - 1));
}
