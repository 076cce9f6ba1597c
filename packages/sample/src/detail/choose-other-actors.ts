import type { ActivityPayload, ActorRole } from '@lantoa/domain';
import type { Audience } from '../activity/activity-forms.ts';
import type { SeededRandom } from '../random/seeded-random.ts';

type Part = readonly [actor: string, role: ActorRole, likely: number];

const POLICE_JOINS: Part = ['commune_police', 'co_organiser', 0.35];
const STATION_HOSTS: Part = ['commune_radio_station', 'host', 0.1];
const OFFICE_GUIDES: Part = ['district_culture_info_office', 'supervisor', 0.08];

/** Kinds of body that take part in what each kind of body holds with people of its communes. */
const JOINING: Readonly<Record<string, readonly Part[]>> = {
  commune_police: [OFFICE_GUIDES],
  district_culture_media_centre: [POLICE_JOINS, STATION_HOSTS, OFFICE_GUIDES],
  district_culture_info_office: [POLICE_JOINS, ['district_culture_media_centre', 'co_organiser', 0.3]],
  dept_info_comm: [POLICE_JOINS, ['district_culture_info_office', 'host', 0.6]],
};
const STATION_IS_GUIDED: readonly Part[] = [OFFICE_GUIDES];

/** Bodies that took part beside the reporting one, each once. Empty where it worked alone or does not say. */
export function chooseOtherActors(
  { actor, places }: ActivityPayload,
  audience: Audience,
  random: SeededRandom,
): readonly { readonly actor: string; readonly role: ActorRole }[] {
  if (places.length === 0) return [];
  const joining = audience === 'viewers' ? [] : (JOINING[actor] ?? []);
  const parts = actor === 'commune_radio_station' ? STATION_IS_GUIDED : joining;
  return parts.filter(([, , likely]) => random.chance(likely)).map(([other, role]) => ({ actor: other, role }));
}
