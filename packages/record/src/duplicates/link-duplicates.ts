import type { DataSource, EntityManager } from 'typeorm';
import { audit } from '../accounts/audit.ts';
import { LEDGER_LOCK, LOCK_SPACE } from '../database/advisory-locks.ts';
import { SERVICE_SCOPE } from '../database/scope.ts';
import { inScope } from '../database/unit-of-work.ts';
import type { RecordedActivity } from '../entry/entry.types.ts';
import { readActivity } from '../entry/read-recorded.ts';
import { prepareActivity } from '../ledger/prepared-row.ts';
import { readOutcome, recordBatch, type Clock } from '../ledger/record-batch.ts';
import { Staging } from '../ledger/staging.ts';
import { changedSince, leadsOthers, linkedAlready, missing, refusedLink } from './duplicate-faults.ts';
import type { LinkDuplicates, LinkOutcome, SeenActivity } from './duplicate.types.ts';
import { isLead } from './is-lead.ts';

/** How many records of one event are linked at once. */
const MOST = 20;

/** @throws RecordFault as DuplicateStore.link says */
export async function linkDuplicates(dataSource: DataSource, input: LinkDuplicates, now: Clock): Promise<LinkOutcome> {
  checkIds(input);
  const { lead, by, idempotencyKey } = input;
  const read = async (manager: EntityManager) => {
    const outcome = await readOutcome<LinkOutcome>(manager, idempotencyKey);
    return { earlier: outcome?.kept ?? null, linked: outcome ? [] : await readLinkable(manager, input) };
  };
  // One state of the record: a call with the same key may be done at this moment.
  const { earlier, linked } = await inScope(dataSource, SERVICE_SCOPE, read, 'REPEATABLE READ');
  if (earlier) return earlier;
  const kept: LinkOutcome = {
    lead: lead.id,
    linked: linked.map(({ id, revision }) => ({ id, revision: revision + 1, status: 'RETRACTED' })),
  };
  return Staging.during(dataSource, async (staging) => {
    for (const { id, revision, payload, text } of linked) {
      const next = { activityId: id, revision: revision + 1, status: 'RETRACTED' as const, text };
      await staging.add(prepareActivity({ ...next, payload: { ...payload, duplicateOf: lead.id } }));
    }
    await staging.finish();
    const request = { source: 'duplicate' as const, isSample: false, by, idempotencyKey, file: null, kept };
    const recorded = await recordBatch(dataSource, staging, request, now, async (manager) => {
      // The person decided on what the lead said: nobody may change it before the link stands.
      await manager.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCK_SPACE, LEDGER_LOCK]);
      await readSeen(manager, lead);
      const detail = { linked: linked.map(({ id }) => id).join(' ') };
      await audit(manager, { at: now(), actor: by, action: 'duplicates linked', subject: lead.id, detail });
    });
    return recorded.kept;
  });
}

function checkIds({ lead, linked }: LinkDuplicates): void {
  const ids = [lead.id, ...linked.map(({ id }) => id)];
  if (linked.length === 0 || linked.length > MOST)
    throw refusedLink(
      `Mỗi lần liên kết từ 1 đến ${String(MOST)} bản ghi.`,
      `1 to ${String(MOST)} records are linked at a time.`,
    );
  if (new Set(ids).size !== ids.length)
    throw refusedLink(
      'Một bản ghi không liên kết với chính nó.',
      'A record is not linked to itself, and to none twice.',
    );
}

/** What is to be linked, in its newest revision, if it may be linked to the lead. */
async function readLinkable(manager: EntityManager, input: LinkDuplicates): Promise<RecordedActivity[]> {
  const lead = await readSeen(manager, input.lead);
  if (lead.payload.duplicateOf !== undefined) throw linkedAlready(lead.id);
  refuseRetracted(lead);
  const linked: RecordedActivity[] = [];
  // At most MOST records, each read by its key.
  for (const seen of input.linked) {
    const one = await readSeen(manager, seen);
    if (one.payload.duplicateOf !== undefined) throw linkedAlready(one.id);
    refuseRetracted(one);
    const [row] = await manager.query<{ leads: boolean }[]>(`SELECT ${isLead('$1')} AS leads`, [one.id]);
    if (row?.leads === true) throw leadsOthers(one.id);
    if (one.status === 'VERIFIED' && lead.status !== 'VERIFIED')
      throw refusedLink(
        'Bản được tính phải là bản đã duyệt, nếu không sự việc sẽ không được tính.',
        'The one that counts must be an accepted one, or the event would count nowhere.',
      );
    linked.push(one);
  }
  return linked;
}

async function readSeen(manager: EntityManager, { id, expectedRevision }: SeenActivity): Promise<RecordedActivity> {
  const recorded = await readActivity(manager, id);
  if (!recorded) throw missing(id);
  const { revision } = recorded;
  if (revision !== expectedRevision) throw changedSince(id, { yours: expectedRevision, current: revision });
  return recorded;
}

function refuseRetracted({ id, status }: RecordedActivity): void {
  if (status !== 'RETRACTED') return;
  throw refusedLink(`Hoạt động ${id} đã được rút lại.`, `Activity ${id} was taken back.`);
}
