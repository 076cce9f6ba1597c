import type { EntityManager } from 'typeorm';
import { checkedText } from '../collection/checked-text.ts';
import { otherVersion } from '../collection/refusals.ts';
import type { Clock } from '../ledger/record-batch.ts';
import { NarrativeEntity } from './issued-report.entities.ts';
import type { Narrative, NewNarrative, ReportSubject } from './issued-report.types.ts';

const NOTHING: Narrative = { version: 0, texts: {} };

/** What the scope of the transaction sees of it. */
export async function readNarrative(manager: EntityManager, { key }: ReportSubject): Promise<Narrative> {
  const row = await manager.getRepository(NarrativeEntity).findOneBy({ subject: key });
  return row ? { version: row.version, texts: row.texts as Narrative['texts'] } : NOTHING;
}

/** @throws RecordFault CONFLICT, INVALID_ARGUMENT */
export async function saveNarrative(manager: EntityManager, saved: NewNarrative, now: Clock): Promise<Narrative> {
  const { subject, version, by } = saved;
  const texts = Object.fromEntries(
    Object.entries(saved.texts).map(([section, text]) => [section, checkedText(text)] as const),
  );
  await lockSubject(manager, subject);
  const standing = await readNarrative(manager, subject);
  if (standing.version !== version) throw otherVersion(version, standing.version);
  const kept = { version: version + 1, texts };
  const { key, organisation, unit } = subject;
  await manager
    .getRepository(NarrativeEntity)
    .save({ ...{ subject: key, organisation, unit, savedBy: by, savedAt: now() }, ...kept });
  return kept;
}

/** One after the other about one subject, so that each knows what the one before did. */
export async function lockSubject(manager: EntityManager, { key }: Pick<ReportSubject, 'key'>): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`report ${key}`]);
}
