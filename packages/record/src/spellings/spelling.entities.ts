import { EntitySchema } from 'typeorm';
import { instant, key, text } from '../ledger/entity-columns.ts';

interface TaughtSpellingRow {
  organisation: string;
  formColumn: string;
  spellingKey: string;
  written: string;
  meaning: string;
  taughtAt: Date;
}

const TaughtSpellingEntity = new EntitySchema<TaughtSpellingRow>({
  name: 'TaughtSpelling',
  tableName: 'taught_spelling',
  columns: {
    organisation: key('taught_spelling', text),
    formColumn: key('taught_spelling', { ...text, name: 'form_column' }),
    spellingKey: key('taught_spelling', { ...text, name: 'spelling_key' }),
    written: text,
    meaning: text,
    taughtAt: { ...instant, name: 'taught_at' },
  },
});

export const SPELLING_ENTITIES: readonly EntitySchema[] = [TaughtSpellingEntity];
