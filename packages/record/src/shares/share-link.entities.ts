import { EntitySchema } from 'typeorm';

const instant = { type: 'timestamp with time zone', precision: 3 } as const;

export interface ShareLinkRow {
  id: string;
  secretHash: Buffer;
  userId: string;
  view: object;
  /** Compressed JSON. */
  answers: Buffer;
  dataVersion: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  timesOpened: number;
  lastOpenedAt: Date | null;
}

export const ShareLinkEntity = new EntitySchema<ShareLinkRow>({
  name: 'ShareLink',
  tableName: 'share_link',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'pk_share_link' },
    secretHash: { type: 'bytea', name: 'secret_hash' },
    userId: { type: 'uuid', name: 'user_id' },
    view: { type: 'jsonb' },
    answers: { type: 'bytea' },
    dataVersion: { type: 'bigint', name: 'data_version' },
    createdAt: { ...instant, name: 'created_at' },
    expiresAt: { ...instant, name: 'expires_at' },
    revokedAt: { ...instant, nullable: true, name: 'revoked_at' },
    timesOpened: { type: 'integer', name: 'times_opened' },
    lastOpenedAt: { ...instant, nullable: true, name: 'last_opened_at' },
  },
  uniques: [{ name: 'uq_share_link_secret_hash', columns: ['secretHash'] }],
  indices: [{ name: 'ix_share_link_user', columns: ['userId'] }],
  foreignKeys: [
    {
      name: 'fk_share_link_user',
      target: 'UserAccount',
      columnNames: ['userId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
});
