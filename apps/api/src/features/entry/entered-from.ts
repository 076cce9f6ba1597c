import type { EnteredActivity } from '@lantoa/intake';
import type { EnteredActivityInput, EnteredRecognitionInput } from './entered-activity.input.ts';

/** What a form sent, with what it left out filled in. */
export function enteredFrom(input: EnteredActivityInput): EnteredActivity {
  const { date, scope, districts, topics, subtopics, observances, counts, flags, themes, village, note, quiz } = input;
  const { movements, campaignLinks, languages, otherActors } = input;
  return {
    ...{ date, scope, districts, topics, subtopics, observances, counts, flags, themes, village, note },
    ...{ movements, campaignLinks, languages, otherActors },
    organisation: input.organisation ?? null,
    places: input.places.map(({ unit, attendances }) => ({ unit, attendances: attendances ?? null })),
    activityType: input.activityType ?? null,
    channel: input.channel ?? null,
    setting: input.setting ?? null,
    groups: input.groups.map(({ group, attendances }) => ({ group, attendances: attendances ?? null })),
    partners: input.partners.map(({ partner, count }) => ({ partner, count: count ?? null })),
    platform: input.platform ?? null,
    announcedOn: input.announcedOn ?? null,
    quiz: quiz ? { before: quiz.before ?? null, after: quiz.after ?? null, takers: quiz.takers ?? null } : null,
    attachments: input.attachments.map(({ sourceSystem, externalId, checksum }) => ({
      ...{ sourceSystem, externalId: externalId.trim() },
      checksum: checksum?.trim().toLowerCase() ?? null,
    })),
    recognition: input.recognition ? recognitionFrom(input.recognition) : null,
  };
}

function recognitionFrom({ form, recipients, level, topics, decisionNumber, decidedOn }: EnteredRecognitionInput) {
  return {
    ...{ form, recipients, topics },
    level: level ?? null,
    decisionNumber: decisionNumber ?? null,
    decidedOn: decidedOn ?? null,
  };
}
