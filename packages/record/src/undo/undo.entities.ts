import { EntitySchema } from 'typeorm';
import { instant, integer, key, text, uuid } from '../ledger/entity-columns.ts';

interface ImportUndoRow {
  importBatchId: string;
  at: Date;
  by: string;
  reason: string;
  retracted: number;
  kept: number;
}

const ImportUndoEntity = new EntitySchema<ImportUndoRow>({
  name: 'ImportUndo',
  tableName: 'import_undo',
  columns: {
    importBatchId: key('import_undo', { ...uuid, name: 'import_batch_id' }),
    at: instant,
    by: text,
    reason: text,
    retracted: integer,
    kept: integer,
  },
});

export const UNDO_ENTITIES: readonly EntitySchema[] = [ImportUndoEntity];
