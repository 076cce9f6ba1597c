import type { ActivityPayload, Indicator } from '@lantoa/domain';

export const QUOC_KHANH = '06004@2020-01-01';
export const TAN_MINH = '06028@2020-01-01';
export const GIA_CAT = '06235@2020-01-01';
export const CAO_LOC = '06187@2020-01-01';
const DISTRICTS: Readonly<Record<string, string>> = {
  [QUOC_KHANH]: '180@2020-01-01',
  [TAN_MINH]: '180@2020-01-01',
  [GIA_CAT]: '183@2020-01-01',
  [CAO_LOC]: '183@2020-01-01',
};
export const CRIME = 'crime_prevention';
export const TRAFFICKING = 'human_trafficking_prevention';
export const DRUGS = 'drug_prevention';
export const CHILDREN = 'child_abuse_juvenile_prevention';
export const PROSTITUTION = 'prostitution_prevention';

type Body = Pick<ActivityPayload, 'actor' | 'organisation'>;
type Counts = Partial<Record<Indicator, number>>;

export const police = (unit: string): Body => ({ actor: 'commune_police', organisation: `police:${unit}` });
export const mediaCentre = (unit: string): Body => ({
  actor: 'district_culture_media_centre',
  organisation: `media_centre:${DISTRICTS[unit] ?? ''}`,
});
export const cultureOffice: Body = {
  actor: 'district_culture_info_office',
  organisation: 'culture_office:183@2020-01-01',
};
export const digitalCentre: Body = { actor: 'digital_tech_centre', organisation: null };

export const people = (group: string, attendances: number | null = null) => ({ group, attendances });
const SESSION = { activityType: 'community_session', channel: 'direct_community' };

/** An activity of 2023 with the details that matter for its row; without a unit it is for the whole province. */
export function activity(
  topic: string,
  date: string,
  unit: string | null,
  details: Partial<ActivityPayload> & Body,
  counts: Counts,
): ActivityPayload {
  return {
    date,
    scope: unit === null ? 'province' : 'commune',
    districts: unit === null ? [] : [DISTRICTS[unit] ?? ''],
    places: unit === null ? [] : [{ unit, attendances: null }],
    topics: [{ topic, role: 'primary' }],
    subtopics: [],
    ...SESSION,
    setting: unit === null ? null : 'community',
    groups: [],
    observances: [],
    counts: Object.fromEntries(
      Object.entries(counts).map(([name, value]) => [name, { value, quality: 'counted', isRounded: false }]),
    ),
    ...details,
  };
}
