import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from './permission-matrix.ts';
import { REACH_OF } from './permission-reach.ts';
import { mayReach, permissionReport } from './permission-report.ts';

const file = path.resolve(import.meta.dirname, '../../../../../docs/permission-matrix.md');

describe('the permission matrix by relation', () => {
  it('says of every field and route what binds it to a scope, and of none that is gone', () => {
    expect(Object.keys(REACH_OF).toSorted()).toEqual(Object.keys(PERMISSIONS).toSorted());
  });

  it('is written down as it stands: npm run permissions:print -w apps/api', () => {
    expect(readFileSync(file, 'utf8')).toBe(permissionReport());
  });

  it('keeps what lies beside and above from everybody who answers for a part', () => {
    for (const operation of Object.keys(PERMISSIONS).filter((name) =>
      /records|entries|repeated|reports|sent|reviewed|plans/.test(REACH_OF[name] ?? ''),
    ))
      for (const role of ['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY'] as const)
        for (const relation of ['parent', 'sibling'] as const)
          expect(mayReach(operation, role, relation), `${operation} ${role} ${relation}`).toBe(false);
  });
});
