import type { ActivityPayload } from '@lantoa/domain';
import { activity, CRIME, GIA_CAT, mediaCentre, people, police, TAN_MINH, TRAFFICKING } from './directive-activity.ts';

export const TRAFFICKING_ACTIVITIES: readonly ActivityPayload[] = [
  activity(
    TRAFFICKING,
    '2023-07-30',
    TAN_MINH,
    {
      ...mediaCentre(TAN_MINH),
      groups: [people('high_risk_trafficking', 12)],
      flags: ['grassroots_oriented', 'tailored_to_audience', 'tailored_to_area'],
      languages: ['tay', 'nung'],
      movements: ['mass_movement_anti_trafficking', 'mass_movement_national_security'],
      observances: ['anti_trafficking_day'],
      otherActors: [{ actor: 'commune_police', role: 'co_organiser' }],
      village: 'Thôn 3',
    },
    { sessions: 3, attendances: 50 },
  ),
  activity(
    TRAFFICKING,
    '2023-08-02',
    GIA_CAT,
    {
      ...mediaCentre(GIA_CAT),
      groups: [people('general_public')],
      flags: ['grassroots_oriented'],
      movements: ['mass_movement_anti_trafficking'],
    },
    { sessions: 2, attendances: 30 },
  ),
  activity(
    CRIME,
    '2023-05-20',
    GIA_CAT,
    {
      ...police(GIA_CAT),
      topics: [
        { topic: CRIME, role: 'primary' },
        { topic: TRAFFICKING, role: 'integrated' },
      ],
      channel: 'grassroots_communicator',
      groups: [people('general_public')],
      flags: ['integrated_activity'],
    },
    { sessions: 1, attendances: 30 },
  ),
];
