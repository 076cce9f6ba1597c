import type { ActivityPayload, Indicator, Recognition } from '@lantoa/domain';
import { measureInfo } from '../catalogue/measure-info.ts';
import {
  MEASURES,
  type ActivityCount,
  type ActivityListQuery,
  type ActivityListResult,
  type ActivityPlace,
  type ActivityRecognition,
  type ActivityRecord,
  type AnalyticsViewer,
  type Lang,
} from '../contract.ts';
import { Bindings } from '../duckdb/bindings.ts';
import { STATUS_CODES } from '../duckdb/activity-rows.ts';
import type { Row } from '../duckdb/read-model-database.ts';
import { invalidArgument } from '../faults.ts';
import { emptyCell, numberCell } from '../query/cell.ts';
import { evidenceOf } from '../query/evidence.ts';
import { KeyBook } from '../query/key-book.ts';
import { planOf } from '../query/plan.ts';
import type { Snapshot } from '../snapshot.ts';
import { hitRelations } from '../sql/hit-relation.ts';
import { ownFacts } from '../sql/own-facts.ts';
import { withRelations } from '../sql/relations.ts';
import { backgroundOf, explainOf } from './statement-parts.ts';
import { checkMayAsk, ownUnits, recordRights } from './viewer-scope.ts';

const MOST_RECORDS = 500;

/** Records behind a figure, newest first. Throws FORBIDDEN for roles that do not read records. */
export async function answerActivities(
  snapshot: Snapshot,
  query: ActivityListQuery,
  viewer: AnalyticsViewer,
  clock: () => number,
): Promise<ActivityListResult> {
  checkMayAsk(viewer);
  const rights = recordRights(viewer);
  const started = clock();
  const { limit, offset } = checkedPage(query);
  const lang = query.lang ?? 'VI';
  const asked = { period: query.period, where: query.where ?? null, base: query.base ?? null };
  const plan = planOf({ ...asked, measures: ['ACTIVITIES'] }, snapshot, viewer);
  const bindings = new Bindings();
  const context = { plan, slots: snapshot.slots, bindings, version: snapshot.version };
  const relations = [
    ...hitRelations(context, [], { ownUnits: ownUnits(viewer, snapshot.slots) }),
    `chosen AS (SELECT DISTINCT fact, day FROM hit${rights.ownOnly ? ` WHERE ${ownFacts(snapshot.slots, viewer, bindings)}` : ''})`,
    `page AS (SELECT fact, day FROM chosen ORDER BY day DESC, fact DESC LIMIT ${bindings.int(limit)} OFFSET ${bindings.int(offset)})`,
  ];
  const body = `SELECT (SELECT count(*) FROM chosen) AS total, r.fact, r.activity, r.revision, r.batch_from, r.payload, r.note, r.organisation, p.unit,
  p.status, p.place_attendances, p.estimated
FROM (SELECT 1) LEFT JOIN page ON TRUE LEFT JOIN record AS r ON r.fact = page.fact LEFT JOIN part AS p ON p.fact = page.fact
ORDER BY page.day DESC, page.fact DESC`;
  const sql = withRelations(context, relations, body);
  const rows = await snapshot.read({ sql, values: bindings.values, types: bindings.types });
  const background = await backgroundOf(snapshot, asked, viewer);
  const book = new KeyBook(snapshot.index, snapshot.slots, lang);
  return {
    evidence: evidenceOf(snapshot, {
      base: plan.base,
      completeness: background.completeness,
      recordedUpTo: background.recordedUpTo,
      notices: [],
      lang,
      explain: explainOf({
        measures: plan.measures,
        statements: [{ sql, bindings, rowsRead: rows.length }],
        milliseconds: clock() - started,
        viewer,
        guarded: viewer.profile !== 'exact',
      }),
    }),
    total: Number(rows[0]?.[0] ?? 0),
    activities: byFact(rows).map((ofFact) => recordOf(ofFact, { snapshot, book, lang, freeText: rights.freeText })),
  };
}

function checkedPage({ limit, offset }: ActivityListQuery): { limit: number; offset: number } {
  const page = { limit: limit ?? 50, offset: offset ?? 0 };
  if (
    !Number.isInteger(page.limit) ||
    page.limit < 0 ||
    page.limit > MOST_RECORDS ||
    !Number.isInteger(page.offset) ||
    page.offset < 0
  ) {
    throw invalidArgument(
      `limit từ 0 đến ${String(MOST_RECORDS)}, offset không âm.`,
      `limit is 0 to ${String(MOST_RECORDS)}, offset at least 0.`,
      { vi: 'Đọc từng trang.', en: 'Read page by page.' },
    );
  }
  return page;
}

function byFact(rows: readonly Row[]): Row[][] {
  const facts = new Map<number, Row[]>();
  for (const row of rows) {
    if (row[1] === null || row[1] === undefined) continue;
    const known = facts.get(Number(row[1]));
    if (known) known.push(row);
    else facts.set(Number(row[1]), [row]);
  }
  return [...facts.values()];
}

interface RecordContext {
  readonly snapshot: Snapshot;
  readonly book: KeyBook;
  readonly lang: Lang;
  readonly freeText: boolean;
}

function recordOf(rows: readonly Row[], { snapshot, book, lang, freeText }: RecordContext): ActivityRecord {
  const [, , activity, revision, batch, payloadText, note, written, , status] = rows[0] ?? [];
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
  const row = rows.find((one) => Number(one[8]) === slots.unit(unit));
  const attendances = row?.[10];
  return {
    unit: book.unit('COMMUNE', unit),
    attendances: attendances === null || attendances === undefined ? null : Number(attendances),
    estimated: row?.[11] === true,
  };
}

function countsOf(payload: ActivityPayload, lang: Lang): ActivityCount[] {
  return (Object.entries(payload.counts) as [Indicator, { value: number }][]).map(([indicator, { value }]) => {
    const measure = MEASURES.find((one) => one.toLowerCase() === indicator);
    const info = measure ? measureInfo(measure) : null;
    return { indicator, label: (lang === 'VI' ? info?.vi : info?.en) ?? indicator, value };
  });
}
