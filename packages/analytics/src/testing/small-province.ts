import type { ActivityPayload, AreaUnit, Code, Indicator, ReferencePack } from '@lantoa/domain';

// Two districts of two communes each; one code of 2023 has another meaning from 2025-07-01 on.
export const PROVINCE = '20@2020-01-01';
export const NORTH = '181@2020-01-01';
export const SOUTH = '182@2020-01-01';
export const BAN = '00001@2020-01-01';
export const CHU = '00002@2020-01-01';
export const DOI = '00003@2020-01-01';
export const GIA = '00004@2020-01-01';
export const NEW_GIA = '00004@2025-07-01';

const END_OF_DISTRICTS = '2025-06-30';

function unit(id: string, level: AreaUnit['level'], parent: string | null, name: string): AreaUnit {
  const [code = '', validFrom = ''] = id.split('@');
  return {
    id,
    code,
    name,
    kind: level === 'province' ? 'tinh' : level === 'district' ? 'huyen' : 'xa',
    level,
    parent,
    validFrom,
    validTo: level === 'province' || validFrom === '2025-07-01' ? null : END_OF_DISTRICTS,
    lon: 106.5,
    lat: 21.5,
  };
}

const LISTS: Readonly<Record<string, readonly string[]>> = {
  topic: ['crime_prevention', 'drug_prevention'],
  subtopic: ['domestic_violence'],
  area_class: ['border', 'social_evils_hotspot'],
  target_group: ['pupils', 'orphans_with_relatives', 'under18_post_prison'],
  channel: ['direct_community', 'print_newspaper'],
  activity_type: ['community_session', 'broadcast_run', 'press_item'],
  actor: ['commune_police'],
  setting: ['community'],
  observance: ['child_action_month'],
};
const SENSITIVE = ['orphans_with_relatives', 'under18_post_prison'];
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  direct_community: { reachBasis: 'place_bound' },
  print_newspaper: { reachBasis: 'area_wide' },
  orphans_with_relatives: { smallBelow: '5' },
  under18_post_prison: { smallBelow: '5', provinceOnly: '1' },
  social_evils_hotspot: { restricted: '1' },
};

export function code(list: string, name: string, order: number): Code {
  return {
    list,
    code: name,
    vi: `vi ${name}`,
    en: `en ${name}`,
    parent: null,
    sensitive: SENSITIVE.includes(name),
    order,
    validFrom: null,
    validTo: null,
    synonyms: [],
    attributes: ATTRIBUTES[name] ?? {},
  };
}

/** People: Ban 1,000, Chu 2,000, Doi 3,000, Gia 1,000. Ban lies at the border and is a hotspot. */
export function smallProvince(): ReferencePack {
  const communes = [BAN, CHU, DOI, GIA];
  const people = [1000, 2000, 3000, 1000];
  return {
    id: 'small',
    version: '1',
    vi: 'Tỉnh nhỏ',
    en: 'Small province',
    province: PROVINCE,
    units: [
      unit(PROVINCE, 'province', null, 'Nhỏ'),
      unit(NORTH, 'district', PROVINCE, 'Bắc'),
      unit(SOUTH, 'district', PROVINCE, 'Nam'),
      unit(BAN, 'commune', NORTH, 'Bản'),
      unit(CHU, 'commune', NORTH, 'Chu'),
      unit(DOI, 'commune', SOUTH, 'Đội'),
      unit(GIA, 'commune', SOUTH, 'Gia'),
      unit(NEW_GIA, 'commune', PROVINCE, 'Gia Mới'),
    ],
    transitions: [],
    bases: [
      { id: 'LS_200', vi: 'Bốn xã', en: 'Four communes', validFrom: null, validTo: END_OF_DISTRICTS, units: communes },
      { id: 'LS_65', vi: 'Một xã', en: 'One commune', validFrom: '2025-07-01', validTo: null, units: [NEW_GIA] },
    ],
    classMemberships: ['border', 'social_evils_hotspot'].map((areaClass) => ({
      areaClass,
      unit: BAN,
      validFrom: null,
      validTo: null,
      status: 'proxy',
      basisVi: 'thử',
      basisEn: 'made up',
    })),
    populations: communes.map((id, position) => ({
      unit: id,
      group: 'all',
      asOf: '2019-04-01',
      people: people[position] ?? 0,
      status: 'estimate',
      source: 'made up',
    })),
    codes: Object.entries(LISTS).flatMap(([list, names]) => names.map((name, order) => code(list, name, order))),
    organisations: [],
    plans: [],
    directives: [],
    duties: [],
    priorities: [],
    targets: [],
  };
}

/** A place-bound session of the commune police on crime prevention in Ban, unless told otherwise. */
export function payload(
  changes: Partial<ActivityPayload> = {},
  counts: Partial<Record<Indicator, number>> = {},
): ActivityPayload {
  const places = changes.places ?? [{ unit: BAN, attendances: null }];
  const north = places.some(({ unit: id }) => id === BAN || id === CHU);
  const south = places.some(({ unit: id }) => id === DOI || id === GIA);
  return {
    date: '2023-05-10',
    organisation: null,
    actor: 'commune_police',
    scope: 'commune',
    districts: [...(north ? [NORTH] : []), ...(south ? [SOUTH] : [])],
    places,
    topics: [{ topic: 'crime_prevention', role: 'primary' }],
    subtopics: [],
    activityType: 'community_session',
    channel: 'direct_community',
    setting: 'community',
    groups: [],
    observances: [],
    counts: Object.fromEntries(
      Object.entries(counts).map(([name, value]) => [name, { value, quality: 'counted', isRounded: false }]),
    ),
    ...changes,
  };
}
