import { parsePeriodCode } from '@lantoa/domain';
import * as z from 'zod/mini';
import type { PACK_FIELDS } from './pack-fields.ts';

/** The pages that a pack can hold, in their usual order. */
export const PACK_PAGES = [
  ...(['overview', 'coverage', 'districts', 'mandate'] as const),
  ...(['observances', 'groups', 'channels', 'reporting'] as const),
] as const;
export type PackPage = (typeof PACK_PAGES)[number];

/** Bodies that ask for reports, as the directive names them. */
export const ASKING_BODIES = [
  ...(['committee_138', 'subcommittee_kh506', 'provincial_peoples_committee'] as const),
  ...(['dept_info_comm', 'competent_authority'] as const),
] as const;

const code = z.catch(z.optional(z.string().check(z.regex(/^[\w@.-]{1,60}$/))), undefined);

/** The pack as it stands in the address: what cannot be read falls back to "not set". */
export const packSearch = z.object({
  /** Chosen pages in their order, with dots between. */
  pages: z.catch(z.optional(z.string().check(z.regex(/^[a-z.]{1,120}$/))), undefined),
  period: z.catch(z.optional(z.string().check(z.refine((text) => parsePeriodCode(text) !== null))), undefined),
  topic: code,
  district: code,
  areaClass: code,
  base: code,
  body: z.catch(z.optional(z.enum(ASKING_BODIES)), undefined),
} satisfies Record<(typeof PACK_FIELDS)[number], z.core.$ZodType>);
export type PackSearch = z.output<typeof packSearch>;

/** The chosen pages in their order; each once, unknown ones left out, all that are offered where none is chosen. */
export function chosenPages(pages: string | undefined, offered: readonly PackPage[]): readonly PackPage[] {
  if (pages === undefined) return offered;
  const chosen = pages.split('.').flatMap((name) => offered.find((page) => page === name) ?? []);
  return [...new Set(chosen)];
}

/** Filters that a page knows; the others change nothing in it. */
const KNOWN: Readonly<Record<PackPage, readonly Filter[]>> = {
  overview: ['topic', 'district', 'areaClass'],
  coverage: ['topic', 'district', 'areaClass', 'base'],
  districts: ['topic', 'base'],
  mandate: ['district'],
  observances: ['district'],
  groups: ['district'],
  channels: ['topic', 'district'],
  reporting: [],
};
export type Filter = 'topic' | 'district' | 'areaClass' | 'base';
const FILTERS: readonly Filter[] = ['topic', 'district', 'areaClass', 'base'];

/** Chosen filters that a page cannot follow: it is told there. */
export function filtersWithoutEffect(page: PackPage, search: PackSearch): readonly Filter[] {
  return FILTERS.filter((filter) => search[filter] !== undefined && !KNOWN[page].includes(filter));
}

/** Numbers of the parts that follow a filter; null where all do. */
export function partsThatFollow(filter: Filter, pages: readonly PackPage[]): readonly number[] | null {
  const following = pages.flatMap((page, index) => (KNOWN[page].includes(filter) ? [index + 1] : []));
  return following.length === pages.length ? null : following;
}

/** The choices of the pack that a page knows. */
export function searchOf(page: PackPage, search: PackSearch): Partial<Record<Filter | 'period', string>> {
  const known = KNOWN[page].flatMap((filter) => {
    const value = search[filter];
    return value === undefined ? [] : [[filter, value] as const];
  });
  return { ...(search.period === undefined ? {} : { period: search.period }), ...Object.fromEntries(known) };
}
