import type { ActivityPayload } from '@lantoa/domain';
import type { EntityManager } from 'typeorm';
import type { Bilingual } from '../record-fault.ts';
import { broadcastsOnRecord } from './overlap-sentences.ts';

const CHUNK = 5_000;

// Those that are made of runs themselves are found by their runs.
const RECORDED = `
  SELECT DISTINCT recorded.activity_id AS id
  FROM jsonb_to_recordset($1::jsonb) AS given (unit text, date date, topic text)
  JOIN lantoa.activity_revision recorded ON recorded.date = given.date AND recorded.communes @> ARRAY[given.unit]
  WHERE recorded.status NOT IN ('RETURNED', 'RETRACTED')
    AND recorded.payload->>'activityType' = 'broadcast_run' AND recorded.payload->>'channel' = 'commune_radio'
    AND recorded.payload->'topics' @> jsonb_build_array(jsonb_build_object('topic', given.topic))
    AND NOT EXISTS (SELECT FROM lantoa.broadcast_run own WHERE own.activity_id = recorded.activity_id)
    AND NOT EXISTS (SELECT FROM lantoa.activity_revision later
      WHERE later.activity_id = recorded.activity_id AND later.revision = recorded.revision + 1)`;

/** Finds broadcasts that people recorded for a commune, day and topic of which a loudspeaker system tells runs, too. */
export class BroadcastOverlaps {
  private readonly told = new Map<string, { readonly unit: string; readonly date: string; readonly topic: string }>();

  add({ date, places, topics }: ActivityPayload): void {
    for (const { unit } of places) {
      for (const { topic } of topics) this.told.set(`${unit} ${date} ${topic}`, { unit, date, topic });
    }
  }

  async sentences(manager: EntityManager): Promise<Bilingual[]> {
    const given = [...this.told.values()];
    const found = new Set<string>();
    for (let from = 0; from < given.length; from += CHUNK) {
      const chunk = JSON.stringify(given.slice(from, from + CHUNK));
      for (const { id } of await manager.query<{ id: string }[]>(RECORDED, [chunk])) found.add(id);
    }
    return found.size === 0 ? [] : [broadcastsOnRecord(found.size)];
  }
}
