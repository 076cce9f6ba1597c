import fc from 'fast-check';
import type { AreaClassMembership, AreaPopulation, AreaUnit, Code, ReferencePack } from '@lantoa/domain';

const PROVINCE = '20@2020-01-01';
const SINCE = '2020-01-01';

const PLANS = [
  { code: 'plan_138_crime_2023', date: '2023-02-20', topic: 'crime_prevention' },
  { code: 'plan_138_drugs_2023', date: '2023-02-22', topic: 'drug_prevention' },
  { code: 'plan_138_drugs_2022', date: '2022-03-01', topic: 'drug_prevention' },
];
/** What a plan covers other than its own year. */
const VALIDITY: Readonly<Record<string, Pick<Code, 'validFrom' | 'validTo'>>> = {
  plan_138_drugs_2023: { validFrom: '2023-04-01', validTo: null },
  plan_138_drugs_2022: { validFrom: null, validTo: '2023-04-14' },
};
/** Bodies that report; names of villages that occur in several communes. */
export const WORLD_BODIES = ['body-1', 'body-2', 'body-3'] as const;
export const WORLD_VILLAGES = ['Nà Lầm', 'Bản Thí'] as const;

/** Codes that random worlds use: few of each list, with every kind of attribute that a figure depends on. */
export const WORLD_CODES = {
  topic: ['crime_prevention', 'human_trafficking_prevention', 'drug_prevention', 'prostitution_prevention'],
  area_class: ['remote', 'border', 'ethnic_minority'],
  target_group: ['general_public', 'pupils', 'workers', 'high_risk_trafficking'],
  channel: ['direct_community', 'commune_radio', 'print_newspaper', 'web_portal'],
  activity_type: ['community_session', 'broadcast_run', 'press_item', 'household_visit'],
  actor: ['commune_police', 'district_culture_info_office', 'provincial_newspaper'],
  setting: ['community', 'school'],
  observance: ['child_action_month', 'anti_domestic_violence_month', 'anti_trafficking_day'],
  content_theme: ['legal_awareness', 'party_policy', 'case_outcome_reporting'],
  partner: ['school', 'youth_union', 'womens_union'],
  movement: ['mass_movement_anti_trafficking', 'mass_movement_national_security'],
  campaign_link: ['political_study_session', 'emulation_movement'],
  flag: ['interactive', 'it_applied', 'joint_activity', 'grassroots_oriented'],
  language: ['vi', 'tay', 'nung'],
  platform: ['facebook', 'zalo'],
  recognition_form: ['praise', 'award'],
  recognition_level: ['commune', 'district', 'province'],
  plan: ['plan_138_crime_2023', 'plan_138_drugs_2023', 'plan_138_drugs_2022'],
} as const;

const DIRECTIVE: ReferencePack['directives'][number] = {
  id: 'directive',
  number: null,
  symbol: '',
  date: '2023-03',
  datePrecision: 'month',
  status: 'issued',
  subjectVi: '',
  subjectEn: '',
  force: 'request',
  topics: ['crime_prevention', 'drug_prevention'],
  plans: [],
  addressees: [],
  recipients: [],
};
/** Duties of single bodies and of all of a kind, on one topic and on every topic of the directive. */
const DUTIES: ReferencePack['duties'] = [
  { duty: 'organise_outreach', bearer: 'body-1', topic: 'drug_prevention', observance: null },
  { duty: 'organise_outreach', bearer: 'actor:commune_police', topic: null, observance: null },
  { duty: 'observance_plan', bearer: 'body-2', topic: null, observance: 'child_action_month' },
  { duty: 'observance_plan', bearer: 'body-2', topic: null, observance: 'anti_trafficking_day' },
  { duty: 'report_on_request', bearer: 'body-2', topic: null, observance: null },
].map((duty) => ({ ...duty, directive: 'directive', over: [] }));
/** What plans set for the province, a commune that is always there, and a district that need not be; two of one cell. */
const YEAR = { from: '2023-01-01', to: '2023-12-31' };
const TARGETS: ReferencePack['targets'] = (
  [
    { plan: 'plan_138_crime_2023', measure: 'ACTIVITIES', unit: null, ...YEAR, value: 12 },
    { plan: 'plan_138_crime_2023', measure: 'COMMUNE_COVERAGE', unit: null, ...YEAR, value: 0.9 },
    { plan: 'plan_138_crime_2023', measure: 'ATTENDANCES', unit: `00001@${SINCE}`, ...YEAR, value: 300 },
    { plan: 'plan_138_crime_2023', measure: 'SESSIONS', unit: `180@${SINCE}`, ...YEAR, value: 4 },
    { plan: 'plan_138_drugs_2023', measure: 'ACTIVITIES', unit: null, ...YEAR, value: 7 },
    { plan: 'plan_138_drugs_2023', measure: 'ACTIVITIES', unit: null, from: '2023-05-01', to: '2023-05-31', value: 0 },
    {
      plan: 'plan_138_drugs_2023',
      measure: 'ATTENDANCES',
      unit: null,
      from: '2023-04-01',
      to: '2023-06-30',
      value: 90,
    },
    { plan: 'plan_138_crime_2023', measure: 'SESSIONS', unit: null, from: '2023-03-15', to: '2023-06-14', value: 6 },
  ] as const
).map((target) => ({ ...target, basis: '' }));
const PRIORITIES: ReferencePack['priorities'] = [
  { topic: 'crime_prevention', list: 'area_class', code: 'border' },
  { topic: 'crime_prevention', list: 'target_group', code: 'pupils' },
  { topic: 'drug_prevention', list: 'channel', code: 'direct_community' },
  { topic: 'drug_prevention', list: 'setting', code: 'school' },
  { topic: 'drug_prevention', list: 'area_class', code: 'remote' },
  { topic: 'prostitution_prevention', list: 'flag', code: 'interactive' },
];

