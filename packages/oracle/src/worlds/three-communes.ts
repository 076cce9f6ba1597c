import type { AreaUnit, Code, ReferencePack } from '@lantoa/domain';

const SINCE = '2020-01-01';

function unit(code: string, level: AreaUnit['level'], parent: string | null): AreaUnit {
  const kind = level === 'province' ? 'tinh' : level === 'district' ? 'huyen' : 'xa';
  const position = { lon: null, lat: null };
  return {
    id: `${code}@${SINCE}`,
    code,
    name: code,
    kind,
    level,
    parent,
    validFrom: SINCE,
    validTo: null,
    ...position,
  };
}

function code(list: string, name: string, order: number, attributes: Readonly<Record<string, string>> = {}): Code {
  const dates = { validFrom: null, validTo: null };
  return {
    list,
    code: name,
    vi: name,
    en: name,
    parent: null,
    sensitive: false,
    order,
    ...dates,
    synonyms: [],
    attributes,
  };
}

/** A province that fits on paper: communes 1 (border, 300 people) and 2 (500) in district 181, commune 3 (100) in 182. */
export const threeCommunes: ReferencePack = {
  id: 'three',
  version: '1',
  vi: 'Ba xã',
  en: 'Three communes',
  province: `20@${SINCE}`,
  units: [
    unit('20', 'province', null),
    unit('181', 'district', `20@${SINCE}`),
    unit('182', 'district', `20@${SINCE}`),
    unit('00001', 'commune', `181@${SINCE}`),
    unit('00002', 'commune', `181@${SINCE}`),
    unit('00003', 'commune', `182@${SINCE}`),
  ],
  transitions: [],
  bases: [
    {
      id: 'LS_200',
      vi: 'Cơ sở',
      en: 'Base',
      validFrom: null,
      validTo: null,
      units: ['00001', '00002', '00003'].map((name) => `${name}@${SINCE}`),
    },
  ],
  classMemberships: [
    {
      areaClass: 'border',
      unit: `00001@${SINCE}`,
      validFrom: null,
      validTo: null,
      status: 'official',
      basisVi: 'giả định',
      basisEn: 'imagined',
    },
  ],
  populations: [300, 500, 100].map((people, at) => ({
    unit: `0000${String(at + 1)}@${SINCE}`,
    group: 'all',
    asOf: '2019-04-01',
    people,
    status: 'estimate',
    source: 'imagined',
  })),
  codes: [
    ...['crime_prevention', 'drug_prevention'].map((name, order) => code('topic', name, order)),
    ...['border', 'remote'].map((name, order) => code('area_class', name, order)),
    ...['pupils', 'workers'].map((name, order) => code('target_group', name, order)),
    code('channel', 'direct_community', 0, { reachBasis: 'place_bound' }),
    code('channel', 'print_newspaper', 1, { reachBasis: 'area_wide' }),
    ...['community_session', 'broadcast_run'].map((name, order) => code('activity_type', name, order)),
    code('actor', 'commune_police', 0),
    code('setting', 'community', 0),
    ...['child_action_month', 'anti_domestic_violence_month'].map((name, order) => code('observance', name, order)),
  ],
  organisations: [],
  plans: [],
  directives: [],
  duties: [],
  priorities: [],
  targets: [],
};
