import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from './permission-matrix.ts';

const schema = buildSchema(readFileSync(path.resolve(import.meta.dirname, '../../../schema.graphql'), 'utf8'));
const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name ?? ''}.${field}`),
);

describe('the permission matrix', () => {
  it('names every field of Query and Mutation, and none that is gone', () => {
    const named = Object.keys(PERMISSIONS).filter((key) => /^(Query|Mutation)\.(?!__)/.test(key));
    expect(named.toSorted()).toEqual(fields.toSorted());
  });

  it('leaves nobody with nothing but signing in', () => {
    const open = fields.filter((field) => PERMISSIONS[field]?.includes('NOBODY'));
    expect(open.toSorted()).toEqual([
      ...['Mutation.acceptInvitation', 'Mutation.acceptPasswordReset'],
      ...['Mutation.openInvitation', 'Mutation.openPasswordReset', 'Mutation.openShare'],
      ...['Mutation.signIn', 'Mutation.signInAsSample', 'Mutation.signOut', 'Query.verifyReport'],
      'Query.viewer',
    ]);
  });

  it('lets a link show aggregates and the lists that name them, and nothing else', () => {
    const shown = Object.keys(PERMISSIONS).filter((operation) => PERMISSIONS[operation]?.includes('SHARE_LINK'));
    expect(shown.toSorted()).toEqual([
      ...['Query.analytics', 'Query.areaUnits', 'Query.blindSpots', 'Query.catalogue', 'Query.comparison'],
      ...['Query.equityGaps', 'Query.mandateMatrix', 'Query.observanceCalendar', 'Query.observanceLift'],
      'Query.recognitions',
    ]);
  });

  it('shows administrators no figures and no records', () => {
    for (const field of ['analytics', 'blindSpots', 'equityGaps', 'summaryTables', 'activities']) {
      expect(PERMISSIONS[`Query.${field}`], field).not.toContain('ADMINISTRATOR');
    }
  });

  it('leaves accounts to administrators', () => {
    const changes = fields.filter(
      (field) => /[Aa]ccount|[Ii]nvit|[Rr]eset/.test(field) && !/open|accept|own/.test(field),
    );
    expect(changes.length).toBeGreaterThan(5);
    for (const field of changes) expect(PERMISSIONS[field], field).toEqual(['ADMINISTRATOR']);
  });

  it('gives administrators no tokens of their own: a program that administers is made by an operator', () => {
    for (const field of ['Query.ownTokens', 'Mutation.createOwnToken', 'Mutation.revokeOwnToken'])
      expect(PERMISSIONS[field], field).not.toContain('ADMINISTRATOR');
  });

  it('keeps records from analysts and imports from those who only read', () => {
    expect(PERMISSIONS['Query.activities']).not.toContain('ANALYST');
    for (const role of ['COMMITTEE', 'ANALYST', 'AUDITOR'] as const) {
      expect(PERMISSIONS['Mutation.commitImport'], role).not.toContain(role);
    }
  });
});
