import type { ActivityPayload } from '@lantoa/domain';
import { activity, CRIME, digitalCentre, GIA_CAT, people, police, QUOC_KHANH } from './directive-activity.ts';

export const CRIME_ACTIVITIES: readonly ActivityPayload[] = [
  activity(
    CRIME,
    '2023-04-10',
    QUOC_KHANH,
    {
      ...police(QUOC_KHANH),
      groups: [people('general_public'), people('adolescents_youth', 20), people('workers', 10)],
      themes: ['legal_awareness', 'party_policy'],
      quiz: { before: 41.5, after: 85, takers: 30 },
      partners: [
        { partner: 'prestigious_person', count: 3 },
        { partner: 'community_influencer', count: 1 },
      ],
      flags: ['priority_group'],
    },
    { sessions: 2, attendances: 40 },
  ),
  activity(
    CRIME,
    '2023-04-12',
    GIA_CAT,
    {
      ...police(GIA_CAT),
      activityType: 'school_session',
      setting: 'school',
      groups: [people('pupils', 60), people('students', 5)],
      themes: ['legal_awareness'],
    },
    { sessions: 1, attendances: 80 },
  ),
  activity(
    CRIME,
    '2023-04-15',
    null,
    {
      actor: 'provincial_newspaper',
      organisation: 'newspaper:20@2020-01-01',
      activityType: 'press_item',
      channel: 'online_newspaper',
      themes: ['objective_comprehensive_reporting', 'counter_false_information'],
      platform: 'website',
    },
    { press_items: 4 },
  ),
  activity(
    CRIME,
    '2023-05-02',
    null,
    {
      actor: 'dept_info_comm',
      organisation: null,
      activityType: 'sms_campaign',
      channel: 'telecom_sms',
      themes: ['state_law_policy'],
      partners: [
        { partner: 'telecom_enterprise', count: 2 },
        { partner: 'it_enterprise', count: 1 },
      ],
    },
    { sms_sent: 9_000 },
  ),
  activity(
    CRIME,
    '2023-05-03',
    null,
    {
      ...digitalCentre,
      activityType: 'social_post',
      channel: 'social_media',
      themes: ['counter_false_information'],
      platform: 'facebook',
    },
    { press_items: 2, interactions: 120 },
  ),
];
