import type { ActivityPayload, Quiz } from '@lantoa/domain';
import type { Audience } from '../activity/activity-forms.ts';
import type { SeededRandom } from '../random/seeded-random.ts';

const ASKED = 0.05;
const FEWEST_PRESENT = 30;
const BEFORE_LEFT_OUT = 0.2;

/** Scores of those present at some sessions in a hall or school; null elsewhere. */
export function chooseQuiz({ counts }: ActivityPayload, audience: Audience, random: SeededRandom): Quiz | null {
  const present = counts.attendances?.value ?? 0;
  const isHeld = audience === 'residents' || audience === 'pupils';
  if (!isHeld || present < FEWEST_PRESENT || !random.chance(ASKED)) return null;
  const before = random.between(60, 140) / 2;
  const after = Math.min(100, before + random.between(-6, 60) / 2);
  const takers = random.between(10, Math.min(60, present));
  return { before: random.chance(BEFORE_LEFT_OUT) ? null : before, after, takers };
}
