import { parsePeriodCode } from '@lantoa/domain';
import { narrowed } from '../../figures/narrowed.ts';
import type {
  AnalyticsQuery,
  ChannelFiguresQueryVariables,
  Dimension,
  GroupFiguresQueryVariables,
  Lang as ApiLang,
  Measure,
} from '../../gql/graphql.ts';

/** The choices that the questions of a page rest on. */
export interface BreakdownFilters {
  readonly period: string;
  readonly district: string | undefined;
  readonly topic: string | undefined;
  readonly channel: string | undefined;
  readonly lang: ApiLang;
}

/** Target groups: people and work by group, work by topic, people by district. All of them are published breakdowns. */
export function groupQuestions(filters: BreakdownFilters): GroupFiguresQueryVariables {
  const place = narrowed(filters, ['district']);
  return {
    groups: asked(filters, ['ATTENDANCES', 'ACTIVITIES'], ['TARGET_GROUP'], place),
    topics: { ...asked(filters, ['ACTIVITIES'], ['TARGET_GROUP', 'TOPIC'], place), totals: false },
    places: { ...asked(filters, ['ATTENDANCES'], ['TARGET_GROUP', 'DISTRICT'], place), totals: false },
  };
}

/** Channels in two parts that are never added up, then forms, languages, broadcasts and how the work was done. */
export function channelQuestions(filters: BreakdownFilters): ChannelFiguresQueryVariables {
  const place = narrowed(filters, ['district', 'topic']);
  const chosen = narrowed(filters, ['district', 'topic', 'channel']);
  const of = (reachBasis: 'PLACE_BOUND' | 'AREA_WIDE') => ({ where: { ...place.where, reachBasis } });
  const month = parsePeriodCode(filters.period)?.scheme === 'cal' ? 'MONTH' : 'REPORTING_MONTH';
  return {
    onSite: { ...asked(filters, ['ACTIVITIES', 'SESSIONS'], ['CHANNEL'], of('PLACE_BOUND')), fill: 'NONE' },
    wide: { ...asked(filters, ['ACTIVITIES', 'VIEWS'], ['CHANNEL'], of('AREA_WIDE')), fill: 'NONE' },
    forms: asked(filters, ['ACTIVITIES', 'FORM_DIVERSITY'], ['ACTIVITY_TYPE'], chosen),
    languages: asked(filters, ['ACTIVITIES', 'BROADCAST_MINUTES'], ['LANGUAGE'], chosen),
    broadcasts: { ...asked(filters, ['BROADCAST_RUNS', 'BROADCAST_MINUTES'], [month], chosen), fill: 'PERIODS' },
    ways: asked(filters, ['ACTIVITIES'], ['FLAG'], chosen),
  };
}

function asked(
  { period, lang }: BreakdownFilters,
  measures: Measure[],
  groupBy: Dimension[],
  filter: ReturnType<typeof narrowed>,
): AnalyticsQuery {
  return { measures, groupBy, period: { code: period }, fill: 'MEMBERS', lang, ...filter };
}
