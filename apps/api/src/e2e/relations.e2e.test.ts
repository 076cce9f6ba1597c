import { ROLES } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS } from '../platform/auth/permission-matrix.ts';
import { REACH_OF } from '../platform/auth/permission-reach.ts';
import { REACHES, RELATIONS } from '../platform/auth/permission-relations.ts';
import { mayReach } from '../platform/auth/permission-report.ts';
import { ACCOUNT_RUNS } from '../testing/relations/account-runs.ts';
import { ALERT_RUNS } from '../testing/relations/alert-runs.ts';
import { IMPORT_RUNS } from '../testing/relations/import-runs.ts';
import { LINK_RUNS } from '../testing/relations/link-runs.ts';
import { RECORD_RUNS } from '../testing/relations/record-runs.ts';
import { RelationWorld } from '../testing/relations/relation-world.ts';
import { REPORT_RUNS } from '../testing/relations/report-runs.ts';

const RUNS = { ...RECORD_RUNS, ...REPORT_RUNS, ...IMPORT_RUNS, ...ACCOUNT_RUNS, ...LINK_RUNS, ...ALERT_RUNS };
/** What is somebody's: its answer depends on how a row stands to the scope of whoever asks. */
const SCOPED = Object.keys(PERMISSIONS).filter((operation) => {
  const reach = REACH_OF[operation];
  return reach !== undefined && REACHES[reach].of !== null;
});

let world: RelationWorld;
beforeAll(async () => {
  world = await RelationWorld.start();
});
afterAll(() => world.server.stop());

describe('what is bound to a scope', () => {
  it('is asked for over HTTP, each field and route: one without a run fails here', () => {
    expect(Object.keys(RUNS).toSorted()).toEqual(SCOPED.toSorted());
  });

  it.each(Object.entries(RUNS))('%s is reached by each role as the matrix says', async (operation, run) => {
    const found: string[] = [];
    const expected: string[] = [];
    for (const role of ROLES)
      // Whom the matrix refuses altogether is refused before anything is looked at: once is enough.
      for (const relation of PERMISSIONS[operation]?.includes(role) ? RELATIONS : (['own'] as const)) {
        const isReached = await run(world, role, relation);
        if (isReached === null) continue;
        if (isReached) found.push(`${role} ${relation}`);
        if (mayReach(operation, role, relation)) expected.push(`${role} ${relation}`);
      }
    expect(found).toEqual(expected);
    // A run that reaches nothing at all would agree with a matrix that says so by mistake.
    expect(found.length).toBeGreaterThan(0);
  });
});
