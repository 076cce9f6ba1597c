import { isDeepStrictEqual } from 'node:util';
import type { ActivityPayload } from '@lantoa/domain';
import { RECORD_FIELDS, type ActivityStatus, type RecordField } from '../contract.ts';

/** One revision as it is compared with the one before it. */
export interface ComparedRevision {
  readonly status: ActivityStatus;
  readonly payload: ActivityPayload;
  /** null where there is none or the reader may not see it. */
  readonly note: string | null;
  readonly organisationAsWritten: string | null;
}

/** Fields in which two revisions of an activity differ. An absent list is an empty one: nothing changed between the two. */
export function changedFields(before: ComparedRevision, after: ComparedRevision): RecordField[] {
  return RECORD_FIELDS.filter((field) => !isDeepStrictEqual(said(before, field), said(after, field)));
}

function said(revision: ComparedRevision, field: RecordField): unknown {
  const value = READ[field](revision);
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;
}

const READ: Readonly<Record<RecordField, (revision: ComparedRevision) => unknown>> = {
  STATUS: ({ status }) => status,
  DATE: ({ payload }) => payload.date,
  SCOPE: ({ payload }) => payload.scope,
  ORGANISATION: ({ payload, organisationAsWritten }) => [payload.organisation, organisationAsWritten],
  ACTOR: ({ payload }) => payload.actor,
  DISTRICTS: ({ payload }) => payload.districts,
  COMMUNES: ({ payload }) => payload.places,
  TOPICS: ({ payload }) => payload.topics,
  SUBTOPICS: ({ payload }) => payload.subtopics,
  ACTIVITY_TYPE: ({ payload }) => payload.activityType,
  CHANNEL: ({ payload }) => payload.channel,
  SETTING: ({ payload }) => payload.setting,
  GROUPS: ({ payload }) => payload.groups,
  OBSERVANCES: ({ payload }) => payload.observances,
  COUNTS: ({ payload }) => payload.counts,
  QUIZ: ({ payload }) => payload.quiz,
  RECOGNITION: ({ payload }) => payload.recognition,
  NOTE: ({ note }) => note,
  FLAGS: ({ payload }) => payload.flags,
  THEMES: ({ payload }) => payload.themes,
  PARTNERS: ({ payload }) => payload.partners,
  MOVEMENTS: ({ payload }) => payload.movements,
  CAMPAIGN_LINKS: ({ payload }) => payload.campaignLinks,
  LANGUAGES: ({ payload }) => payload.languages,
  PLATFORM: ({ payload }) => payload.platform,
  VILLAGE: ({ payload }) => payload.village,
  OTHER_ACTORS: ({ payload }) => payload.otherActors,
  ANNOUNCED_ON: ({ payload }) => payload.announcedOn,
  ATTACHMENTS: ({ payload }) => payload.attachments,
  DUPLICATE_OF: ({ payload }) => payload.duplicateOf,
};
