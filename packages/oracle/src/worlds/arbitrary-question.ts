import fc from 'fast-check';
import type { DateRange } from '@lantoa/domain';
import type { NaiveDimension, NaiveFilter, NaiveMeasure, NaiveQuestion } from '../naive-question.ts';
import { comparedWindow, type NaiveComparison } from '../naive-shifts.ts';
import { arbitraryWorld, type World, type WorldShape } from './arbitrary-world.ts';
import { WORLD_BODIES, WORLD_CODES } from './arbitrary-pack.ts';

/** A window and, where it has one, the code that stands for it. */
export interface AskedPeriod extends DateRange {
  readonly code: string | null;
}

export const PERIODS: readonly AskedPeriod[] = [
  { code: 'cal:2023-Y', from: '2023-01-01', to: '2023-12-31' },
  { code: 'admin:2023-Y', from: '2022-12-15', to: '2023-12-14' },
  { code: 'admin:2023-H1', from: '2022-12-15', to: '2023-06-14' },
  { code: 'cal:2023-Q2', from: '2023-04-01', to: '2023-06-30' },
  { code: 'admin:2023-Q2', from: '2023-03-15', to: '2023-06-14' },
  { code: 'admin:2023-M07', from: '2023-06-15', to: '2023-07-14' },
  { code: null, from: '2023-02-20', to: '2023-07-09' },
];
export const REPORTING_PERIODS = PERIODS.filter(({ code }) => code?.startsWith('admin:'));

export interface AskedQuestion extends NaiveQuestion {
  readonly period: AskedPeriod;
  readonly compareTo: NaiveComparison | null;
}

export interface QuestionShape {
  readonly measures: readonly NaiveMeasure[];
  /** Groupings to choose from. */
  readonly groupings: readonly (readonly NaiveDimension[])[];
  readonly filters?: readonly (keyof NaiveFilter)[];
  readonly periods?: readonly AskedPeriod[];
  readonly countBasis?: NonNullable<NaiveQuestion['countBasis']>;
  readonly fill?: NonNullable<NaiveQuestion['fill']>;
  /** Ask for communes that are reached more than once, on more than one topic. */
  readonly often?: boolean;
  /** Keep one to three rows and put everything else into one more. */
  readonly others?: boolean;
  readonly world?: WorldShape;
  /** Maps that the answer may stand on; none: units as they were recorded. */
  readonly bases?: readonly string[];
  /** Ask for the change against another period. */
  readonly compared?: boolean;
}

/** A random world with three questions about it, of one family. */
export function arbitraryCase(shape: QuestionShape): fc.Arbitrary<{ world: World; questions: AskedQuestion[] }> {
  return arbitraryWorld(shape.world).chain((world) =>
    fc
      .array(arbitraryQuestion(world, shape), { minLength: 3, maxLength: 3 })
      .map((questions) => ({ world, questions })),
  );
}

function arbitraryQuestion(world: World, shape: QuestionShape): fc.Arbitrary<AskedQuestion> {
  return fc
    .record({
      groupBy: fc.constantFrom(...shape.groupings),
      period: fc.constantFrom(...(shape.periods ?? PERIODS)),
      where: arbitraryFilter(world, shape.filters ?? []),
      compareTo: shape.compared
        ? fc.constantFrom<NaiveComparison[]>('PREVIOUS_PERIOD', 'SAME_PERIOD_LAST_YEAR')
        : fc.constant(null),
      limit: shape.others ? fc.nat({ max: 3 }) : fc.constant(null),
      base: fc.constantFrom(...(shape.bases ?? [undefined])),
      reachedAtLeast: shape.often ? fc.integer({ min: 1, max: 4 }) : fc.constant(1),
      onTopicsAtLeast: shape.often ? fc.integer({ min: 1, max: 3 }) : fc.constant(1),
    })
    .map(({ base, limit, ...drawn }) => ({
      ...drawn,
      ...(base !== undefined && { base }),
      ...(limit !== null && { limit }),
      // No commune is reached on more topics than are asked about; such a question is refused.
      onTopicsAtLeast: Math.min(drawn.onTopicsAtLeast, drawn.where.topic?.length ?? drawn.onTopicsAtLeast),
      ...(drawn.compareTo && { comparedWith: comparedWindow(drawn.period, drawn.compareTo) }),
      measures: shape.measures,
      countBasis: shape.countBasis ?? 'DISTINCT',
      fill: shape.fill ?? 'NONE',
    }));
}

// At most two filters at a time: with more, little is left to count.
function arbitraryFilter(world: World, filters: readonly (keyof NaiveFilter)[]): fc.Arbitrary<NaiveFilter> {
  if (filters.length === 0) return fc.constant({});
  const one = fc
    .constantFrom(...filters)
    .chain((name) => valuesOf(world, name).map((value): NaiveFilter => ({ [name]: value })));
  return fc.array(one, { maxLength: 2 }).map((parts) => Object.assign({}, ...parts) as NaiveFilter);
}

type CodeFilter = Exclude<
  keyof NaiveFilter,
  'organisation' | 'village' | 'district' | 'commune' | 'status' | 'reachBasis'
>;
const LISTS: Readonly<Record<CodeFilter, keyof typeof WORLD_CODES>> = {
  topic: 'topic',
  targetGroup: 'target_group',
  channel: 'channel',
  activityType: 'activity_type',
  actor: 'actor',
  setting: 'setting',
  observance: 'observance',
  areaClass: 'area_class',
  plan: 'plan',
  contentTheme: 'content_theme',
  partner: 'partner',
  movement: 'movement',
  campaignLink: 'campaign_link',
  flag: 'flag',
  language: 'language',
  platform: 'platform',
};

function valuesOf(world: World, name: keyof NaiveFilter): fc.Arbitrary<string | string[]> {
  const some = (values: readonly string[]) =>
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: Math.min(2, values.length) });
  const units = (level: string) => world.pack.units.filter((unit) => unit.level === level).map(({ id }) => id);
  switch (name) {
    case 'organisation':
      return some(WORLD_BODIES);
    case 'village':
      return villagesOf(world).length > 0 ? some(villagesOf(world)) : fc.constant([]);
    case 'district':
      return some(units('district'));
    case 'commune':
      return some(units('commune'));
    case 'status':
      return some(['VERIFIED', 'SUBMITTED', 'RETURNED']);
    case 'reachBasis':
      return fc.constantFrom('PLACE_BOUND', 'AREA_WIDE');
    default:
      return some(WORLD_CODES[LISTS[name]]);
  }
}

// Villages that the record names; others are refused.
function villagesOf({ batches }: World): string[] {
  const named = batches.flatMap(({ activities }) =>
    activities.flatMap(({ payload: { village, places } }) =>
      village !== undefined && places.length === 1 ? places.map(({ unit }) => `${unit}/${village}`) : [],
    ),
  );
  return [...new Set(named)];
}
