import type { ActivityPayload } from '@lantoa/domain';
import type { SeededRandom } from '../random/seeded-random.ts';

/** Movements and campaigns that an activity was tied to, where its report says so. */
export function chooseLinks(
  { topics, setting, activityType, channel }: ActivityPayload,
  random: SeededRandom,
): Pick<ActivityPayload, 'movements' | 'campaignLinks'> {
  const about = (topic: string): boolean => topics.some((row) => row.topic === topic);
  const trafficking = about('human_trafficking_prevention');
  const movements = [
    ...(trafficking && random.chance(0.22) ? ['mass_movement_anti_trafficking'] : []),
    ...((trafficking || about('crime_prevention')) && random.chance(0.12) ? ['mass_movement_national_security'] : []),
  ];
  const political = activityType === 'conference_seminar' || channel === 'grassroots_communicator';
  const campaignLinks = [
    ...(political && random.chance(0.1) ? ['political_study_session'] : []),
    ...((setting === 'school' || about('child_abuse_juvenile_prevention')) && random.chance(0.12)
      ? ['emulation_movement']
      : []),
  ];
  return { ...(movements.length > 0 && { movements }), ...(campaignLinks.length > 0 && { campaignLinks }) };
}
