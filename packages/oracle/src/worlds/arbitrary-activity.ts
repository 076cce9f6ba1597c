import fc from 'fast-check';
import {
  addDays,
  type ActivityPayload,
  type ActorRole,
  type AreaUnit,
  type Count,
  type Indicator,
  type Recognition,
  type ReferencePack,
} from '@lantoa/domain';
import { civil } from '../naive-calendar.ts';
import { handOut } from '../naive-shares.ts';
import { WORLD_BODIES, WORLD_CODES, WORLD_VILLAGES } from './arbitrary-pack.ts';

export interface ActivityShape {
  /** No activity names more than one place or stands for a whole district or province. */
  readonly onePlaceOnly: boolean;
}

// Days around the cut-offs and the ends of months come up as often as all the others together.
const EDGES = ['2023-01-14', '2023-01-15', '2023-03-31', '2023-04-01', '2023-04-14', '2023-04-15', '2023-06-14'];
const date = fc.oneof(
  fc.constantFrom(...EDGES, '2023-06-15', '2023-06-30', '2023-07-14', '2023-07-15'),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, day]) => civil(2023, month, day)),
);

const counted = (value: number): Count => ({ value, quality: 'imported', isRounded: false });
const blankOr = (arbitrary: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary });

const counts = fc.record({
  sessions: blankOr(fc.nat({ max: 5 })),
  duration_minutes: blankOr(fc.nat({ max: 200 }).map((halves) => halves / 2)),
  press_items: blankOr(fc.nat({ max: 3 })),
  leaflets: blankOr(fc.nat({ max: 500 })),
  social_reach: blankOr(fc.nat({ max: 5_000 })),
  plans_issued: fc.constantFrom(null, null, 0, 1),
  recognised_collectives: fc.constantFrom(null, null, 0, 3),
  recognised_individuals: fc.constantFrom(null, null, 0, 7),
});

const recognition: fc.Arbitrary<Recognition> = fc.record({
  form: fc.constantFrom(...WORLD_CODES.recognition_form),
  recipients: fc.uniqueArray(fc.constantFrom('collective', 'individual'), { maxLength: 2 }),
  level: fc.constantFrom(null, ...WORLD_CODES.recognition_level),
  topics: fc.uniqueArray(fc.constantFrom(...WORLD_CODES.topic), { maxLength: 2 }),
  decisionNumber: fc.constant(null),
  decidedOn: fc.constant(null),
});

const some = (codes: readonly string[]) => fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 2 });

const plain = fc.record({
  date,
  scope: fc.constantFrom('commune', 'commune', 'commune', 'commune', 'district', 'province'),
  attendances: blankOr(fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 900 }))),
  split: fc.option(fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 })),
  topics: fc.uniqueArray(fc.constantFrom(...WORLD_CODES.topic), { minLength: 1, maxLength: 4 }),
  activityType: fc.constantFrom(...WORLD_CODES.activity_type),
  channel: fc.constantFrom(...WORLD_CODES.channel),
  actor: fc.constantFrom(...WORLD_CODES.actor),
  setting: fc.constantFrom(null, ...WORLD_CODES.setting),
  groups: fc.uniqueArray(
    fc.record({ group: fc.constantFrom(...WORLD_CODES.target_group), share: fc.option(fc.nat({ max: 100 })) }),
    { maxLength: 3, selector: ({ group }) => group },
  ),
  observances: fc.uniqueArray(fc.constantFrom(...WORLD_CODES.observance), { maxLength: 2 }),
  counts,
  details: fc.record({
    organisation: fc.constantFrom(null, ...WORLD_BODIES),
    flags: some(WORLD_CODES.flag),
    themes: some(WORLD_CODES.content_theme),
    partners: fc.uniqueArray(
      fc.record({ partner: fc.constantFrom(...WORLD_CODES.partner), count: fc.option(fc.nat({ max: 30 })) }),
      { maxLength: 2, selector: ({ partner }) => partner },
    ),
    otherActors: fc.array(
      fc.record({
        actor: fc.constantFrom(...WORLD_CODES.actor),
        role: fc.constantFrom<ActorRole[]>('lead', 'co_organiser', 'host', 'supervisor'),
      }),
      { maxLength: 2 },
    ),
    announcedBefore: fc.option(fc.nat({ max: 20 })),
    movements: some(WORLD_CODES.movement),
    campaignLinks: some(WORLD_CODES.campaign_link),
    languages: some(WORLD_CODES.language),
    platform: fc.constantFrom(undefined, ...WORLD_CODES.platform),
    village: fc.constantFrom(undefined, ...WORLD_VILLAGES),
    recognition: fc.option(recognition, { nil: undefined }),
  }),
});

