import type { ActivityPayload } from '@lantoa/domain';
import { activity, CAO_LOC, cultureOffice, digitalCentre, DRUGS, people, QUOC_KHANH } from './directive-activity.ts';

export const DRUG_ACTIVITIES: readonly ActivityPayload[] = [
  activity(
    DRUGS,
    '2023-06-26',
    CAO_LOC,
    {
      ...cultureOffice,
      activityType: 'contest',
      setting: 'school',
      groups: [people('general_public')],
      flags: ['core_content', 'innovative_content', 'innovative_form', 'innovative_method'],
      themes: ['party_policy', 'state_law_policy', 'local_regulations'],
    },
    { sessions: 1, attendances: 100, contest_entries: 25 },
  ),
  activity(
    DRUGS,
    '2023-06-27',
    null,
    {
      ...digitalCentre,
      activityType: 'social_post',
      channel: 'social_media',
      flags: ['innovative_form'],
      platform: 'zalo',
    },
    { press_items: 1, interactions: 70 },
  ),
  activity(
    DRUGS,
    '2023-06-10',
    QUOC_KHANH,
    {
      actor: 'commune_radio_station',
      organisation: `radio:${QUOC_KHANH}`,
      activityType: 'broadcast_run',
      channel: 'commune_radio',
      setting: null,
      flags: ['tailored_to_area'],
      languages: ['vi', 'tay'],
    },
    { sessions: 4, duration_minutes: 60 },
  ),
];
