import type { ReferenceIndex } from '@lantoa/domain';
import type { AnalyticsFault } from '../analytics-fault.ts';
import { invalidArgument } from '../faults.ts';
import type { ResolvedFilter } from './resolve-filter.ts';

/** From when on a commune counts as reached: so many activities, which touch so many topics. */
export interface ReachRule {
  readonly activities: number;
  readonly topics: number;
}

export const REACHED_ONCE: ReachRule = { activities: 1, topics: 1 };

/** Throws INVALID_ARGUMENT where no commune could ever be reached, because fewer topics are asked about. */
export function reachRuleOf(
  asked: { readonly reachedAtLeast?: number | null | undefined; readonly onTopicsAtLeast?: number | null | undefined },
  filter: ResolvedFilter,
  index: ReferenceIndex,
): ReachRule {
  const activities = asked.reachedAtLeast ?? REACHED_ONCE.activities;
  const topics = asked.onTopicsAtLeast ?? REACHED_ONCE.topics;
  const known = new Set(filter.codes.topic ?? index.codesOf('topic').map(({ code }) => code)).size;
  if (!Number.isInteger(activities) || activities < 1) throw notAtLeastOne('reachedAtLeast');
  if (!Number.isInteger(topics) || topics < 1) throw notAtLeastOne('onTopicsAtLeast');
  if (topics > 1 && topics > known) throw tooManyTopics(topics, known);
  return { activities, topics };
}

function notAtLeastOne(argument: string): AnalyticsFault {
  return invalidArgument(
    `${argument} phải là số nguyên từ 1 trở lên.`,
    `${argument} must be a whole number of at least 1.`,
    { vi: `Sửa hoặc bỏ ${argument}.`, en: `Correct ${argument} or leave it out.` },
  );
}

function tooManyTopics(topics: number, known: number): AnalyticsFault {
  return invalidArgument(
    `onTopicsAtLeast là ${String(topics)} nhưng câu hỏi chỉ có ${String(known)} nội dung.`,
    `onTopicsAtLeast is ${String(topics)}, but the question is about ${String(known)} topics.`,
    { vi: 'Hỏi thêm nội dung hoặc giảm onTopicsAtLeast.', en: 'Ask about more topics or lower onTopicsAtLeast.' },
  );
}
