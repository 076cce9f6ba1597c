import { parsePeriodCode } from '@lantoa/domain';
import * as z from 'zod/mini';

/** What the page of pairs and links holds in its address. */
export const duplicatesSearch = z.object({
  period: z.catch(z.optional(z.string().check(z.refine((text) => parsePeriodCode(text) !== null))), undefined),
  /** The links that stand instead of the pairs to answer; of all periods unless one is named. */
  view: z.catch(z.optional(z.enum(['links'])), undefined),
  page: z.catch(z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000))), undefined),
});
