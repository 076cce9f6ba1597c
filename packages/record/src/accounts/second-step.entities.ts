import { EntitySchema } from 'typeorm';

const instant = { type: 'timestamp with time zone', precision: 3 } as const;

export interface SecondStepRow {
  userId: string;
  /** Encrypted with a key that the database does not hold. */
  sealedSecret: Buffer;
  /** null until a code has proved that the app holds the secret. */
  confirmedAt: Date | null;
  /** The latest time step a code was taken of; no code works twice. */
  lastStep: number;
}

const ofUser = (table: string) => ({
  name: `fk_${table}_user`,
  target: 'UserAccount',
  columnNames: ['userId'],
  referencedColumnNames: ['id'],
  onDelete: 'CASCADE' as const,
});

export const SecondStepEntity = new EntitySchema<SecondStepRow>({
  name: 'SecondStep',
  tableName: 'second_step',
  columns: {
    userId: { type: 'uuid', primary: true, primaryKeyConstraintName: 'pk_second_step', name: 'user_id' },
    sealedSecret: { type: 'bytea', name: 'sealed_secret' },
    confirmedAt: { ...instant, nullable: true, name: 'confirmed_at' },
    lastStep: { type: 'integer', name: 'last_step' },
  },
  foreignKeys: [ofUser('second_step')],
});

export const RecoveryCodeEntity = new EntitySchema<{ codeHash: Buffer; userId: string }>({
  name: 'RecoveryCode',
  tableName: 'recovery_code',
  columns: {
    codeHash: { type: 'bytea', primary: true, primaryKeyConstraintName: 'pk_recovery_code', name: 'code_hash' },
    userId: { type: 'uuid', name: 'user_id' },
  },
  indices: [{ name: 'ix_recovery_code_user', columns: ['userId'] }],
  foreignKeys: [ofUser('recovery_code')],
});
