import type { DataSource, EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { SERVICE_SCOPE, type Scope } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import { checkedReason } from '../ledger/checked-reason.ts';
import { recordBatch, type Clock } from '../ledger/record-batch.ts';
import { Staging } from '../ledger/staging.ts';
import { RecordFault } from '../record-fault.ts';
import { holdsImport, readUndoPlan, type PlannedUndo } from './read-undo-plan.ts';
import type { UndoImport, UndoOutcome, UndoPlan, UndoStore } from './undo.types.ts';
import { undoneRows } from './undone-rows.ts';

/** Somebody may correct or link a row between reading and writing; the next try leaves that row alone. */
const TRIES = 5;
const RACES: ReadonlySet<string> = new Set(['CONFLICT', 'RECORD_LINKED']);

/** Taking imports back, on PostgreSQL. Who may do it is settled before. */
export function undoStore(dataSource: DataSource, now: Clock): UndoStore {
  // What others recorded since counts, too: the import is found in the scope, its plan made in the service's own.
  const plan = async (batch: number, scope: Scope): Promise<PlannedUndo | null> => {
    const isSeen = await inScope(dataSource, scope, async (manager) => holdsImport(manager, batch));
    return isSeen ? inScope(dataSource, SERVICE_SCOPE, async (manager) => readUndoPlan(manager, batch)) : null;
  };
  return {
    plan: async (batch, scope) => {
      const planned = await plan(batch, scope);
      return planned && withoutId(planned);
    },
    undo: async (input) => {
      const reason = checkedReason(input.reason);
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await takeBack(dataSource, { ...input, reason }, now);
        } catch (fault) {
          const isRaced = fault instanceof RecordFault && RACES.has(fault.code);
          if (!isRaced || attempt >= TRIES) throw fault;
        }
      }
    },
  };
}

async function takeBack(dataSource: DataSource, { batch, by, reason }: UndoImport, now: Clock): Promise<UndoOutcome> {
  return Staging.during(dataSource, async (staging) => {
    const read = async (manager: EntityManager): Promise<PlannedUndo> => {
      const plan = await readUndoPlan(manager, batch);
      if (!plan) throw noImport(batch);
      for await (const row of undoneRows(manager, plan.batchId)) await staging.add(row);
      return plan;
    };
    // One state of the record: what is told as taken back and kept is what the rows are.
    const planned = await inScope(dataSource, SERVICE_SCOPE, read, 'REPEATABLE READ');
    await staging.finish();
    const { batchId, retracted, keptCount, isSample } = planned;
    const kept = withoutId(planned);
    const idempotencyKey = `undo import ${String(batch)}`;
    const request = { source: 'undo' as const, isSample, by, idempotencyKey, file: null, kept };
    const recorded = await recordBatch(dataSource, staging, request, now, async (manager) => {
      await manager.query(
        `INSERT INTO lantoa.import_undo (import_batch_id, at, by, reason, retracted, kept) VALUES ($1, $2, $3, $4, $5, $6)`,
        [batchId, now(), by, reason, retracted, keptCount],
      );
      const detail = { batch: String(batch), retracted: String(retracted), kept: String(keptCount) };
      await audit(manager, { at: now(), actor: by, action: 'import undone', subject: String(batch), detail });
    });
    const undoneAt = planned.undoneAt ?? now().toISOString();
    return { ...recorded.kept, undoneAt, seq: recorded.seq, replayed: recorded.replayed };
  });
}

function withoutId({ batchId: _batchId, ...plan }: PlannedUndo): UndoPlan {
  return plan;
}

function noImport(batch: number): RecordFault {
  return new RecordFault(
    'NOT_FOUND',
    {
      vi: `Lô số ${String(batch)} không phải là một lần nhập tệp.`,
      en: `Batch ${String(batch)} is no import of a file.`,
    },
    { vi: 'Chọn một lần nhập trong danh sách.', en: 'Choose an import of the list.' },
  );
}
