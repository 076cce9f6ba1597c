import type { Indicator } from '../../gql/graphql.ts';

const ALL: readonly Indicator[] = [
  ...(['sessions', 'attendances', 'duration_minutes', 'press_items', 'leaflets', 'social_reach', 'views'] as const),
  ...(['interactions', 'sms_sent', 'households_visited', 'facilitators', 'contest_entries', 'trainees'] as const),
  ...(['guidance_documents', 'supervision_visits', 'plans_issued', 'recognised_collectives'] as const),
  ...(['recognised_individuals', 'corrections'] as const),
];

/** The figures that a form of activity is mostly reported by; the others unfold. */
const USUAL: Readonly<Record<string, readonly Indicator[]>> = {
  mobile_loudspeaker: ['sessions', 'duration_minutes'],
  household_visit: ['households_visited', 'leaflets'],
  contest: ['contest_entries', 'attendances'],
  training: ['sessions', 'trainees'],
  guidance_supervision: ['guidance_documents', 'supervision_visits'],
  press_item: ['press_items'],
  reportage: ['press_items', 'duration_minutes'],
  column_programme: ['press_items', 'duration_minutes'],
  broadcast_run: ['sessions', 'duration_minutes'],
  visual_display: ['sessions'],
  leaflet_distribution: ['leaflets'],
  social_post: ['press_items', 'social_reach', 'interactions'],
  livestream_video: ['views', 'interactions'],
  sms_campaign: ['sms_sent'],
};
const OF_SESSIONS: readonly Indicator[] = ['sessions', 'attendances', 'duration_minutes'];

/** Which figures stand in front for a form of activity; what has a figure already stays in sight. */
export function usualIndicators(activityType: string): readonly Indicator[] {
  return USUAL[activityType] ?? OF_SESSIONS;
}

export function otherIndicators(activityType: string): readonly Indicator[] {
  const usual = usualIndicators(activityType);
  return ALL.filter((indicator) => !usual.includes(indicator));
}
