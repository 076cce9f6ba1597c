import type { DateRange, ReferenceIndex } from '@lantoa/domain';
import { keysOf, qualifying, type NaiveActivity, type NaivePart } from './naive-activities.ts';
import { bucketKeys, overlaps, windowOfBucket, type NaiveTimeDimension } from './naive-calendar.ts';
import { naiveCell, type NaiveCellInput, type NaiveMember } from './naive-cell.ts';
import { communesOfBase, describedOn, formerDistrictAt, piecesOn, reportersOf } from './naive-bases.ts';
import { daysOfPlan } from './naive-details.ts';
import { combinationAt, peerGroupAt } from './naive-peer-groups.ts';
import { naiveSumOverMembers } from './naive-full.ts';
import { membersAllowed, unitsOf } from './naive-scope.ts';
import { settled } from './settled.ts';
import type {
  NaiveAnswer,
  NaiveCell,
  NaiveDimension,
  NaiveListDimension,
  NaiveMeasure,
  NaiveQuestion,
  NaiveRecord,
} from './naive-question.ts';

const LIST_OF: Readonly<Record<NaiveListDimension, string>> = {
  TOPIC: 'topic',
  TARGET_GROUP: 'target_group',
  CHANNEL: 'channel',
  ACTIVITY_TYPE: 'activity_type',
  ACTOR: 'actor',
  SETTING: 'setting',
  OBSERVANCE: 'observance',
};
/** Details that have a code list of their own. */
const DETAIL_LISTS: Readonly<Partial<Record<NaiveDimension, string>>> = {
  CONTENT_THEME: 'content_theme',
  PARTNER: 'partner',
  MOVEMENT: 'movement',
  CAMPAIGN_LINK: 'campaign_link',
  FLAG: 'flag',
  LANGUAGE: 'language',
  PLATFORM: 'platform',
};
const PLACES: readonly NaiveDimension[] = [
  'DISTRICT',
  'FORMER_DISTRICT',
  'COMMUNE',
  'AREA_CLASS',
  'AREA_CLASS_COMBINATION',
  'PEER_GROUP',
];
const OTHERS: readonly NaiveDimension[] = ['PLAN', 'ORGANISATION', 'VILLAGE'];

/** Answers a question by walking over all that was ever recorded, cell by cell. Meant to be obvious, not fast. */
export function naiveAnalytics(recorded: NaiveRecord, question: NaiveQuestion): NaiveAnswer {
  const record = settled(recorded);
  const activities = qualifying(record, question.period, question.where, question.base);
  const keys = rowKeys(record, question, activities);
  const rows = keys.map((key) => ({
    keys: key,
    cells: question.measures.map((measure) => cellOf(record, question, activities, key, measure)),
  }));
  const total = question.measures.map((measure) => {
    if (overPlatforms(question, [], measure)) return OVER_PLATFORMS;
    const distinct = cellOf(record, { ...question, groupBy: [], countBasis: 'DISTINCT' }, activities, [], measure);
    if (question.countBasis !== 'FULL' || question.groupBy.length === 0) return distinct;
    return naiveSumOverMembers(record, question, rows, [], measure, distinct);
  });
  return { rows, total };
}

/** One cell of a question, whether or not the answer has a row for it. `keys` may be a prefix of groupBy: a subtotal. */
export function naiveCellAt(
  recorded: NaiveRecord,
  question: NaiveQuestion,
  keys: readonly string[],
  measure: NaiveMeasure,
): NaiveCell {
  const record = settled(recorded);
  if (overPlatforms(question, keys, measure)) return OVER_PLATFORMS;
  const cut = { ...question, groupBy: question.groupBy.slice(0, keys.length) };
  return cellOf(record, cut, qualifying(record, question.period, question.where, question.base), keys, measure);
}

const OVER_PLATFORMS: NaiveCell = { value: null, status: 'NOT_APPLICABLE' };

// Who was reached on one platform may have been reached on another: several platforms have no figure together.
function overPlatforms({ groupBy, where }: NaiveQuestion, keys: readonly string[], measure: NaiveMeasure): boolean {
  const asked = groupBy.includes('PLATFORM') && where?.platform?.length !== 1;
  return measure === 'SOCIAL_REACH' && asked && !groupBy.slice(0, keys.length).includes('PLATFORM');
}

