import { EntitySchema } from 'typeorm';
import { instant, key, text, uuid } from '../ledger/entity-columns.ts';

interface DuplicateDismissalRow {
  firstId: string;
  secondId: string;
  at: Date;
  by: string;
}

const DuplicateDismissalEntity = new EntitySchema<DuplicateDismissalRow>({
  name: 'DuplicateDismissal',
  tableName: 'duplicate_dismissal',
  columns: {
    firstId: key('duplicate_dismissal', { ...uuid, name: 'first_id' }),
    secondId: key('duplicate_dismissal', { ...uuid, name: 'second_id' }),
    at: instant,
    by: text,
  },
  checks: [{ name: 'ck_duplicate_dismissal_order', expression: 'first_id < second_id' }],
});

export const DUPLICATE_ENTITIES: readonly EntitySchema[] = [DuplicateDismissalEntity];
