import { REFERENCE_KINDS, type ReferenceIndex } from '@lantoa/domain';
import { ReferenceRows, type PlacedRow } from '../reference-rows.ts';
import type { BatchHead } from '../snapshot.ts';
import { ReadModelUnusable, type ReadModelDatabase, type Row, type Statement } from './read-model-database.ts';
import { Slots } from './slots.ts';

/** What the read model keeps in memory beside its tables; swapped as a whole when a batch is in. */
export interface ReadModelState {
  readonly batches: readonly BatchHead[];
  readonly rows: ReferenceRows;
  readonly index: ReferenceIndex | null;
  readonly slots: Slots;
}

/** Reads the state back from the tables. Throws ReadModelUnusable where they contradict each other. */
export async function restoreState(database: ReadModelDatabase): Promise<ReadModelState> {
  return database.read(async (read) => {
    const all = (sql: string) => read(plain(sql));
    const batches = (await all('SELECT seq, recorded_at FROM batch ORDER BY seq')).map(([seq, at]) => ({
      seq: Number(seq),
      recordedAt: String(at),
    }));
    if (batches.some(({ seq }, position) => seq !== position + 1)) {
      throw new ReadModelUnusable('damaged', 'the read model misses a batch');
    }
    const slots = new Slots();
    for (const [unit, slot] of await all('SELECT unit, slot FROM unit_slot'))
      slots.restoreUnit(String(unit), Number(slot));
    for (const [list, code, slot] of await all('SELECT list, code, slot FROM code_slot')) {
      slots.restoreCode(String(list), String(code), Number(slot));
    }
    const rows = new ReferenceRows(
      (
        await all('SELECT kind, key, place, payload, batch_from, batch_to FROM reference ORDER BY place, batch_from')
      ).map(placedRow),
    );
    return { batches, rows, index: rows.index(), slots };
  });
}

function plain(sql: string): Statement {
  return { sql, values: {}, types: {} };
}

function placedRow([name, key, place, payload, from, to]: Row): PlacedRow {
  const kind = REFERENCE_KINDS.find((known) => known === name);
  if (!kind) throw new ReadModelUnusable('damaged', `reference rows of kind ${String(name)} are not known`);
  const row = { kind, key: String(key), payload: JSON.parse(String(payload)) as unknown };
  return { row, place: Number(place), from: Number(from), to: Number(to) };
}
