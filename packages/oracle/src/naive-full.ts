import { membersAllowed, unitsOf } from './naive-scope.ts';
import { classesOn } from './naive-classes.ts';
import { describedOn } from './naive-bases.ts';
import { peopleOf } from './naive-activities.ts';
import type {
  NaiveAnswer,
  NaiveCell,
  NaiveDimension,
  NaiveMeasure,
  NaiveQuestion,
  NaiveRecord,
} from './naive-question.ts';

const PLACES: readonly NaiveDimension[] = [
  'DISTRICT',
  'FORMER_DISTRICT',
  'COMMUNE',
  'AREA_CLASS',
  'AREA_CLASS_COMBINATION',
  'PEER_GROUP',
];
const NOTHING: NaiveCell = { value: null, status: 'NOT_APPLICABLE' };
/** Shares, rates, medians, bounds and days: a sum of those of several members is the figure of nothing. */
const NO_COUNTS: readonly NaiveMeasure[] = [
  'COMMUNE_COVERAGE',
  'POPULATION_COVERAGE',
  'ATTENDANCES_PER_1000',
  'DAYS_SINCE_LAST_ACTIVITY',
  'POLICE_SESSION_SHARE',
  'OUTCOME_LAG_DAYS',
  'PEOPLE_LOWER_BOUND',
  'PEOPLE_UPPER_BOUND',
  'REPORTING_RATE',
  'REPORTING_RATE_ON_TIME',
];

/** A total or subtotal under the full basis: the sum over the members below its keys, where a sum of the measure says anything. */
export function naiveSumOverMembers(
  record: NaiveRecord,
  question: NaiveQuestion,
  rows: NaiveAnswer['rows'],
  keys: readonly string[],
  measure: NaiveMeasure,
  distinct: NaiveCell,
): NaiveCell {
  if (NO_COUNTS.includes(measure)) return NOTHING;
  const over = question.groupBy.slice(keys.length);
  if (measure === 'COMMUNES' || measure === 'POPULATION') {
    return over.every((dimension) => PLACES.includes(dimension))
      ? unitsOfMembers(record, question, keys, measure)
      : NOTHING;
  }
  const position = question.measures.indexOf(measure);
  const below = rows.filter((row) => keys.every((key, place) => row.keys[place] === key));
  // Without a row below, the distinct figure tells zero from missing.
  return below.length === 0 ? distinct : sumOfCells(below.map((row) => row.cells[position]));
}

// Every commune once a class that it has, whether or not anything happened there.
function unitsOfMembers(
  { index }: NaiveRecord,
  question: NaiveQuestion,
  keys: readonly string[],
  measure: NaiveMeasure,
): NaiveCell {
  const overClasses = question.groupBy.indexOf('AREA_CLASS') >= keys.length;
  let sum = 0;
  for (const unit of unitsOf(index, { ...question, groupBy: question.groupBy.slice(0, keys.length) }, keys)) {
    const classes = classesOn(index, unit, describedOn(index, unit, question.period.to));
    const times = overClasses ? membersAllowed(question.where, 'AREA_CLASS', classes).length : 1;
    sum += times * (measure === 'COMMUNES' ? 1 : peopleOf(index, unit, question.period.to));
  }
  return { value: sum, status: sum === 0 ? 'ZERO' : 'VALUE' };
}

function sumOfCells(cells: readonly (NaiveCell | undefined)[]): NaiveCell {
  if (cells.some((cell) => cell?.status === 'NOT_APPLICABLE')) return NOTHING;
  let sum: number | null = null;
  for (const cell of cells) if (cell && cell.value !== null) sum = (sum ?? 0) + cell.value;
  return sum === null ? { value: null, status: 'MISSING' } : { value: sum, status: sum === 0 ? 'ZERO' : 'VALUE' };
}
