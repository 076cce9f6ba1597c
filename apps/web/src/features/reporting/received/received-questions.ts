import { levelBelow } from '../../../figures/level-below.ts';
import { narrowed } from '../../../figures/narrowed.ts';
import { lastDayOf } from '../../../figures/period-window.ts';
import type {
  ActivityFilter,
  AnalyticsQuery,
  Dimension,
  Lang as ApiLang,
  ReceivedReportsQueryVariables,
} from '../../../gql/graphql.ts';

/** The choices that the questions about received reports rest on. */
export interface ReceivedFilters {
  readonly period: string;
  readonly district: string | undefined;
  readonly lang: ApiLang;
}

type Place = 'DISTRICT' | 'COMMUNE';

/** Reports of communes and months that are listed one by one; the answer says when there are more. */
const MOST_SILENT = 1_000;

/** By place and month with whole periods, all places together by month, and where reports are missing, those first. */
export function receivedQuestions(filters: ReceivedFilters): ReceivedReportsQueryVariables {
  return {
    places: { ...asked(filters, [placesOf(filters), 'REPORTING_MONTH']), subtotals: true },
    months: asked(filters, ['REPORTING_MONTH']),
    silent: {
      ...asked(filters, ['COMMUNE', 'REPORTING_MONTH']),
      measures: ['REPORTING_RATE'],
      orderBy: [{ measure: 'REPORTING_RATE', direction: 'ASC' }],
      limit: MOST_SILENT,
    },
  };
}

/** What the rows of the matrix are: districts while there are any, communes of a chosen one. */
export function placesOf({ period, district }: Pick<ReceivedFilters, 'period' | 'district'>): Place {
  return levelBelow(lastDayOf(period) ?? '', district);
}

/** A part of what was received: one place, one month, or both; nothing where it is all of them. */
export interface ReceivedPart {
  readonly place?: { readonly dimension: Place; readonly id: string } | undefined;
  readonly month?: string | undefined;
}

/** The same question about one part. */
export function partQuestion(filters: ReceivedFilters, { place, month }: ReceivedPart): AnalyticsQuery {
  const { where, ...query } = asked(filters, [place?.dimension ?? placesOf(filters), 'REPORTING_MONTH']);
  const narrower = place ? { where: { ...where, [FIELDS[place.dimension]]: [place.id] } } : where && { where };
  return { ...query, ...narrower, period: { code: month ?? filters.period } };
}

/** Where a part leads: the activities behind it, and how complete it is one level down. */
export function partSearch(filters: ReceivedFilters, { place, month }: ReceivedPart) {
  const period = month ?? filters.period;
  const about = { period, district: filters.district, ...(place && { [FIELDS[place.dimension]]: place.id }) };
  const by: Place | 'REPORTING_MONTH' =
    place?.dimension === 'COMMUNE' ? 'REPORTING_MONTH' : place ? 'COMMUNE' : placesOf(filters);
  return { records: about, level: { ...about, measures: LEVEL_MEASURES.join(','), by } };
}

const FIELDS = { DISTRICT: 'district', COMMUNE: 'commune' } as const satisfies Record<Place, keyof ActivityFilter>;
const LEVEL_MEASURES = ['REPORTING_RATE', 'REPORTS_EXPECTED', 'REPORTS_ACTUAL'];

function asked({ period, district, lang }: ReceivedFilters, groupBy: Dimension[]): AnalyticsQuery {
  const measures: AnalyticsQuery['measures'] = ['REPORTING_RATE', 'REPORTING_RATE_ON_TIME'];
  return { measures, groupBy, period: { code: period }, lang, ...narrowed({ district }, ['district']) };
}
