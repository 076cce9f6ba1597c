import { classesOn } from './naive-classes.ts';
import { qualifying, topicsOf } from './naive-activities.ts';
import { naiveCell } from './naive-cell.ts';
import type { NaiveCell, NaiveFilter, NaiveRecord } from './naive-question.ts';
import type { DateRange } from '@lantoa/domain';
import { settled } from './settled.ts';

export interface NaiveEquityGap {
  readonly topic: string;
  readonly inClass: NaiveCell;
  readonly reference: NaiveCell;
  /** In points; null where one side has no commune. */
  readonly difference: number | null;
  /** null where one side has no commune or the reference reached none. */
  readonly ratio: number | null;
}

/** Coverage of an area class against all other communes of the same base, topic by topic. */
export function naiveEquityGaps(
  recorded: NaiveRecord,
  question: { topics: readonly string[]; areaClass: string; period: DateRange; where?: NaiveFilter },
): NaiveEquityGap[] {
  const record = settled(recorded);
  const { index } = record;
  const { period } = question;
  const inside: string[] = [];
  const outside: string[] = [];
  for (const unit of index.baseOn(period.to).units) {
    if (classesOn(index, unit, period.to).includes(question.areaClass)) inside.push(unit);
    else outside.push(unit);
  }
  const activities = qualifying(record, period, question.where);
  return question.topics.map((topic) => {
    const members = activities
      .filter((activity) => topicsOf(activity.revision).includes(topic))
      .map((activity) => ({ activity, parts: activity.parts, weight: 1 }));
    const side = (units: readonly string[]) =>
      naiveCell('COMMUNE_COVERAGE', {
        record,
        members,
        group: null,
        partner: null,
        units,
        window: period,
        asOf: period.to,
      });
    const [inClass, reference] = [side(inside), side(outside)];
    const [a, b] = [inClass.value, reference.value];
    return {
      topic,
      inClass,
      reference,
      difference: a === null || b === null ? null : (a - b) * 100,
      ratio: a === null || b === null || b === 0 ? null : a / b,
    };
  });
}
