import { isInForce, successorOf, type CivilDate, type Code } from '@lantoa/domain';
import { codeNotInForce } from '../faults/validity-faults.ts';
import type { RowFaults } from '../faults/row-faults.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import type { Cell } from '../model/table.ts';
import { ACTIVITY_HEADERS, type ActivityField } from '../table/activity-columns.ts';
import { readParts } from '../values/read-text.ts';
import type { Details } from './detail-reader.ts';
import type { TopicReading } from './read-codes.ts';

/** Everything of a row that names codes. */
export interface RowCodes {
  readonly topics: TopicReading;
  readonly activityType: Code | null;
  readonly channel: Code | null;
  readonly setting: Code | null;
  readonly groups: readonly Code[];
  readonly breakdown: ReadonlyMap<string, unknown>;
  readonly observances: readonly Code[];
  /** Kind of the body that reports; null where it is not known. */
  readonly actor: string | null;
  readonly details: Pick<
    Details,
    | 'themes'
    | 'movements'
    | 'campaignLinks'
    | 'flags'
    | 'languages'
    | 'platform'
    | 'partners'
    | 'otherActors'
    | 'recognition'
  >;
}

type Named = readonly [field: ActivityField, list: string, codes: readonly string[]];

/**
 * A code counts from its first to its last day, both included (domain reference 4: valid_from, valid_to). Outside them
 * the row keeps nothing of it: what was recorded earlier stays, later work needs the code that took its place.
 */
export function checkInForce(
  context: IntakeContext,
  codes: RowCodes,
  { date, cellOf }: { readonly date: CivilDate | null; readonly cellOf: (field: ActivityField) => Cell },
  faults: RowFaults,
): void {
  // Most lists have no dates at all.
  if (date === null || !context.labels.hasDates) return;
  for (const [field, list, named] of [...mainCodes(codes), ...detailCodes(codes.details)]) {
    for (const name of named) {
      const code = context.index.code(list, name);
      if (!code || isInForce(code, date)) continue;
      const cell = cellOf(field);
      const part = readParts(cell).find((text) => context.labels.find(list, text)?.code === name);
      const successor = successorOf(code, date, context.index);
      const others = context.labels.inForce(list, date);
      const column = ACTIVITY_HEADERS[field];
      faults.add(codeNotInForce({ column, value: cell.text, part, code, days: date, successor, others }));
    }
  }
}

function mainCodes(codes: RowCodes): readonly Named[] {
  const { topics, activityType, channel, setting, groups, breakdown, observances, actor } = codes;
  return [
    ['topic', 'topic', topics.topics.map(({ topic }) => topic)],
    ['topic', 'subtopic', topics.subtopics],
    ['activityType', 'activity_type', one(activityType?.code)],
    ['channel', 'channel', one(channel?.code)],
    ['setting', 'setting', one(setting?.code)],
    ['groups', 'target_group', groups.map(({ code }) => code)],
    ['breakdown', 'target_group', [...breakdown.keys()]],
    ['observance', 'observance', observances.map(({ code }) => code)],
    ['organisation', 'actor', one(actor)],
  ];
}

function detailCodes(details: RowCodes['details']): readonly Named[] {
  const { recognition } = details;
  return [
    ['themes', 'content_theme', details.themes ?? []],
    ['movements', 'movement', details.movements ?? []],
    ['campaignLinks', 'campaign_link', details.campaignLinks ?? []],
    ['flags', 'flag', details.flags ?? []],
    ['languages', 'language', details.languages ?? []],
    ['platform', 'platform', one(details.platform)],
    ['partners', 'partner', details.partners?.map(({ partner }) => partner) ?? []],
    ['partners', 'actor', details.otherActors?.map(({ actor }) => actor) ?? []],
    ['recognitionForm', 'recognition_form', one(recognition?.form)],
    ['recognitionRecipients', 'recognition_recipient', recognition?.recipients ?? []],
    ['recognitionLevel', 'recognition_level', one(recognition?.level)],
    ['recognitionTopics', 'topic', recognition?.topics ?? []],
  ];
}

function one(code: string | null | undefined): readonly string[] {
  return code === null || code === undefined ? [] : [code];
}