/** The cell of the compared window. Of days before the first verified activity nothing is known, not even a zero. */
export function naivePreviousAt(
  recorded: NaiveRecord,
  question: NaiveQuestion,
  window: DateRange,
  keys: readonly string[],
  measure: NaiveMeasure,
): NaiveCell {
  const known = settled(recorded).activities.some(
    ({ status, payload }) => status === 'VERIFIED' && payload.date <= window.to,
  );
  return known
    ? naiveCellAt(recorded, { ...question, period: window }, keys, measure)
    : { value: null, status: 'MISSING' };
}

function cellOf(
  record: NaiveRecord,
  question: NaiveQuestion,
  activities: readonly NaiveActivity[],
  keys: readonly string[],
  measure: NaiveMeasure,
): NaiveCell {
  if (isOfOneTopic(question, measure)) return { value: null, status: 'NOT_APPLICABLE' };
  const groupAt = question.groupBy.indexOf('TARGET_GROUP');
  const group = groupAt === -1 ? null : (keys[groupAt] ?? null);
  const partnerAt = question.groupBy.indexOf('PARTNER');
  // Nobody knows how many people a target group has.
  if (group !== null && measure === 'ATTENDANCES_PER_1000') return { value: null, status: 'NOT_APPLICABLE' };
  // What the groups of an activity leave over stands under `unspecified`, whichever groups it lists.
  const residual = countsAttendances(measure) && group === 'unspecified';
  const members: NaiveMember[] = [];
  for (const activity of activities) {
    const parts = activity.parts.filter((part) =>
      question.groupBy.every(
        (dimension, position) =>
          (residual && dimension === 'TARGET_GROUP') ||
          membersAllowed(question.where, dimension, keysOf(record.index, activity, part, dimension)).includes(
            keys[position] ?? '',
          ),
      ),
    );
    if (parts.length > 0) members.push({ activity, parts, weight: weightOf(record.index, question, activity) });
  }
  return naiveCell(measure, {
    record,
    members,
    group,
    partner: partnerAt === -1 ? null : (keys[partnerAt] ?? null),
    units: unitsOf(record.index, question, keys),
    window: windowOf(question, keys),
    ...(question.base !== undefined && onBase(record.index, question, keys)),
    asOf: question.period.to,
    reach: {
      activities: question.reachedAtLeast ?? 1,
      topics: question.onTopicsAtLeast ?? 1,
      among: question.where?.topic ?? null,
    },
  } satisfies NaiveCellInput);
}

// On another map a commune is unknown where any unit that shares its land is, and a report counts where most of its unit lies.
export function onBase(
  index: ReferenceIndex,
  question: NaiveQuestion,
  keys: readonly string[],
): Pick<NaiveCellInput, 'kin' | 'reportsTo' | 'everywhere'> {
  const communes = communesOfBase(index, question.base, question.period.to);
  return {
    kin: (unit) => reportersOf(index, question.base, question.period, unit),
    reportsTo: (unit) => {
      let main: string | null = null;
      const pieces = piecesOn(index, communes, unit);
      for (const [piece, share] of pieces) {
        const best = main === null ? -1 : (pieces.get(main) ?? -1);
        if (main === null || share > best || (share === best && piece < main)) main = piece;
      }
      return main;
    },
    // A report of a unit without a place there counts where neither a key nor the filter names a place.
    everywhere:
      !question.groupBy.slice(0, keys.length).some((dimension) => PLACES.includes(dimension)) &&
      [question.where?.district, question.where?.commune, question.where?.areaClass].every((one) => one === undefined),
  };
}

const OF_REACH: readonly NaiveMeasure[] = [
  'COMMUNES_REACHED',
  'COMMUNE_COVERAGE',
  'POPULATION_IN_REACHED_COMMUNES',
  'POPULATION_COVERAGE',
];

// Within one topic nothing is reached on several.
function isOfOneTopic({ groupBy, onTopicsAtLeast = 1 }: NaiveQuestion, measure: NaiveMeasure): boolean {
  return onTopicsAtLeast > 1 && groupBy.includes('TOPIC') && OF_REACH.includes(measure);
}

function weightOf(index: ReferenceIndex, question: NaiveQuestion, activity: NaiveActivity): number {
  if (question.countBasis !== 'FRACTIONAL') return 1;
  let weight = 1;
  for (const dimension of question.groupBy) weight /= distinctKeys(index, question, activity, dimension).length;
  return weight;
}

