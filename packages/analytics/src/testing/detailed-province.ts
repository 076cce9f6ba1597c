import type { ActivityPayload, Organisation, Plan, ReferencePack } from '@lantoa/domain';
import { BAN, CHU, DOI, NORTH, code, payload, smallProvince } from './small-province.ts';

const EXTRA: Readonly<Record<string, readonly string[]>> = {
  area_class: ['remote'],
  content_theme: ['legal_awareness', 'party_policy'],
  partner: ['school', 'youth_union'],
  movement: ['mass_movement_national_security'],
  campaign_link: ['emulation_movement'],
  flag: ['interactive', 'it_applied'],
  language: ['vi', 'tay'],
  platform: ['facebook', 'zalo'],
  plan: ['plan_crime_2023', 'plan_drugs_2023', 'plan_drugs_2022'],
};

const plan = (name: string, date: string, topic: string): Plan => ({
  code: name,
  number: '38/KH',
  date,
  issuerVi: '',
  titleVi: '',
  titleEn: '',
  topic,
  flags: [],
});
const body = (id: string, vi: string): Organisation => ({
  id,
  vi,
  en: `en ${vi}`,
  actor: 'commune_police',
  area: BAN,
  validFrom: null,
  validTo: null,
});

/** The small province with lists of all details, two bodies and three plans; Ban and Doi are remote. */
export function detailedProvince(): ReferencePack {
  const small = smallProvince();
  const remote = {
    areaClass: 'remote',
    validFrom: null,
    validTo: null,
    status: 'proxy',
    basisVi: '',
    basisEn: '',
  } as const;
  return {
    ...small,
    codes: [
      ...small.codes,
      ...Object.entries(EXTRA).flatMap(([list, names]) => names.map((name, order) => code(list, name, order + 5))),
    ],
    classMemberships: [...small.classMemberships, { ...remote, unit: BAN }, { ...remote, unit: DOI }],
    organisations: [body('police-ban', 'Công an xã Bản'), body('police-chu', 'Công an xã Chu')],
    plans: [
      plan('plan_crime_2023', '2023-02-20', 'crime_prevention'),
      plan('plan_drugs_2023', '2023-02-22', 'drug_prevention'),
      plan('plan_drugs_2022', '2022-02-22', 'drug_prevention'),
    ],
  };
}

const at = (unit: string) => ({ places: [{ unit, attendances: null }] });
const digital = { activityType: 'press_item', channel: 'print_newspaper' };
/** Five activities that use them, the last one of the year before. */
export const DETAILED_ACTIVITIES: readonly ActivityPayload[] = [
  payload(
    {
      flags: ['interactive', 'it_applied'],
      themes: ['legal_awareness'],
      partners: [
        { partner: 'school', count: 2 },
        { partner: 'youth_union', count: null },
      ],
      languages: ['tay'],
      organisation: 'police-ban',
      village: ' Nà  Lầm ',
    },
    { attendances: 30 },
  ),
  payload(
    {
      ...at(CHU),
      topics: [
        { topic: 'drug_prevention', role: 'primary' },
        { topic: 'crime_prevention', role: 'integrated' },
      ],
      movements: ['mass_movement_national_security'],
      campaignLinks: ['emulation_movement'],
      village: 'Nà Lầm',
    },
    { attendances: 50 },
  ),
  payload({ ...at(DOI), ...digital, platform: 'facebook', languages: ['vi', 'tay'] }, { views: 100, press_items: 1 }),
  payload(
    { ...digital, platform: 'zalo', scope: 'district', places: [], districts: [NORTH], village: 'Nà Lầm' },
    { views: 40, press_items: 1 },
  ),
  payload(
    {
      date: '2022-12-20',
      topics: [{ topic: 'drug_prevention', role: 'primary' }],
      places: [...at(BAN).places, ...at(CHU).places],
      organisation: 'police-gone',
      village: 'Bản Thí',
    },
    { attendances: 9 },
  ),
];
