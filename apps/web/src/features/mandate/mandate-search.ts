import { parsePeriodCode } from '@lantoa/domain';
import * as z from 'zod/mini';

/** The filters of the page as they stand in the address. */
export const mandateSearch = z.object({
  period: z.catch(z.optional(z.string().check(z.refine((text) => parsePeriodCode(text) !== null))), undefined),
  district: z.catch(z.optional(z.string().check(z.regex(/^[\w@.-]{1,60}$/))), undefined),
});

export type MandateSearch = z.output<typeof mandateSearch>;
