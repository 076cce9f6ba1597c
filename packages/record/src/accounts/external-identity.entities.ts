import { EntitySchema } from 'typeorm';

export interface ExternalIdentityRow {
  /** The provider's own address. */
  issuer: string;
  /** What the provider calls the person, for ever. */
  subject: string;
  userId: string;
  boundAt: Date;
}

export const ExternalIdentityEntity = new EntitySchema<ExternalIdentityRow>({
  name: 'ExternalIdentity',
  tableName: 'external_identity',
  columns: {
    issuer: { type: 'text', primary: true, primaryKeyConstraintName: 'pk_external_identity' },
    subject: { type: 'text', primary: true, primaryKeyConstraintName: 'pk_external_identity' },
    userId: { type: 'uuid', name: 'user_id' },
    boundAt: { type: 'timestamp with time zone', precision: 3, name: 'bound_at' },
  },
  uniques: [{ name: 'uq_external_identity_user', columns: ['issuer', 'userId'] }],
  foreignKeys: [
    {
      name: 'fk_external_identity_user',
      target: 'UserAccount',
      columnNames: ['userId'],
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
});
