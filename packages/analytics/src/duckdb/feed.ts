import { INTEGER, LIST, VARCHAR, listValue, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { periodInReference, type LedgerBatch, type ReferenceIndex } from '@lantoa/domain';
import type { ReferenceRows } from '../reference-rows.ts';
import { PlaceResolver, STATUS_CODES, activityRows } from './activity-rows.ts';
import { calendarRows } from './calendar.ts';
import { civilDateOf, dayNumber } from './day-number.ts';
import { IN_FORCE, type TableName } from './schema.ts';
import type { Slots } from './slots.ts';
import { TableWriter } from './table-writer.ts';

interface FeedReference {
  readonly index: ReferenceIndex;
  readonly slots: Slots;
  readonly places: PlaceResolver;
}

/** Writes all rows of one batch; runs inside the caller's transaction. Throws when a unit is not in the reference. */
export async function feedBatch(
  connection: DuckDBConnection,
  batch: LedgerBatch,
  {
    rows,
    index,
    slots,
  }: { readonly rows: ReferenceRows; readonly index: ReferenceIndex | null; readonly slots: Slots },
): Promise<void> {
  const carriesFigures = batch.activities.length + batch.summaries.length + batch.submissions.length > 0;
  if (carriesFigures && !index) throw new Error(`batch ${String(batch.seq)} carries figures before any reference`);
  await supersede(connection, batch, slots);
  await append(connection, 'batch', [[batch.seq, batch.recordedAt, batch.source, batch.isSample]]);
  if (index) {
    const reference = { index, slots, places: new PlaceResolver(index, slots) };
    await writeActivities(connection, batch, reference);
    await append(connection, 'summary', summaryRows(batch, reference));
    await append(connection, 'submission', submissionRows(batch, reference));
  }
  await redact(connection, batch);
  await writeReference(connection, batch, rows);
  const { units, codes } = slots.takeNew();
  await append(connection, 'unit_slot', units);
  await append(connection, 'code_slot', codes);
  await extendCalendar(connection, batch);
}

async function append(
  connection: DuckDBConnection,
  table: TableName,
  rows: Iterable<readonly DuckDBValue[]>,
): Promise<void> {
  let writer: TableWriter | null = null;
  for (const row of rows) {
    writer ??= await TableWriter.open(connection, table);
    writer.append(row);
  }
  writer?.close();
}

async function writeActivities(
  connection: DuckDBConnection,
  batch: LedgerBatch,
  reference: FeedReference,
): Promise<void> {
  if (batch.activities.length === 0) return;
  const found = await connection.runAndReadAll('SELECT coalesce(max(fact), -1) FROM record');
  let fact = Number(found.getRows()[0]?.[0] ?? -1);
  // Only a later revision can supersede within the batch, and few are.
  const corrected = batch.activities.flatMap((one, position) =>
    one.revision > 1 ? [[one.activityId, position] as const] : [],
  );
  const newest = new Map(corrected);
  const parts = await TableWriter.open(connection, 'part');
  const groupParts = await TableWriter.open(connection, 'group_part');
  const partnerParts = await TableWriter.open(connection, 'partner_part');
  const records = await TableWriter.open(connection, 'record');
  batch.activities.forEach((revision, position) => {
    fact += 1;
    const batchTo = (newest.get(revision.activityId) ?? position) === position ? IN_FORCE : batch.seq;
    const rows = activityRows(revision, fact, batchTo, reference);
    for (const row of rows.parts) parts.append(...row);
    for (const row of rows.groupParts) groupParts.append(row);
    for (const row of rows.partnerParts) partnerParts.append(row);
    records.append(rows.record);
  });
  for (const writer of [parts, groupParts, partnerParts, records]) writer.close();
}

// The newest revision of an activity, summary or reporting state is in force; the one before ends with this batch.
async function supersede(connection: DuckDBConnection, batch: LedgerBatch, slots: Slots): Promise<void> {
  const seq = batch.seq;
  const activities = batch.activities.filter(({ revision }) => revision > 1).map(({ activityId }) => activityId);
  if (activities.length > 0) {
    await connection.run(
      'UPDATE record SET batch_to = $seq WHERE batch_to = $open AND activity IN (SELECT unnest($ids))',
      { seq, open: IN_FORCE, ids: listValue(activities) },
      { ids: LIST(VARCHAR) },
    );
    await connection.run(
      'UPDATE part SET batch_to = $seq WHERE batch_to = $open AND fact IN (SELECT fact FROM record WHERE batch_to = $seq)',
      { seq, open: IN_FORCE },
    );
  }
  const summaries = batch.summaries.filter(({ revision }) => revision > 1).map(({ summaryId }) => summaryId);
  if (summaries.length > 0) {
    await connection.run(
      'UPDATE summary SET batch_to = $seq WHERE batch_to = $open AND summary IN (SELECT unnest($ids))',
      { seq, open: IN_FORCE, ids: listValue(summaries) },
      { ids: LIST(VARCHAR) },
    );
  }
  if (batch.submissions.length > 0) {
    await connection.run(
      `UPDATE submission SET batch_to = $seq FROM (SELECT unnest($units) AS unit, unnest($periods) AS period) AS news
       WHERE submission.batch_to = $open AND submission.unit = news.unit AND submission.period = news.period`,
      {
        seq,
        open: IN_FORCE,
        units: listValue(batch.submissions.map(({ unit }) => slots.unit(unit))),
        periods: listValue(batch.submissions.map(({ period }) => period)),
      },
      { units: LIST(INTEGER), periods: LIST(VARCHAR) },
    );
  }
}

// The ledger has erased these texts; a copy of them must not outlive that.
async function redact(connection: DuckDBConnection, { redactions = [] }: LedgerBatch): Promise<void> {
  for (const { activityId, revision } of redactions) {
    await connection.run(
      'UPDATE record SET note = NULL, organisation = NULL WHERE activity = $activityId AND revision = $revision',
      { activityId, revision },
    );
  }
}

function* summaryRows(batch: LedgerBatch, { slots, places }: FeedReference): Generator<DuckDBValue[]> {
  const last = new Map(batch.summaries.map((summary, position) => [summary.summaryId, position]));
  for (const [position, summary] of batch.summaries.entries()) {
    const above = places.above(summary.unit);
    const batchTo = last.get(summary.summaryId) === position ? IN_FORCE : batch.seq;
    for (const cell of summary.cells) {
      yield [
        batch.seq,
        batchTo,
        summary.summaryId,
        summary.revision,
        STATUS_CODES.indexOf(summary.status),
        slots.unit(summary.unit),
        above.district,
        above.formerDistrict,
        above.province,
        dayNumber(summary.from),
        dayNumber(summary.to),
        slots.code('topic', cell.topic),
        cell.indicator,
        cell.value,
        summary.monthsMissing,
        summary.reported,
        summary.nothingToReport,
      ];
    }
  }
}

function* submissionRows(batch: LedgerBatch, { index, slots, places }: FeedReference): Generator<DuckDBValue[]> {
  const last = new Map(batch.submissions.map((state, position) => [`${state.unit} ${state.period}`, position]));
  for (const [position, state] of batch.submissions.entries()) {
    const window = periodInReference(state.period, index);
    if (!window) throw new Error(`${state.period} is not a reporting period`);
    const above = places.above(state.unit);
    yield [
      batch.seq,
      last.get(`${state.unit} ${state.period}`) === position ? IN_FORCE : batch.seq,
      slots.unit(state.unit),
      above.district,
      above.formerDistrict,
      above.province,
      state.period,
      dayNumber(window.from),
      dayNumber(window.to),
      state.status,
      state.onTime,
    ];
  }
}

async function writeReference(
  connection: DuckDBConnection,
  batch: LedgerBatch,
  reference: ReferenceRows,
): Promise<void> {
  if (batch.reference.length === 0) return;
  const placed = reference.placesOf(batch.reference);
  await connection.run(
    'UPDATE reference SET batch_to = $batch WHERE batch_to = $open AND place IN (SELECT unnest($places))',
    { places: listValue(placed.map(({ place }) => place)), batch: batch.seq, open: IN_FORCE },
    { places: LIST(INTEGER), batch: INTEGER, open: INTEGER },
  );
  await append(
    connection,
    'reference',
    placed.map(({ row, place, from, to }) => [row.kind, row.key, place, JSON.stringify(row.payload), from, to]),
  );
}

async function extendCalendar(connection: DuckDBConnection, batch: LedgerBatch): Promise<void> {
  const years = new Set(batch.activities.map(({ payload }) => Number(payload.date.slice(0, 4))));
  if (years.size === 0) return;
  const known = await connection.runAndReadAll('SELECT min(day), max(day) FROM calendar');
  const [from, to] = known.getRows()[0] ?? [];
  const first = typeof from === 'number' ? Number(civilDateOf(from).slice(0, 4)) : Math.min(...years);
  const last = typeof to === 'number' ? Number(civilDateOf(to).slice(0, 4)) : Math.min(...years) - 1;
  for (let year = Math.min(first, ...years); year <= Math.max(last, ...years); year += 1) {
    if (year < first || year > last) await append(connection, 'calendar', calendarRows(year));
  }
}
