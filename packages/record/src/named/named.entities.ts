import { EntitySchema } from 'typeorm';
import { instant, key, nullable, text, uuid } from '../ledger/entity-columns.ts';

interface EntryTemplateRow {
  id: string;
  owner: string;
  organisation: string | null;
  name: string;
  activity: object;
  savedAt: Date;
}

const EntryTemplateEntity = new EntitySchema<EntryTemplateRow>({
  name: 'EntryTemplate',
  tableName: 'entry_template',
  columns: {
    id: key('entry_template', uuid),
    owner: text,
    organisation: { ...text, ...nullable },
    name: text,
    activity: { type: 'jsonb' },
    savedAt: { ...instant, name: 'saved_at' },
  },
  checks: [{ name: 'ck_entry_template_name', expression: 'char_length(name) BETWEEN 1 AND 60' }],
  indices: [
    { name: 'ix_entry_template_owner', columns: ['owner'] },
    { name: 'ix_entry_template_organisation', columns: ['organisation'] },
  ],
});

interface SavedViewRow {
  id: string;
  owner: string;
  organisation: string | null;
  name: string;
  address: string;
  savedAt: Date;
}

const SavedViewEntity = new EntitySchema<SavedViewRow>({
  name: 'SavedView',
  tableName: 'saved_view',
  columns: {
    id: key('saved_view', uuid),
    owner: text,
    organisation: { ...text, ...nullable },
    name: text,
    address: text,
    savedAt: { ...instant, name: 'saved_at' },
  },
  checks: [
    { name: 'ck_saved_view_name', expression: 'char_length(name) BETWEEN 1 AND 60' },
    { name: 'ck_saved_view_address', expression: 'char_length(address) <= 2000' },
  ],
  indices: [
    { name: 'ix_saved_view_owner', columns: ['owner'] },
    { name: 'ix_saved_view_organisation', columns: ['organisation'] },
  ],
});

export const NAMED_ENTITIES: readonly EntitySchema[] = [EntryTemplateEntity, SavedViewEntity];
