import { EntitySchema } from 'typeorm';

const instant = { type: 'timestamp with time zone', precision: 3 } as const;

export interface PasswordResetRow {
  id: string;
  secretHash: Buffer;
  userId: string;
  createdAt: Date;
  expiresAt: Date;
  /** When it was used or replaced. */
  endedAt: Date | null;
}

export const PasswordResetEntity = new EntitySchema<PasswordResetRow>({
  name: 'PasswordReset',
  tableName: 'password_reset',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'pk_password_reset' },
    secretHash: { type: 'bytea', name: 'secret_hash' },
    userId: { type: 'uuid', name: 'user_id' },
    createdAt: { ...instant, name: 'created_at' },
    expiresAt: { ...instant, name: 'expires_at' },
    endedAt: { ...instant, nullable: true, name: 'ended_at' },
  },
  uniques: [{ name: 'uq_password_reset_secret_hash', columns: ['secretHash'] }],
  indices: [{ name: 'ix_password_reset_user', columns: ['userId'] }],
  foreignKeys: [
    {
      name: 'fk_password_reset_user',
      target: 'UserAccount',
      columnNames: ['userId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
});
