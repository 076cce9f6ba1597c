import { parsePeriodCode } from '@lantoa/domain';
import * as z from 'zod/mini';

const day = z.catch(z.optional(z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))), undefined);
const code = z.catch(z.optional(z.string().check(z.regex(/^[\w@.-]{1,60}$/))), undefined);

/** States other than verified that the list can show. */
export const OTHER_STATES = ['SUBMITTED', 'RETURNED'] as const;

/** As the API bounds it. */
export const LONGEST_TEXT = 200;

/** The filters of the list of activities as they stand in the address. */
export const activitiesSearch = z.object({
  /** One record with its history, instead of the list. */
  record: z.catch(z.optional(z.string().check(z.regex(/^[\da-f-]{36}$/))), undefined),
  period: z.catch(z.optional(z.string().check(z.refine((text) => parsePeriodCode(text) !== null))), undefined),
  /** Single days in place of a period, both included: what a chart of other days than a period's leads to. */
  from: day,
  to: day,
  commune: code,
  district: code,
  topic: code,
  /** The map of units that the places are of; that of each activity's own day unless named. */
  base: code,
  /** Words sought in the records. */
  text: z.catch(z.optional(z.string().check(z.maxLength(LONGEST_TEXT))), undefined),
  // What a chart narrows its records to: see narrowings.ts.
  subtopic: code,
  areaClass: code,
  targetGroup: code,
  activityType: code,
  channel: code,
  channelGroup: code,
  setting: code,
  flag: code,
  language: code,
  observance: code,
  movement: code,
  campaignLink: code,
  partner: code,
  contentTheme: code,
  actor: code,
  plan: code,
  organisation: z.catch(z.optional(z.string().check(z.regex(/^[\w:@.-]{1,90}$/))), undefined),
  /** Other than verified: inside the reader's own scope only. */
  status: z.catch(z.optional(z.enum(OTHER_STATES)), undefined),
  page: z.catch(z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(10_000))), undefined),
});

export type ActivitiesSearch = z.output<typeof activitiesSearch>;
