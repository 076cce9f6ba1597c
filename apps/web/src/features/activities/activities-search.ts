import { parsePeriodCode } from '@lantoa/domain';
import * as z from 'zod/mini';

const code = z.catch(z.optional(z.string().check(z.regex(/^[\w@.-]{1,60}$/))), undefined);

/** States other than verified that the list can show. */
export const OTHER_STATES = ['SUBMITTED', 'RETURNED'] as const;

/** The filters of the list of activities as they stand in the address. */
export const activitiesSearch = z.object({
  period: z.catch(z.optional(z.string().check(z.refine((text) => parsePeriodCode(text) !== null))), undefined),
  commune: code,
  district: code,
  topic: code,
  /** Other than verified: inside the reader's own scope only. */
  status: z.catch(z.optional(z.enum(OTHER_STATES)), undefined),
  page: z.catch(z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000))), undefined),
});

export type ActivitiesSearch = z.output<typeof activitiesSearch>;
