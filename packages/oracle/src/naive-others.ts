import type { DateRange, ReferenceIndex } from '@lantoa/domain';
import { classesOn } from './naive-classes.ts';
import { keysOf, qualifying, type NaivePart } from './naive-activities.ts';
import { membersAllowed, unitsOf } from './naive-scope.ts';
import { formerDistrictAt } from './naive-bases.ts';
import { bucketKeys, windowOfBucket, type NaiveTimeDimension } from './naive-calendar.ts';
import { naiveCell, type NaiveMember } from './naive-cell.ts';
import { combinationAt, peerGroupAt } from './naive-peer-groups.ts';
import type { NaiveCell, NaiveDimension, NaiveMeasure, NaiveQuestion, NaiveRecord } from './naive-question.ts';
import { settled } from './settled.ts';

const PLACES: readonly NaiveDimension[] = [
  'DISTRICT',
  'FORMER_DISTRICT',
  'COMMUNE',
  'AREA_CLASS',
  'AREA_CLASS_COMBINATION',
  'PEER_GROUP',
];
const TIMES: readonly NaiveDimension[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'REPORTING_MONTH', 'REPORTING_QUARTER'];
const PER_UNIT: readonly NaiveMeasure[] = [
  'COMMUNES',
  'COMMUNES_REACHED',
  'COMMUNE_COVERAGE',
  'POPULATION',
  'POPULATION_IN_REACHED_COMMUNES',
  'POPULATION_COVERAGE',
  'ATTENDANCES_PER_1000',
  'PEOPLE_LOWER_BOUND',
  'PEOPLE_UPPER_BOUND',
  'DAYS_SINCE_LAST_ACTIVITY',
];

/**
 * Everything that stands under some key beyond the kept ones, taken together: activities once, at those of their places that
 * lie beyond; communes, days and people that lie beyond. null where units or people cannot be told apart that way.
 */
export function naiveOthersAt(
  recorded: NaiveRecord,
  question: NaiveQuestion,
  kept: readonly (readonly string[])[],
  measure: NaiveMeasure,
): NaiveCell {
  const record = settled(recorded);
  const { groupBy, period } = question;
  const isKept = (key: readonly string[]) => kept.some((one) => one.join('|') === key.join('|'));
  const isOf = (list: readonly NaiveDimension[]) => groupBy.every((dimension) => list.includes(dimension));
  const plain = groupBy.every((dimension) => !PLACES.includes(dimension) && !TIMES.includes(dimension));
  const noOneDenominator = !isOf(PLACES) && !isOf(TIMES) && !plain && PER_UNIT.includes(measure);
  const overlap =
    groupBy.includes('TARGET_GROUP') && (measure.startsWith('ATTENDANCES') || measure.startsWith('PEOPLE'));
  if (noOneDenominator || overlap) return { value: null, status: 'NOT_APPLICABLE' };

  const members: NaiveMember[] = [];
  for (const activity of qualifying(record, period, question.where)) {
    const parts = activity.parts.filter((part: NaivePart) =>
      tuples(
        groupBy.map((dimension) =>
          membersAllowed(question.where, dimension, keysOf(record.index, activity, part, dimension)),
        ),
      ).some((key) => !isKept(key)),
    );
    if (parts.length > 0) members.push({ activity, parts, weight: 1 });
  }
  if (measure === 'PARTNERS_MOBILISED' && groupBy.includes('PARTNER') && members.length > 0)
    return partnersBeyond(record.index, question, members, isKept);
  const units = isOf(PLACES)
    ? unitsBeyond(record.index, question, isKept)
    : unitsOf(record.index, { ...question, groupBy: [] }, []);
  const stretches = isOf(TIMES) ? stretchesBeyond(question, isKept) : [period];
  return naiveCell(measure, {
    record,
    members,
    group: null,
    partner: null,
    units,
    window: stretches.at(-1) ?? period,
    stretches,
    asOf: period.to,
    reach: {
      activities: question.reachedAtLeast ?? 1,
      topics: question.onTopicsAtLeast ?? 1,
      among: question.where?.topic ?? null,
    },
  });
}

// By kind of partner only the entries of a kind that stands under some key beyond the kept ones count.
function partnersBeyond(
  index: ReferenceIndex,
  question: NaiveQuestion,
  members: readonly NaiveMember[],
  isKept: (key: readonly string[]) => boolean,
): NaiveCell {
  let sum: number | null = null;
  for (const { activity, parts } of members) {
    for (const { partner, count } of activity.revision.payload.partners ?? []) {
      const keysWith = (part: NaivePart) =>
        tuples(
          question.groupBy.map((dimension) =>
            membersAllowed(
              question.where,
              dimension,
              dimension === 'PARTNER' ? [partner] : keysOf(index, activity, part, dimension),
            ),
          ),
        );
      const beyond = parts.some((part) => keysWith(part).some((key) => !isKept(key)));
      if (beyond && count !== null) sum = (sum ?? 0) + count;
    }
  }
  return sum === null ? { value: null, status: 'MISSING' } : { value: sum, status: sum === 0 ? 'ZERO' : 'VALUE' };
}

// Communes that lie under some key beyond the kept ones.
function unitsBeyond(
  index: ReferenceIndex,
  question: NaiveQuestion,
  isKept: (key: readonly string[]) => boolean,
): string[] {
  const on = question.period.to;
  const keysOfUnit = (unit: string, dimension: NaiveDimension): readonly string[] => {
    if (dimension === 'COMMUNE') return [unit];
    if (dimension === 'DISTRICT') return [index.districtOf(unit)?.id ?? 'unplaced'];
    if (dimension === 'FORMER_DISTRICT') return [formerDistrictAt(index, unit)];
    if (dimension === 'PEER_GROUP') return [peerGroupAt(index, unit, on)];
    if (dimension === 'AREA_CLASS_COMBINATION') return [combinationAt(index, unit, on)];
    return membersAllowed(question.where, dimension, classesOn(index, unit, on));
  };
  return unitsOf(index, { ...question, groupBy: [] }, []).filter((unit) =>
    tuples(question.groupBy.map((dimension) => keysOfUnit(unit, dimension))).some((key) => !isKept(key)),
  );
}

// Of one dimension of time; combinations of several are not asked about here.
function stretchesBeyond(question: NaiveQuestion, isKept: (key: readonly string[]) => boolean): DateRange[] {
  const [dimension] = question.groupBy;
  if (dimension === undefined) return [];
  const time = dimension as NaiveTimeDimension;
  return bucketKeys(question.period, time)
    .filter((key) => !isKept([key]))
    .flatMap((key) => windowOfBucket(question.period, time, key) ?? []);
}

function tuples(columns: readonly (readonly string[])[]): string[][] {
  let found: string[][] = [[]];
  for (const column of columns) found = found.flatMap((key) => column.map((one) => [...key, one]));
  return found;
}
