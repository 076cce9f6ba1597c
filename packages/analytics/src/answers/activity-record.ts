import type { ActivityPayload, Indicator, Recognition } from '@lantoa/domain';
import { measureInfo } from '../catalogue/measure-info.ts';
import {
  MEASURES,
  type ActivityCount,
  type ActivityPlace,
  type ActivityRecognition,
  type ActivityRecord,
  type Lang,
} from '../contract.ts';
import { STATUS_CODES } from '../duckdb/activity-rows.ts';
import type { Row } from '../duckdb/read-model-database.ts';
import { emptyCell, numberCell } from '../query/cell.ts';
import type { KeyBook } from '../query/key-book.ts';
import type { Snapshot } from '../snapshot.ts';
import { activityDetails } from './activity-details.ts';

/** What a statement reads of a record, one row for each place; `r` is the table record, `p` part. */
export const RECORD_COLUMNS =
  'r.fact, r.activity, r.revision, r.batch_from, r.payload, r.note, r.organisation, p.unit, p.status, p.place_attendances, p.estimated';

/** Rows of one record each, in the order of their first row. `fact` is the first column. */
export function byFact(rows: readonly Row[]): Row[][] {
  const facts = new Map<number, Row[]>();
  for (const row of rows) {
    const [fact] = row;
    if (fact === null || fact === undefined) continue;
    const known = facts.get(Number(fact));
    if (known) known.push(row);
    else facts.set(Number(fact), [row]);
  }
  return [...facts.values()];
}

export interface RecordContext {
  readonly snapshot: Snapshot;
  readonly book: KeyBook;
  readonly lang: Lang;
  readonly freeText: boolean;
}

/** One revision of an activity as its reader may see it, from the rows of its places. */
export function recordOf(rows: readonly Row[], { snapshot, book, lang, freeText }: RecordContext): ActivityRecord {
  const [, activity, revision, batch, payloadText, note, written, , status] = rows[0] ?? [];
  // The table holds what the feed wrote from a typed payload.
  const payload = JSON.parse(String(payloadText)) as ActivityPayload;
  const { index } = snapshot;
  const organisation = payload.organisation === null ? undefined : index.organisation(payload.organisation);
  const named = organisation ? (lang === 'VI' ? organisation.vi : organisation.en) : null;
  const asWritten = freeText && written !== null && written !== undefined ? String(written) : null;
  return {
    id: String(activity),
    revision: Number(revision),
    status: STATUS_CODES[Number(status)] ?? 'DRAFT',
    date: payload.date,
    scope: payload.scope,
    organisation: named ?? asWritten,
    actor: book.code('ACTOR', 'actor', payload.actor),
    districts: payload.districts.map((id) => book.unit('DISTRICT', id)),
    communes: payload.places.map(({ unit }) => placeOf(unit, rows, snapshot, book)),
    topics: payload.topics.map(({ topic, role }) => ({ topic: book.code('TOPIC', 'topic', topic), role })),
    subtopics: payload.subtopics.map((code) => book.code('SUBTOPIC', 'subtopic', code)),
    activityType: book.code('ACTIVITY_TYPE', 'activity_type', payload.activityType),
    channel: book.code('CHANNEL', 'channel', payload.channel),
    reachBasis:
      index.code('channel', payload.channel)?.attributes['reachBasis'] === 'place_bound' ? 'PLACE_BOUND' : 'AREA_WIDE',
    setting: payload.setting === null ? null : book.code('SETTING', 'setting', payload.setting),
    groups: payload.groups.map(({ group, attendances }) => ({
      group: book.code('TARGET_GROUP', 'target_group', group),
      attendances: attendances === null ? emptyCell('MISSING', 'not_reported') : numberCell(attendances),
    })),
    observances: payload.observances.map((code) => book.code('OBSERVANCE', 'observance', code)),
    counts: countsOf(payload, lang),
    quiz: payload.quiz ?? null,
    recognition: payload.recognition ? recognitionOf(payload.recognition, book) : null,
    details: activityDetails(payload, book, freeText),
    note: freeText && note !== null && note !== undefined ? String(note) : null,
    recordedAt: snapshot.batches.find(({ seq }) => seq === Number(batch))?.recordedAt ?? '',
  };
}

function recognitionOf(
  { form, recipients, level, topics, decisionNumber, decidedOn }: Recognition,
  book: KeyBook,
): ActivityRecognition {
  return {
    form: book.recorded('recognition_form', form),
    recipients: recipients.map((code) => book.recorded('recognition_recipient', code)),
    level: level === null ? null : book.recorded('recognition_level', level),
    topics: topics.map((code) => book.code('TOPIC', 'topic', code)),
    decisionNumber,
    decidedOn,
  };
}

function placeOf(unit: string, rows: readonly Row[], { slots }: Snapshot, book: KeyBook): ActivityPlace {
  const row = rows.find((one) => Number(one[7]) === slots.unit(unit));
  const attendances = row?.[9];
  return {
    unit: book.unit('COMMUNE', unit),
    attendances: attendances === null || attendances === undefined ? null : Number(attendances),
    estimated: row?.[10] === true,
  };
}

function countsOf(payload: ActivityPayload, lang: Lang): ActivityCount[] {
  return (Object.entries(payload.counts) as [Indicator, { value: number }][]).map(([indicator, { value }]) => {
    const measure = MEASURES.find((one) => one.toLowerCase() === indicator);
    const info = measure ? measureInfo(measure) : null;
    return { indicator, label: (lang === 'VI' ? info?.vi : info?.en) ?? indicator, value };
  });
}
