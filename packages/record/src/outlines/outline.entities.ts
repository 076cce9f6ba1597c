import { EntitySchema } from 'typeorm';
import { bytes, instant, integer, key, text, uuid } from '../ledger/entity-columns.ts';

interface OutlineSetRow {
  id: string;
  base: string;
  version: number;
  source: string;
  licence: string;
  isApproximate: boolean;
  units: object;
  unitsOfBase: number;
  fileHash: Buffer;
  topology: Buffer;
  recordedBy: string;
  recordedAt: Date;
}

const OutlineSetEntity = new EntitySchema<OutlineSetRow>({
  name: 'OutlineSet',
  tableName: 'outline_set',
  columns: {
    id: key('outline_set', uuid),
    base: text,
    version: integer,
    source: text,
    licence: text,
    isApproximate: { type: 'boolean', name: 'is_approximate' },
    units: { type: 'jsonb' },
    unitsOfBase: { ...integer, name: 'units_of_base' },
    fileHash: { ...bytes, name: 'file_hash' },
    topology: bytes,
    recordedBy: { ...text, name: 'recorded_by' },
    recordedAt: { ...instant, name: 'recorded_at' },
  },
  uniques: [{ name: 'uq_outline_set_version', columns: ['base', 'version'] }],
});

interface OutlineWithdrawalRow {
  outlineSet: string;
  reason: string;
  recordedBy: string;
  recordedAt: Date;
}

const OutlineWithdrawalEntity = new EntitySchema<OutlineWithdrawalRow>({
  name: 'OutlineWithdrawal',
  tableName: 'outline_withdrawal',
  columns: {
    outlineSet: { ...key('outline_withdrawal', uuid), name: 'outline_set' },
    reason: text,
    recordedBy: { ...text, name: 'recorded_by' },
    recordedAt: { ...instant, name: 'recorded_at' },
  },
  foreignKeys: [
    {
      name: 'fk_outline_withdrawal_set',
      target: 'OutlineSet',
      columnNames: ['outlineSet'],
      referencedColumnNames: ['id'],
    },
  ],
});

export const OUTLINE_ENTITIES: readonly EntitySchema[] = [OutlineSetEntity, OutlineWithdrawalEntity];