function distinctKeys(
  index: ReferenceIndex,
  question: NaiveQuestion,
  activity: NaiveActivity,
  dimension: NaiveDimension,
): string[] {
  const found: string[] = [];
  for (const part of activity.parts) {
    for (const key of membersAllowed(question.where, dimension, keysOf(index, activity, part, dimension))) {
      if (!found.includes(key)) found.push(key);
    }
  }
  return found;
}

function isTime(dimension: NaiveDimension): dimension is NaiveTimeDimension {
  return ![...PLACES, ...OTHERS, ...Object.keys(LIST_OF), ...Object.keys(DETAIL_LISTS)].includes(dimension);
}

export function windowOf(question: NaiveQuestion, keys: readonly string[]): DateRange {
  let window = question.period;
  question.groupBy.forEach((dimension, position) => {
    if (isTime(dimension)) window = windowOfBucket(window, dimension, keys[position] ?? '') ?? window;
  });
  return window;
}

function rowKeys(record: NaiveRecord, question: NaiveQuestion, activities: readonly NaiveActivity[]): string[][] {
  if (question.groupBy.length === 0) return [];
  const found = new Map<string, string[]>();
  const add = (key: string[]) => found.set(key.join('|'), key);
  for (const activity of activities) {
    for (const part of activity.parts) {
      const columns = question.groupBy.map((dimension) =>
        membersAllowed(question.where, dimension, rowKeysOf(record.index, question, activity, part, dimension)),
      );
      for (const key of product(columns)) add(key);
    }
  }
  const fill = question.fill ?? 'NONE';
  if (fill !== 'NONE') {
    const present = [...found.values()];
    const columns = question.groupBy.map((dimension, position) => {
      const filled = fill === 'ALL' || (isTime(dimension) ? fill === 'PERIODS' : fill === 'MEMBERS');
      return filled ? membersOf(record, question, dimension) : [...new Set(present.map((key) => key[position] ?? ''))];
    });
    for (const key of product(columns)) add(key);
  }
  return [...found.values()];
}

// Where attendances are asked for, the rest that the groups leave over has a row, too.
function rowKeysOf(
  index: ReferenceIndex,
  question: NaiveQuestion,
  activity: NaiveActivity,
  part: NaivePart,
  dimension: NaiveDimension,
): readonly string[] {
  const keys = keysOf(index, activity, part, dimension);
  const rest = dimension === 'TARGET_GROUP' && question.measures.some(countsAttendances);
  return rest ? [...keys, 'unspecified'] : keys;
}

function countsAttendances(measure: NaiveMeasure): boolean {
  return measure.startsWith('ATTENDANCES') || measure.startsWith('PEOPLE_');
}

function membersOf(record: NaiveRecord, question: NaiveQuestion, dimension: NaiveDimension): string[] {
  if (isTime(dimension)) return bucketKeys(question.period, dimension);
  const units = unitsOf(record.index, { ...question, groupBy: [] }, []);
  if (dimension === 'COMMUNE') return units;
  if (dimension === 'DISTRICT')
    return [...new Set(units.map((unit) => record.index.districtOf(unit)?.id ?? 'unplaced'))];
  const { index } = record;
  if (dimension === 'FORMER_DISTRICT') return [...new Set(units.map((unit) => formerDistrictAt(index, unit)))];
  const on = (unit: string) => describedOn(index, unit, question.period.to);
  if (dimension === 'PEER_GROUP') return [...new Set(units.map((unit) => peerGroupAt(index, unit, on(unit))))];
  if (dimension === 'AREA_CLASS_COMBINATION') {
    return [...new Set(units.map((unit) => combinationAt(index, unit, on(unit))))];
  }
  return [...membersAllowed(question.where, dimension, codesInForce(record.index, question, dimension))];
}

function codesInForce(index: ReferenceIndex, { period }: NaiveQuestion, dimension: NaiveDimension): string[] {
  if (dimension === 'ORGANISATION') return index.pack.organisations.map(({ id }) => id);
  if (dimension === 'PLAN') {
    const plans = index.pack.plans.filter((plan) => overlaps(daysOfPlan(index, plan), period));
    return plans.map(({ code }) => code);
  }
  const list =
    dimension === 'AREA_CLASS' ? 'area_class' : { ...LIST_OF, ...DETAIL_LISTS }[dimension as NaiveListDimension];
  return index.codesOf(list).map(({ code }) => code);
}

function product(columns: readonly (readonly string[])[]): string[][] {
  let rows: string[][] = [[]];
  for (const column of columns) rows = rows.flatMap((row) => column.map((key) => [...row, key]));
  return rows;
}
