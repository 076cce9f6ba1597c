import type { ActivityPayload } from '@lantoa/domain';
import {
  activity,
  CAO_LOC,
  cultureOffice,
  digitalCentre,
  GIA_CAT,
  people,
  police,
  PROSTITUTION,
  TAN_MINH,
} from './directive-activity.ts';

export const PROSTITUTION_ACTIVITIES: readonly ActivityPayload[] = [
  activity(
    PROSTITUTION,
    '2023-11-06',
    GIA_CAT,
    {
      ...police(GIA_CAT),
      setting: 'lodging_area',
      groups: [people('pupils', 6), people('students', 12), people('migrant_workers', 30)],
      themes: ['prevention_measures', 'stigma_reduction'],
      flags: ['interactive'],
    },
    { sessions: 1, attendances: 60 },
  ),
  activity(
    PROSTITUTION,
    '2023-11-08',
    TAN_MINH,
    {
      ...police(TAN_MINH),
      setting: 'industrial_zone',
      groups: [people('workers', 45)],
      themes: ['party_policy', 'state_law_policy', 'prevention_measures'],
      flags: ['lively_format', 'interactive'],
    },
    { sessions: 1, attendances: 45 },
  ),
  activity(
    PROSTITUTION,
    '2023-11-10',
    null,
    {
      ...digitalCentre,
      activityType: 'livestream_video',
      channel: 'internet',
      groups: [people('general_public')],
      themes: ['prevention_measures'],
      flags: ['innovative_content', 'innovative_form', 'it_applied'],
      platform: 'youtube',
    },
    { views: 300 },
  ),
  activity(
    PROSTITUTION,
    '2023-12-01',
    CAO_LOC,
    {
      ...cultureOffice,
      activityType: 'rally_launch',
      groups: [people('general_public')],
      recognition: {
        form: 'praise',
        recipients: ['collective', 'individual'],
        level: 'province',
        topics: [],
        decisionNumber: '123/QĐ-UBND',
        decidedOn: '2023-11-28',
      },
    },
    { sessions: 1, attendances: 70, recognised_collectives: 2, recognised_individuals: 5 },
  ),
];
