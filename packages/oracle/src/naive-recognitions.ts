import type { ActivityRevision, DateRange } from '@lantoa/domain';
import { qualifying, topicsOf } from './naive-activities.ts';
import { reportMissing } from './naive-cell.ts';
import type { NaiveFilter, NaiveRecord } from './naive-question.ts';
import { settled } from './settled.ts';

export interface NaiveRecognition {
  /** null: nobody knows. */
  readonly recognitions: number | null;
  readonly collectives: number | null;
  readonly individuals: number | null;
}

interface NaiveRecognitionCell {
  /** null: all. */
  readonly topic: string | null;
  /** A code, `unspecified`, or null for all. */
  readonly level: string | null;
  readonly form: string | null;
}

/** Recognitions of one cell: those of activities that tell of one, or state how many were recognised. */
export function naiveRecognition(
  recorded: NaiveRecord,
  period: DateRange,
  where: NaiveFilter,
  { topic, level, form }: NaiveRecognitionCell,
): NaiveRecognition {
  const record = settled(recorded);
  const found = qualifying(record, period, where)
    .map(({ revision }) => revision)
    .filter(tells)
    .filter((revision) => topic === null || purposes(revision).includes(topic))
    .filter(({ payload }) => level === null || (payload.recognition?.level ?? 'unspecified') === level)
    .filter(({ payload }) => form === null || (payload.recognition?.form ?? 'unspecified') === form);
  if (found.length === 0) {
    const communes = record.index
      .baseOn(period.to)
      .units.filter((unit) => !where.district || where.district.includes(record.index.districtOf(unit)?.id ?? ''));
    const none = communes.some((unit) => reportMissing(record, unit, period)) ? null : 0;
    return { recognitions: none, collectives: none, individuals: none };
  }
  return {
    recognitions: found.length,
    collectives: sum(found, 'collective', 'recognised_collectives'),
    individuals: sum(found, 'individual', 'recognised_individuals'),
  };
}

function tells({ payload: { recognition, counts } }: ActivityRevision): boolean {
  return recognition !== undefined || 'recognised_collectives' in counts || 'recognised_individuals' in counts;
}

function purposes(revision: ActivityRevision): readonly string[] {
  const own = revision.payload.recognition?.topics ?? [];
  return own.length === 0 ? topicsOf(revision) : own;
}

function sum(
  found: readonly ActivityRevision[],
  recipient: string,
  indicator: 'recognised_collectives' | 'recognised_individuals',
): number | null {
  let total: number | null = null;
  for (const { payload } of found) {
    const others = payload.recognition?.recipients ?? [];
    const stated = payload.counts[indicator]?.value;
    const number = stated ?? (others.length > 0 && !others.includes(recipient) ? 0 : null);
    if (number !== null) total = (total ?? 0) + number;
  }
  return total;
}
