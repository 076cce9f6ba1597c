import { parsePeriodCode } from '@lantoa/domain';
import * as z from 'zod/mini';

/** Years of the calendar, as the API bounds them. */
const YEAR = /^20\d{2}$/;

/** The choices of the page as they stand in the address. */
export const observancesSearch = z.object({
  year: z.catch(z.optional(z.coerce.string().check(z.regex(YEAR))), undefined),
  district: z.catch(z.optional(z.string().check(z.regex(/^[\w@.-]{1,60}$/))), undefined),
});

export type ObservancesSearch = z.output<typeof observancesSearch>;

/** The choices of a view that tells its period: a pack, a link. */
export function observancesOf({ period, district }: { readonly period?: string; readonly district?: string }) {
  const year = period === undefined ? undefined : parsePeriodCode(period)?.year;
  return observancesSearch.parse({ district, year });
}
