import type { DuckDBValue } from '@duckdb/node-api';
import type { ActivityPayload } from '@lantoa/domain';
import type { Slots } from './slots.ts';

/**
 * What an activity tells of those recognised at it, in the order of the columns from `recognised` on: whether it tells
 * anything, form, level and topics (those of the activity where the recognition names none), collectives and individuals.
 * A number that is not told is 0 where the recipients are told and are others, else it is not known.
 */
export function recognitionColumns(payload: ActivityPayload, slots: Slots): DuckDBValue[] {
  const { recognition, counts } = payload;
  const told = [counts.recognised_collectives, counts.recognised_individuals];
  if (!recognition && told.every((count) => count === undefined)) return [false, null, null, null, null, null];
  const topics =
    recognition && recognition.topics.length > 0 ? recognition.topics : payload.topics.map(({ topic }) => topic);
  const numberOf = (recipient: string, count: { readonly value: number } | undefined) => {
    if (count) return count.value;
    const recipients = recognition?.recipients ?? [];
    return recipients.length > 0 && !recipients.includes(recipient) ? 0 : null;
  };
  return [
    true,
    recognition ? slots.code('recognition_form', recognition.form) : null,
    typeof recognition?.level === 'string' ? slots.code('recognition_level', recognition.level) : null,
    slots.mask('topic', topics),
    numberOf('collective', counts.recognised_collectives),
    numberOf('individual', counts.recognised_individuals),
  ];
}
