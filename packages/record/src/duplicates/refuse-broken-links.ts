import type { BatchSource } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import { leadsOthers, linkedAlready } from './duplicate-faults.ts';
import { isLead } from './is-lead.ts';

const HAS_LINKS = `SELECT EXISTS (SELECT FROM lantoa.ledger_batch WHERE source = 'duplicate') AS linked`;

const LEADLESS = `
  SELECT own.activity_id AS id FROM lantoa.activity_revision own
  WHERE own.batch_id = $1 AND own.status = 'RETRACTED' AND ${isLead('own.activity_id')} LIMIT 1`;

const CHAINED = `
  SELECT own.payload->>'duplicateOf' AS id FROM lantoa.activity_revision own
  WHERE own.batch_id = $1 AND own.payload ? 'duplicateOf'
    AND NOT EXISTS (SELECT FROM lantoa.activity_revision lead
      WHERE lead.activity_id = (own.payload->>'duplicateOf')::uuid AND lead.status <> 'RETRACTED'
        AND NOT EXISTS (SELECT FROM lantoa.activity_revision later
          WHERE later.activity_id = lead.activity_id AND later.revision = lead.revision + 1))
  LIMIT 1`;

/**
 * Whatever a batch holds, no linked record may name a lead that does not stand: the event would count nowhere. A linked
 * record is RETRACTED itself, so chains and cycles are the same fault. Called under the lock of the ledger, which makes
 * two acts that came at once see each other.
 * @throws RecordFault RECORD_LINKED
 */
export async function refuseBrokenLinks(manager: EntityManager, source: BatchSource, batchId: string): Promise<void> {
  const [found] = await manager.query<{ linked: boolean }[]>(HAS_LINKS);
  if (source !== 'duplicate' && found?.linked !== true) return;
  const [leadless] = await manager.query<{ id: string }[]>(LEADLESS, [batchId]);
  if (leadless) throw leadsOthers(leadless.id);
  const [chained] = await manager.query<{ id: string }[]>(CHAINED, [batchId]);
  if (chained) throw linkedAlready(chained.id);
}
