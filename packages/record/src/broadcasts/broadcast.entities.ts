import { EntitySchema } from 'typeorm';
import { integer, key, nullable, text, uuid } from '../ledger/entity-columns.ts';

interface BroadcastRunRow {
  runId: string;
  telling: number;
  rank: number;
  activityId: string;
  batchId: string;
  row: number;
  start: string;
  station: string;
  runs: number;
  seconds: number | null;
  speakersTotal: number | null;
  speakersWorking: number | null;
}

const BroadcastRunEntity = new EntitySchema<BroadcastRunRow>({
  name: 'BroadcastRun',
  tableName: 'broadcast_run',
  columns: {
    runId: key('broadcast_run', { ...uuid, name: 'run_id' }),
    telling: key('broadcast_run', integer),
    rank: integer,
    activityId: { ...uuid, name: 'activity_id' },
    batchId: { ...uuid, name: 'batch_id' },
    row: integer,
    start: text,
    station: text,
    runs: integer,
    seconds: { ...integer, ...nullable },
    speakersTotal: { ...integer, ...nullable, name: 'speakers_total' },
    speakersWorking: { ...integer, ...nullable, name: 'speakers_working' },
  },
  indices: [
    { name: 'ix_broadcast_run_activity', columns: ['activityId'] },
    { name: 'ix_broadcast_run_batch', columns: ['batchId'] },
  ],
  checks: [
    { name: 'ck_broadcast_run_start', expression: `start ~ '^[0-2][0-9]:[0-5][0-9]$'` },
    { name: 'ck_broadcast_run_figures', expression: 'runs >= 0 AND coalesce(seconds, 0) >= 0' },
  ],
});

export const BROADCAST_ENTITIES: readonly EntitySchema[] = [BroadcastRunEntity];
