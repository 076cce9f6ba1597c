import { parsePeriodCode } from '@lantoa/domain';
import * as z from 'zod/mini';

/** Measures with a sound comparison (docs/methods/comparison.md). */
export const COMPARED_MEASURES = [
  'ACTIVITIES',
  'SESSIONS',
  'BROADCAST_RUNS',
  'PRESS_ITEMS',
  'COMMUNE_COVERAGE',
  'POPULATION_COVERAGE',
] as const;
export const LEVELS = ['DISTRICT', 'FORMER_DISTRICT', 'COMMUNE', 'PEER_GROUP'] as const;
export const PEERS = ['border', 'interior', 'city'] as const;

const code = z.catch(z.optional(z.string().check(z.regex(/^[\w@.-]{1,60}$/))), undefined);

/** The choices of the page as they stand in the address. */
export const comparisonSearch = z.object({
  measure: z.catch(z.optional(z.enum(COMPARED_MEASURES)), undefined),
  level: z.catch(z.optional(z.enum(LEVELS)), undefined),
  period: z.catch(z.optional(z.string().check(z.refine((text) => parsePeriodCode(text) !== null))), undefined),
  topic: code,
  base: code,
  /** One level down: only the communes of this district. */
  district: code,
  /** Kind of unit that stands out, the others pale. */
  peers: z.catch(z.optional(z.enum(PEERS)), undefined),
  unit: code,
  /** The unit that the chosen one is laid beside. */
  beside: code,
});

export type ComparisonSearch = z.output<typeof comparisonSearch>;
