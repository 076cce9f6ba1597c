import { isCivilDate, parsePeriodCode, type DateRange } from '@lantoa/domain';
import type {
  ActivityFilter,
  CompareTo,
  AnalyticsQuery,
  CountBasis,
  Dimension,
  ExploreFiguresQueryVariables,
  Lang as ApiLang,
  Measure,
  PeriodInput,
  ReachBasis,
} from '../../gql/graphql.ts';
import { DIMENSIONS_BY_GROUP, FILTERS, MEASURES_BY_GROUP, type FilterField } from './explore-lists.ts';
import type { ExploreSearch } from './explore-search.ts';

/** Rows that the page shows at most; a file holds the others. */
export const MOST_ROWS = 1000;
export const MOST_MEASURES = 6;
export const MOST_DIMENSIONS = 3;
/** Ways of counting that activities are counted in; figures of summary tables stand on a page of their own. */
export const COUNT_BASES = ['DISTINCT', 'FULL', 'FRACTIONAL'] as const satisfies readonly CountBasis[];
const REACH_BASES = ['PLACE_BOUND', 'AREA_WIDE'] as const satisfies readonly ReachBasis[];

/** Codes of one filter: more of them make an address that not every way lets through. */
export const MOST_CODES = 40;
export const COMPARISONS = ['PREVIOUS_PERIOD', 'SAME_PERIOD_LAST_YEAR'] as const satisfies readonly CompareTo[];

/** How a page without a question divides its figures. */
const FIRST: Dimension = 'TOPIC';
/** In an address: divided by nothing. */
export const UNDIVIDED = 'NONE';

export interface ChosenFilter {
  readonly field: FilterField;
  readonly codes: readonly string[];
  /** Codes of the address beyond the most that are asked. */
  readonly leftOut: number;
}

/** The question of an address, defaults filled in. */
export interface Explored {
  readonly measures: readonly Measure[];
  /** In the order in which rows are grouped; a dimension that lies in columns is the last. */
  readonly by: readonly Dimension[];
  /** The dimension whose members are columns; null for a plain table. */
  readonly columns: Dimension | null;
  /** The measure that is drawn, and that a table with columns shows. */
  readonly draw: Measure;
  readonly period: string;
  /** Days of one's own in place of the period. */
  readonly range: DateRange | null;
  readonly compareTo: CompareTo | null;
  readonly base: string;
  readonly count: (typeof COUNT_BASES)[number];
  /** Rows and periods without any activity are shown, too. */
  readonly empty: boolean;
  readonly sort: { readonly measure: Measure; readonly direction: 'ASC' | 'DESC' } | null;
  readonly filters: readonly ChosenFilter[];
  readonly reachBasis: ReachBasis | null;
  readonly lang: ApiLang;
}

const MEASURES = MEASURES_BY_GROUP.flatMap(([, measures]) => measures);
const DIMENSIONS = DIMENSIONS_BY_GROUP.flatMap(([, dimensions]) => dimensions);

export function exploredOf(search: ExploreSearch, viewer: { defaultPeriod: string }, lang: ApiLang): Explored {
  const asked = known(search.measures, MEASURES).slice(0, MOST_MEASURES);
  const measures = asked.length > 0 ? asked : (['ACTIVITIES'] as const);
  const chosen = known(search.by ?? FIRST, DIMENSIONS).slice(0, MOST_DIMENSIONS);
  const [columns = null] = known(search.columns, chosen.length > 1 ? chosen : []);
  const [measure, direction] = (search.sort ?? '').split('.');
  const sorted = measures.find((candidate) => candidate === measure);
  return {
    measures,
    by: columns === null ? chosen : [...chosen.filter((dimension) => dimension !== columns), columns],
    columns,
    draw: known(search.draw, measures)[0] ?? measures[0],
    period: parsePeriodCode(search.period ?? '') === null ? viewer.defaultPeriod : (search.period ?? ''),
    range: rangeIn(search),
    compareTo: known(search.compareTo, COMPARISONS)[0] ?? null,
    base: codesIn(search.base)[0] ?? 'AS_OF_EVENT',
    count: known(search.count, COUNT_BASES)[0] ?? 'DISTINCT',
    empty: search.empty === undefined ? chosen.length < MOST_DIMENSIONS : search.empty === 'show',
    sort: sorted === undefined ? null : { measure: sorted, direction: direction === 'ASC' ? 'ASC' : 'DESC' },
    filters: FILTERS.flatMap(({ field }) => {
      const codes = codesIn(search[field], field === 'village' ? VILLAGE : CODE);
      const asked = codes.slice(0, MOST_CODES);
      return codes.length === 0 ? [] : [{ field, codes: asked, leftOut: codes.length - asked.length }];
    }),
    reachBasis: known(search.reachBasis, REACH_BASES)[0] ?? null,
    lang,
  };
}

/** Codes and ids of a list; what cannot be one is left out. */
function codesIn(text: string | undefined, form = CODE): string[] {
  return [...new Set(text?.split(',').filter((code) => form.test(code)))];
}

const CODE = /^[\w@.:-]{1,80}$/;
/** A village stands under the commune and its name as reports write it, or its number. */
export const VILLAGE = /^[\w@-]{1,40}\/[\p{L}\p{M}\p{N}#()./ -]{1,80}$/u;

/** Days of one's own; null where one of the two is missing, is no day, or they are upside down. */
function rangeIn({ from = '', to = '' }: ExploreSearch): DateRange | null {
  return isCivilDate(from) && isCivilDate(to) && from <= to ? { from, to } : null;
}

function known<Name extends string>(text: string | undefined, names: readonly Name[]): Name[] {
  const asked = [...new Set(text?.split(',') ?? [])];
  return asked.flatMap((name) => names.filter((candidate) => candidate === name));
}

/** The question to the API, with every subtotal and the total at their own grain. */
export function queryOf(explored: Explored): AnalyticsQuery {
  const { measures, by, base, count, empty, sort, compareTo, lang } = explored;
  const where = whereOf(explored);
  return {
    measures: [...measures],
    groupBy: [...by],
    period: periodOf(explored),
    ...{ base, countBasis: count, lang },
    ...(compareTo === null ? {} : { compareTo }),
    ...(where === null ? {} : { where }),
    ...(by.length > 1 ? { subtotals: true } : {}),
    ...(empty && by.length > 0 ? { fill: 'ALL' } : {}),
    ...(sort === null ? {} : { orderBy: [sort] }),
  };
}

/** The period as it is asked: days of one's own, or its code. */
export function periodOf({ period, range }: Pick<Explored, 'period' | 'range'>): PeriodInput {
  return range === null ? { code: period } : { range: { ...range } };
}

function whereOf({ filters, reachBasis }: Explored): ActivityFilter | null {
  if (filters.length === 0 && reachBasis === null) return null;
  return {
    ...Object.fromEntries(filters.map(({ field, codes }) => [field, codes])),
    ...(reachBasis === null ? {} : { reachBasis }),
  };
}

/**
 * What the page asks: the question for as many rows as it shows, and where a dimension lies in columns, their totals: no
 * subtotal of the rows tells them.
 */
export function variablesOf(explored: Explored): ExploreFiguresQueryVariables {
  const query = queryOf(explored);
  const { columns, draw, compareTo } = explored;
  const { subtotals: _, orderBy: __, ...plain } = query;
  return {
    query: { ...query, limit: MOST_ROWS },
    columnTotals: { ...plain, measures: [draw], groupBy: columns === null ? [] : [columns], limit: MOST_ROWS },
    ...{ hasColumns: columns !== null, isCompared: compareTo !== null },
  };
}
