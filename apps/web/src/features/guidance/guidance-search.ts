import { parsePeriodCode } from '@lantoa/domain';
import * as z from 'zod/mini';

export const STATION_STATES = ['guided', 'not_yet', 'unknown'] as const;

/** The filters of the page as they stand in the address. */
export const guidanceSearch = z.object({
  period: z.catch(z.optional(z.string().check(z.refine((text) => parsePeriodCode(text) !== null))), undefined),
  district: z.catch(z.optional(z.string().check(z.regex(/^[\w@.-]{1,60}$/))), undefined),
  state: z.catch(z.optional(z.enum(STATION_STATES)), undefined),
});

export type GuidanceSearch = z.output<typeof guidanceSearch>;
