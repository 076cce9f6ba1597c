import type { ActivityPayload } from '@lantoa/domain';
import type { SeededRandom } from '../random/seeded-random.ts';

interface Partnership {
  readonly partner: string;
  readonly likely: number;
  readonly most: number;
  readonly joins: (payload: ActivityPayload) => boolean;
}

const direct = ({ counts, places }: ActivityPayload): boolean => counts.attendances !== undefined && places.length > 0;
const atSchool = ({ setting }: ActivityPayload): boolean => setting === 'school';
const inCommunity = (payload: ActivityPayload): boolean => direct(payload) && payload.setting === 'community';
const online = ({ channel }: ActivityPayload): boolean => channel === 'social_media' || channel === 'internet';

const PARTNERSHIPS: readonly Partnership[] = [
  { partner: 'telecom_enterprise', likely: 0.9, most: 3, joins: ({ activityType }) => activityType === 'sms_campaign' },
  { partner: 'it_enterprise', likely: 0.12, most: 1, joins: online },
  { partner: 'prestigious_person', likely: 0.16, most: 3, joins: inCommunity },
  { partner: 'community_influencer', likely: 0.05, most: 2, joins: inCommunity },
  { partner: 'school', likely: 0.7, most: 1, joins: atSchool },
  { partner: 'youth_union', likely: 0.18, most: 2, joins: direct },
  { partner: 'womens_union', likely: 0.14, most: 2, joins: inCommunity },
  {
    partner: 'student_association',
    likely: 0.3,
    most: 1,
    joins: ({ groups }) => groups.some(({ group }) => group === 'students'),
  },
];
const COUNTED = 0.75;

/** Whom an activity won over: kinds and how many, never who. A count is null where the report gives none. */
export function choosePartners(
  payload: ActivityPayload,
  random: SeededRandom,
): readonly { readonly partner: string; readonly count: number | null }[] {
  return PARTNERSHIPS.filter(({ joins, likely }) => joins(payload) && random.chance(likely)).map(
    ({ partner, most }) => ({ partner, count: random.chance(COUNTED) ? random.between(1, most) : null }),
  );
}