const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  direct_community: { reachBasis: 'place_bound' },
  commune_radio: { reachBasis: 'place_bound' },
  print_newspaper: { reachBasis: 'area_wide' },
  web_portal: { reachBasis: 'area_wide' },
  high_risk_trafficking: { smallBelow: '10' },
  child_action_month: { window: '06-01..06-30', linkWindow: '06-01..06-30', about: 'drug_prevention' },
  anti_domestic_violence_month: { window: '06-01..06-30', linkWindow: '06-01..06-30' },
  anti_trafficking_day: { window: '07-30..07-30', linkWindow: '07-15..08-05' },
};

const codes: readonly Code[] = Object.entries(WORLD_CODES).flatMap(([list, members]) =>
  members.map((code, order) => ({
    list,
    code,
    vi: `vi ${code}`,
    en: `en ${code}`,
    parent: null,
    sensitive: code === 'high_risk_trafficking',
    order,
    validFrom: null,
    validTo: null,
    synonyms: [],
    attributes: ATTRIBUTES[code] ?? {},
    ...VALIDITY[code],
  })),
);

function unitOf(code: string, level: AreaUnit['level'], parent: string | null): AreaUnit {
  return {
    id: `${code}@${SINCE}`,
    code,
    name: `Đơn vị ${code}`,
    kind: level === 'province' ? 'tinh' : level === 'commune' ? 'xa' : code === '182' ? 'thanh_pho' : 'huyen',
    level,
    parent,
    validFrom: SINCE,
    validTo: null,
    lon: null,
    lat: null,
  };
}

interface CommuneShape {
  readonly district: number;
  readonly classes: readonly { readonly areaClass: string; readonly from: string | null; readonly to: string | null }[];
  readonly people: readonly number[];
}

const people = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 9_999 }) }, fc.integer({ min: 1, max: 3 }));

const commune: fc.Arbitrary<CommuneShape> = fc.record({
  district: fc.nat({ max: 2 }),
  classes: fc.uniqueArray(
    fc.record({
      areaClass: fc.constantFrom(...WORLD_CODES.area_class),
      from: fc.constantFrom(null, null, '2023-05-01'),
      to: fc.constantFrom(null, null, '2023-06-20'),
    }),
    { maxLength: 3, selector: ({ areaClass }) => areaClass },
  ),
  people: fc.array(people, { minLength: 1, maxLength: 2 }),
});

const CENSUSES = ['2019-04-01', '2023-05-20'];

/** Two to eight communes in up to three districts, with overlapping dated classes and one or two population figures each. */
export const arbitraryPack: fc.Arbitrary<ReferencePack> = fc
  .array(commune, { minLength: 2, maxLength: 8 })
  .map((communes) => {
    const districts = [0, 1, 2].filter((number) => communes.some(({ district }) => district === number));
    const idOf = (position: number) => `0${String(position + 1).padStart(4, '0')}@${SINCE}`;
    const units = [
      unitOf('20', 'province', null),
      ...districts.map((number) => unitOf(`18${String(number)}`, 'district', PROVINCE)),
      ...communes.map(({ district }, position) =>
        unitOf(idOf(position).slice(0, 5), 'commune', `18${String(district)}@${SINCE}`),
      ),
    ];
    return {
      id: 'world',
      version: '1',
      vi: 'Tỉnh giả định',
      en: 'Imagined province',
      province: PROVINCE,
      units,
      transitions: [],
      bases: [
        {
          id: 'LS_200',
          vi: 'Cơ sở',
          en: 'Base',
          validFrom: null,
          validTo: null,
          units: communes.map((_, i) => idOf(i)),
        },
      ],
      classMemberships: communes.flatMap(({ classes }, position) => memberships(idOf(position), classes)),
      populations: communes.flatMap(({ people: figures }, position) => populations(idOf(position), figures)),
      codes,
      organisations: WORLD_BODIES.map((id) => ({
        id,
        vi: `Đơn vị ${id}`,
        en: `Body ${id}`,
        actor: 'commune_police',
        area: PROVINCE,
        validFrom: null,
        validTo: null,
      })),
      plans: PLANS.map((plan) => ({ ...plan, number: '', issuerVi: '', titleVi: '', titleEn: '', flags: [] })),
      directives: [DIRECTIVE],
      duties: DUTIES,
      priorities: PRIORITIES,
      targets: TARGETS,
    };
  });

function memberships(unit: string, classes: CommuneShape['classes']): AreaClassMembership[] {
  return classes.map(({ areaClass, from, to }) => ({
    areaClass,
    unit,
    validFrom: from,
    validTo: to,
    status: 'proxy',
    basisVi: 'giả định',
    basisEn: 'imagined',
  }));
}

function populations(unit: string, figures: readonly number[]): AreaPopulation[] {
  return figures.map((count, position) => ({
    unit,
    group: 'all',
    asOf: CENSUSES[position] ?? '2019-04-01',
    people: count,
    status: 'estimate',
    source: 'imagined',
  }));
}
