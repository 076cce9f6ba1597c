import type { DateRange, ReferenceIndex } from '@lantoa/domain';
import { windowOfBucket, type NaiveTimeDimension } from './naive-calendar.ts';
import { daysOfPlan } from './naive-details.ts';
import type { NaiveDimension, NaiveFilter, NaiveMeasure, NaiveQuestion } from './naive-question.ts';

const TIMES: readonly NaiveDimension[] = [
  'DAY',
  'WEEK',
  'MONTH',
  'QUARTER',
  'HALF_YEAR',
  'YEAR',
  'REPORTING_MONTH',
  'REPORTING_QUARTER',
  'REPORTING_HALF_YEAR',
  'REPORTING_YEAR',
];
const UNDERSTOOD: readonly NaiveDimension[] = [...TIMES, 'TOPIC', 'PLAN', 'DISTRICT', 'COMMUNE'];
const NAMES: Readonly<Partial<Record<NaiveDimension, 'topic' | 'plan' | 'district' | 'commune'>>> = {
  TOPIC: 'topic',
  PLAN: 'plan',
  DISTRICT: 'district',
  COMMUNE: 'commune',
};

/** What a plan sets for just what a cell counts; null where no target is about that, or several are. */
export function naiveTargetAt(
  index: ReferenceIndex,
  question: NaiveQuestion,
  keys: readonly string[],
  measure: NaiveMeasure,
): number | null {
  if (!isPlain(question, keys)) return null;
  const days = daysOf(question, keys);
  const found = index.pack.targets.filter((target) => {
    if (target.measure !== measure || target.from !== days.from || target.to !== days.to) return false;
    return (target.unit ?? 'all') === placeOf(question, keys) && isOfPlan(index, target.plan, question, keys);
  });
  const [target] = found;
  return target && found.length === 1 ? target.value : null;
}

// All verified work, each activity once, and nothing said of a cell but topic, plan, place and time.
function isPlain(question: NaiveQuestion, keys: readonly string[]): boolean {
  const { where = {}, countBasis = 'DISTINCT', groupBy } = question;
  if (!groupBy.slice(0, keys.length).every((dimension) => UNDERSTOOD.includes(dimension))) return false;
  if (countBasis === 'FRACTIONAL' || (countBasis === 'FULL' && keys.length < groupBy.length)) return false;
  if ((question.reachedAtLeast ?? 1) > 1 || (question.onTopicsAtLeast ?? 1) > 1) return false;
  return Object.entries(where).every(([name, asked]) => {
    if (name === 'status') return String(asked) === 'VERIFIED';
    return asked === undefined || ['topic', 'plan', 'district', 'commune'].includes(name);
  });
}

function asked(question: NaiveQuestion, keys: readonly string[], dimension: NaiveDimension): readonly string[] | null {
  const place = question.groupBy.indexOf(dimension);
  const key = place === -1 ? undefined : keys[place];
  const name = NAMES[dimension];
  const where: NaiveFilter = question.where ?? {};
  return key === undefined ? ((name && where[name]) ?? null) : [key];
}

// The smallest place that the cell names; `several` where it is none that has a name.
function placeOf(question: NaiveQuestion, keys: readonly string[]): string {
  for (const dimension of ['COMMUNE', 'DISTRICT'] as const) {
    const units = asked(question, keys, dimension);
    if (units !== null) return units.length === 1 ? units.join('') : 'several';
  }
  return 'all';
}

function daysOf(question: NaiveQuestion, keys: readonly string[]): DateRange {
  let days: DateRange = { from: question.period.from, to: question.period.to };
  question.groupBy.slice(0, keys.length).forEach((dimension, place) => {
    if (!TIMES.includes(dimension)) return;
    days = windowOfBucket(days, dimension as NaiveTimeDimension, keys[place] ?? '') ?? days;
  });
  return days;
}

// A cell of a plan is about it; a cell of its topic alone is, too, as long as the plan covers all of the days.
function isOfPlan(index: ReferenceIndex, code: string, question: NaiveQuestion, keys: readonly string[]): boolean {
  const plan = index.pack.plans.find((one) => one.code === code);
  if (!plan) return false;
  const topics = asked(question, keys, 'TOPIC');
  const plans = asked(question, keys, 'PLAN');
  if (plans !== null) return plans.length === 1 && plans[0] === code && (topics?.includes(plan.topic) ?? true);
  const { from, to } = daysOfPlan(index, plan);
  const days = daysOf(question, keys);
  return topics?.length === 1 && topics[0] === plan.topic && from <= days.from && to >= days.to;
}
