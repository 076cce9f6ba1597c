import type { ActivityPayload } from '@lantoa/domain';
import type { ActivityHistory, ActivityHistoryQuery, AnalyticsViewer } from '../contract.ts';
import { Bindings } from '../duckdb/bindings.ts';
import { STATUS_CODES } from '../duckdb/activity-rows.ts';
import type { Row } from '../duckdb/read-model-database.ts';
import { KeyBook } from '../query/key-book.ts';
import type { Snapshot } from '../snapshot.ts';
import { ownFacts, ownRecords } from '../sql/own-records.ts';
import { RECORD_COLUMNS, byFact, recordOf } from './activity-record.ts';
import { changedFields, type ComparedRevision } from './changed-fields.ts';
import { checkMayAsk, recordRights } from './viewer-scope.ts';

/**
 * Every revision of an activity that the viewer may read, with what it changed. null: there is none, or none of the
 * viewer's own. Throws FORBIDDEN for roles that do not read records.
 */
export async function answerActivityHistory(
  snapshot: Snapshot,
  query: ActivityHistoryQuery,
  viewer: AnalyticsViewer,
): Promise<ActivityHistory | null> {
  checkMayAsk(viewer);
  const { freeText } = recordRights(viewer);
  const scope = ownRecords(viewer, snapshot.slots);
  const bindings = new Bindings();
  const own = scope ? ` WHERE fact IN ${ownFacts(scope, bindings)}` : '';
  const sql = `WITH told AS (SELECT * FROM record WHERE activity = ${bindings.text(query.id)} AND batch_from <= ${bindings.int(snapshot.version)}),
readable AS (SELECT * FROM told${own})
SELECT ${RECORD_COLUMNS} FROM readable AS r JOIN part AS p ON p.fact = r.fact ORDER BY r.revision, p.unit, p.district`;
  const rows = byFact(await snapshot.read({ sql, values: bindings.values, types: bindings.types }));
  if (rows.length === 0) return null;
  const lang = query.lang ?? 'VI';
  const book = new KeyBook(snapshot.index, snapshot.slots, lang);
  const compared = rows.map((ofFact) => comparedOf(ofFact, freeText));
  return {
    id: query.id,
    dataVersion: String(snapshot.version),
    revisions: rows.map((ofFact, position) => {
      const [before, after] = [compared[position - 1], compared[position]];
      return {
        record: recordOf(ofFact, { snapshot, book, lang, freeText }),
        changed: before && after ? changedFields(before, after) : [],
      };
    }),
  };
}

function comparedOf(rows: readonly Row[], freeText: boolean): ComparedRevision {
  const [, , , , payload, note, written, , status] = rows[0] ?? [];
  const text = (value: unknown) => (freeText && typeof value === 'string' ? value : null);
  return {
    status: STATUS_CODES[Number(status)] ?? 'DRAFT',
    // The table holds what the feed wrote from a typed payload.
    payload: JSON.parse(String(payload)) as ActivityPayload,
    note: text(note),
    organisationAsWritten: text(written),
  };
}
