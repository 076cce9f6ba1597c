import type { ActivityPayload } from '@lantoa/domain';
import type { SeededRandom } from '../random/seeded-random.ts';

const OF_CHANNEL: Readonly<Record<string, readonly (readonly [platform: string, weight: number])[]>> = {
  social_network_messaging: [
    ['zalo', 6],
    ['facebook', 4],
  ],
  social_media: [
    ['facebook', 6],
    ['zalo', 2],
    ['tiktok', 1],
    ['youtube', 1],
  ],
  internet: [
    ['youtube', 3],
    ['facebook', 2],
    ['other', 0.3],
  ],
  web_portal: [['website', 1]],
  online_newspaper: [['website', 1]],
};
const TOLD = 0.9;

/** Where an item on the net stands; null for what is not on the net, or where the report does not say. */
export function choosePlatform({ channel }: ActivityPayload, random: SeededRandom): string | null {
  const platforms = OF_CHANNEL[channel];
  if (!platforms || !random.chance(TOLD)) return null;
  return random.weighted(platforms, ([, weight]) => weight)?.[0] ?? null;
}
