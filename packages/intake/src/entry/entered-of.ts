import { INDICATORS, type ActivityPayload, type ActivityText } from '@lantoa/domain';
import type { EnteredActivity } from './entered-activity.ts';

/** A recorded activity as the form shows it: read again, it gives the same payload. */
export function enteredOf(payload: ActivityPayload, text: Pick<ActivityText, 'note'> | null): EnteredActivity {
  return {
    date: payload.date,
    organisation: payload.organisation,
    scope: payload.scope,
    districts: payload.districts,
    places: payload.places,
    topics: payload.topics.map(({ topic }) => topic),
    subtopics: payload.subtopics,
    activityType: payload.activityType,
    channel: payload.channel,
    setting: payload.setting,
    groups: payload.groups,
    observances: payload.observances,
    counts: INDICATORS.flatMap((indicator) => {
      const count = payload.counts[indicator];
      return count === undefined ? [] : [{ indicator, value: count.value, isRounded: count.isRounded }];
    }),
    flags: payload.flags ?? [],
    themes: payload.themes ?? [],
    partners: payload.partners ?? [],
    movements: payload.movements ?? [],
    campaignLinks: payload.campaignLinks ?? [],
    languages: payload.languages ?? [],
    platform: payload.platform ?? null,
    village: payload.village ?? '',
    otherActors: payload.otherActors ?? [],
    announcedOn: payload.announcedOn ?? null,
    quiz: payload.quiz ?? null,
    recognition: payload.recognition ?? null,
    attachments: payload.attachments ?? [],
    note: text?.note ?? '',
  };
}