/** One activity somewhere in the pack's province, consistent as intake would leave it. */
export function arbitraryActivity(pack: ReferencePack, shape: ActivityShape): fc.Arbitrary<ActivityPayload> {
  const communes = pack.units.filter(({ level }) => level === 'commune');
  const places = fc.uniqueArray(fc.constantFrom(...communes), {
    minLength: 1,
    maxLength: shape.onePlaceOnly ? 1 : 4,
    selector: ({ id }) => id,
  });
  return fc.tuple(plain, places).map(([drawn, picked]) => {
    const alive = communes.filter((unit) => unit.validFrom <= drawn.date && drawn.date <= (unit.validTo ?? drawn.date));
    const units = [...new Set(picked.map((unit) => alive[communes.indexOf(unit) % alive.length] ?? unit))];
    const parents = districtsOf(pack, units);
    const scope = shape.onePlaceOnly || parents.length === 0 ? 'commune' : drawn.scope;
    const { attendances } = drawn;
    const splits = splitOf(attendances, drawn.split, units.length);
    return {
      date: drawn.date,
      ...detailsOf(drawn.details, drawn.date),
      actor: drawn.actor,
      scope: scope === 'district' || scope === 'province' ? scope : 'commune',
      districts: scope === 'province' ? [] : scope === 'district' ? parents.slice(0, 1) : parents,
      places:
        scope === 'commune' ? units.map(({ id }, place) => ({ unit: id, attendances: splits?.[place] ?? null })) : [],
      topics: drawn.topics.map((topic, place) => ({ topic, role: place === 0 ? 'primary' : 'integrated' })),
      subtopics: [],
      activityType: drawn.activityType,
      channel: drawn.channel,
      setting: drawn.setting,
      groups: drawn.groups.map(({ group, share }) => ({
        group,
        attendances: share === null || attendances === null ? null : Math.floor((attendances * share) / 100),
      })),
      observances: drawn.observances,
      counts: countsOf({ attendances, ...drawn.counts }),
    };
  });
}

function districtsOf(pack: ReferencePack, units: readonly AreaUnit[]): string[] {
  const districts = pack.units.filter(({ level }) => level === 'district').map(({ id }) => id);
  return [...new Set(units.map(({ parent }) => parent ?? ''))].filter((parent) => districts.includes(parent));
}

type Drawn = Pick<
  ActivityPayload,
  'organisation' | 'flags' | 'themes' | 'movements' | 'campaignLinks' | 'languages' | 'partners' | 'otherActors'
> & {
  readonly announcedBefore: number | null;
  readonly platform: string | undefined;
  readonly village: string | undefined;
  readonly recognition: Recognition | undefined;
};

// A field that the report leaves out is absent, as in the files.
function detailsOf(
  { platform, village, recognition: told, announcedBefore, ...lists }: Drawn,
  date: string,
): Omit<Drawn, 'announcedBefore' | 'platform' | 'village' | 'recognition'> &
  Pick<ActivityPayload, 'announcedOn' | 'platform' | 'village' | 'recognition'> {
  return {
    ...lists,
    ...(announcedBefore !== null && { announcedOn: addDays(date, -announcedBefore) }),
    ...(platform !== undefined && { platform }),
    ...(village !== undefined && { village }),
    ...(told !== undefined && { recognition: told }),
  };
}

function splitOf(total: number | null, split: readonly number[] | null, places: number): number[] | null {
  if (total === null || split === null) return null;
  const weights = split.slice(0, places).map((weight, place) => ({ name: String(place), weight }));
  return [...handOut(total, weights).values()];
}

function countsOf(values: Partial<Record<Indicator, number | null>>): ActivityPayload['counts'] {
  const given: Partial<Record<Indicator, Count>> = {};
  for (const indicator of Object.keys(values) as Indicator[]) {
    const value = values[indicator];
    if (value !== null && value !== undefined) given[indicator] = counted(value);
  }
  return given;
}
