import { EntitySchema } from 'typeorm';
import { integer, key, nullable, text, uuid } from '../ledger/entity-columns.ts';

interface ActivityReasonRow {
  activityId: string;
  revision: number;
  ordinal: number;
  field: string | null;
  code: string;
  reason: string;
}

const ActivityReasonEntity = new EntitySchema<ActivityReasonRow>({
  name: 'ActivityReason',
  tableName: 'activity_reason',
  columns: {
    activityId: key('activity_reason', { ...uuid, name: 'activity_id' }),
    revision: key('activity_reason', integer),
    ordinal: key('activity_reason', integer),
    field: { ...text, ...nullable },
    code: text,
    reason: text,
  },
});

export const ENTRY_ENTITIES: readonly EntitySchema[] = [ActivityReasonEntity];
