import { parsePeriodCode } from '@lantoa/domain';
import * as z from 'zod/mini';

const code = z.catch(z.optional(z.string().check(z.regex(/^[\w@.-]{1,60}$/))), undefined);
const period = z.catch(z.optional(z.string().check(z.refine((text) => parsePeriodCode(text) !== null))), undefined);

/** Choices of the page of target groups. A topic is none of them: counts of people by group and topic are not published. */
export const groupsSearch = z.object({ period, district: code, group: code });
export type GroupsSearch = z.output<typeof groupsSearch>;

/** Choices of the page of channels. */
export const channelsSearch = z.object({ period, district: code, topic: code, channel: code });
export type ChannelsSearch = z.output<typeof channelsSearch>;
