import type { ActivityPayload } from '@lantoa/domain';
import type { Audience } from '../activity/activity-forms.ts';
import type { SeededRandom } from '../random/seeded-random.ts';

const TOLD = 0.5;
/** Languages beside Vietnamese, with how likely an activity among residents is held in them. */
const OTHERS: readonly (readonly [language: string, likely: number])[] = [
  ['tay', 0.35],
  ['nung', 0.28],
  ['dao', 0.06],
];
const SPOKEN_TYPES: ReadonlySet<string> = new Set(['broadcast_run', 'mobile_loudspeaker']);

/** Languages that were spoken; empty where the report does not say or nothing was spoken. */
export function chooseLanguages(
  { activityType, places }: ActivityPayload,
  audience: Audience,
  random: SeededRandom,
): readonly string[] {
  const amongResidents = audience === 'residents' || audience === 'households' || SPOKEN_TYPES.has(activityType);
  if (!amongResidents || !random.chance(TOLD)) return [];
  if (places.length === 0) return ['vi'];
  return ['vi', ...OTHERS.filter(([, likely]) => random.chance(likely)).map(([language]) => language)];
}
