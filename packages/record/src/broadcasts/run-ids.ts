import type { ActivityPayload } from '@lantoa/domain';
import { spellingKey, type BroadcastRun } from '@lantoa/intake';
import { canonicalJson } from '../ledger/canonical-json.ts';
import { uuidOf } from '../ledger/content-id.ts';

/** One run: the loudspeakers of a commune in one minute. Whatever file tells of it, it is the same. */
export function runIdOf({ date, places }: ActivityPayload, { start, station }: BroadcastRun): string {
  const commune = places[0]?.unit ?? '';
  return uuidOf(canonicalJson({ commune, date, kind: 'run', start, station: spellingKey(station) }));
}

/** What the runs of one commune, day, bulletin, topic and language add up to. */
export function broadcastIdOf(payload: ActivityPayload, { bulletin }: BroadcastRun): string {
  const { date, places, topics, subtopics, channel, languages = [] } = payload;
  const commune = places[0]?.unit ?? '';
  const codes = { channel, languages, subtopics, topics: topics.map(({ topic }) => topic) };
  return uuidOf(canonicalJson({ bulletin, codes, commune, date, kind: 'broadcast' }));
}
