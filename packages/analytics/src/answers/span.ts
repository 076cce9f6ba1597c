import type { DataSpan } from '../contract.ts';
import { STATUS_CODES } from '../duckdb/activity-rows.ts';
import { civilDateOf } from '../duckdb/day-number.ts';
import { IN_FORCE } from '../duckdb/schema.ts';
import { Bindings } from '../duckdb/bindings.ts';
import type { Snapshot } from '../snapshot.ts';

/** First and last day of a verified activity, and when the newest batch was recorded. */
export async function dataSpan(snapshot: Snapshot): Promise<DataSpan> {
  const bindings = new Bindings();
  const verified = bindings.int(STATUS_CODES.indexOf('VERIFIED'));
  const sql = `SELECT min(day), max(day) FROM part WHERE batch_to = ${bindings.int(IN_FORCE)} AND status = ${verified}`;
  const [row] = await snapshot.read({ sql, values: bindings.values, types: bindings.types });
  const [from, to] = row ?? [];
  return {
    from: typeof from === 'number' ? civilDateOf(from) : null,
    to: typeof to === 'number' ? civilDateOf(to) : null,
    recordedUpTo: snapshot.batches.at(-1)?.recordedAt ?? null,
  };
}
