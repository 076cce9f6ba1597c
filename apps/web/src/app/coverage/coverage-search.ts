import { parsePeriodCode } from '@lantoa/domain';
import * as z from 'zod/mini';
import { MAP_SHAPES, MAP_VIEWS } from '../../features/places/map-views.ts';

const code = z.catch(z.optional(z.string().check(z.regex(/^[\w@.-]{1,60}$/))), undefined);

/** The filters of the coverage page as they stand in the address. What cannot be read falls back to "not set". */
export const coverageSearch = z.object({
  period: z.catch(z.optional(z.string().check(z.refine((text) => parsePeriodCode(text) !== null))), undefined),
  topic: code,
  areaClass: code,
  district: code,
  base: code,
  mapView: z.catch(z.optional(z.enum(MAP_VIEWS)), undefined),
  mapShape: z.catch(z.optional(z.enum(MAP_SHAPES)), undefined),
  zoom: code,
  unit: code,
});

export type CoverageSearch = z.output<typeof coverageSearch>;
