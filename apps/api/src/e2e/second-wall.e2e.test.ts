import { SERVICE_SCOPE, type Role, type Viewer } from '@lantoa/record';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { recordScope } from '../platform/auth/record-scope.ts';
import { IMPORT_RUNS } from '../testing/relations/import-runs.ts';
import { RECORD_RUNS } from '../testing/relations/record-runs.ts';
import { RelationWorld } from '../testing/relations/relation-world.ts';
import { REPORT_RUNS } from '../testing/relations/report-runs.ts';
import type { Run } from '../testing/relations/run.ts';

// The first wall is gone: the service takes everything for the asker's own. What is left is PostgreSQL.
vi.mock(import('../platform/auth/entry-rights.ts'), async (original) => ({
  ...(await original()),
  ...{ verifies: () => false, mayEnter: () => true, mayCorrect: () => true, mayReportFor: () => true },
  isOwnUnit: () => true,
}));
vi.mock('../features/imports/may-undo.ts', () => ({ mayUndo: () => true }));

const ROLES = ['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY'] as const satisfies readonly Role[];
const FOREIGN = ['parent', 'sibling'] as const;

/** Reads over HTTP whose rows PostgreSQL keeps, and the tables whose policies keep them. */
const READS: Readonly<Record<string, { readonly run: Run | undefined; readonly tables: readonly string[] }>> = {
  recordedEntry: { run: RECORD_RUNS['Query.recordedEntry'], tables: ['activity_revision'] },
  broadcastsToRepeat: { run: RECORD_RUNS['Query.broadcastsToRepeat'], tables: ['activity_revision'] },
  reportRequests: { run: REPORT_RUNS['Query.reportRequests'], tables: ['report_submission'] },
  reportRequest: { run: REPORT_RUNS['Query.reportRequest'], tables: ['report_submission'] },
  submissions: { run: REPORT_RUNS['Query.submissions'], tables: ['report_submission'] },
  submission: { run: REPORT_RUNS['Query.submission'], tables: ['report_submission'] },
  submissionContent: { run: REPORT_RUNS['Query.submissionContent'], tables: ['report_submission'] },
  duplicateLinks: { run: RECORD_RUNS['Query.duplicateLinks'], tables: ['activity_revision'] },
  importUndo: { run: IMPORT_RUNS['Query.importUndo'], tables: ['ledger_batch', 'ledger_batch_file'] },
};

let world: RelationWorld;
beforeAll(async () => {
  world = await RelationWorld.start();
  const holders = ROLES.flatMap((role) => [world.asker(role).id, world.holder(role, 'sibling')?.id ?? '']);
  for (const id of new Set(holders)) await turnOnSecondStep(id);
  const { collection } = world.server.running.record;
  for (const organisation of ['culture_office:183@2020-01-01', 'radio_tv:20@2020-01-01']) {
    const viewer = { userId: 'test', role: 'LEAD_DEPARTMENT', organisation: null, units: [] } as const;
    const plan = { organisation, observance: 'child_action_month', year: 2023, number: null, issuedOn: null };
    await collection.saveObservancePlan({ ...plan, status: 'draft', version: 0, viewer });
  }
});
afterAll(() => world.server.stop());

/** A second step of an account, as if its app had confirmed it. */
async function turnOnSecondStep(userId: string): Promise<void> {
  await world.server.running.record.inScope(SERVICE_SCOPE, async (manager) => {
    await manager.query(`INSERT INTO lantoa.second_step VALUES ($1, 'sealed', now(), 0)`, [userId]);
    await manager.query(`INSERT INTO lantoa.recovery_code VALUES (sha256($1::bytea), $2)`, [userId, userId]);
  });
}

/** What a read reaches of what is foreign to each role. */
async function foreignRows(run: Run | undefined): Promise<string[]> {
  const reached: string[] = [];
  for (const role of ROLES)
    for (const relation of FOREIGN)
      if ((await run?.(world, role, relation)) !== false) reached.push(`${role} ${relation}`);
  return reached;
}

function scopeOf(role: Role) {
  const { id, ...access } = world.asker(role);
  const viewer: Viewer = { kind: 'session', userId: id, accountId: id, name: role, budget: null, ...access };
  return { ...recordScope(viewer, world.server.running.follower.model.index), userId: id };
}

/** Reads of the record that name what is foreign outright, without the condition that the service adds; how many rows come. */
const STORE_READS: Readonly<
  Record<string, { readonly rows: (role: Role) => Promise<number>; readonly tables: readonly string[] }>
> = {
  'entries of another account': {
    tables: ['activity_revision'],
    rows: async (role) => {
      const other = world.holder(role, 'sibling')?.id ?? '';
      return (await world.server.running.record.entries.enteredBy(other, 20, scopeOf(role))).length;
    },
  },
  'imports of everybody else': {
    tables: ['ledger_batch', 'ledger_batch_file'],
    rows: async (role) => {
      const { id } = world.asker(role);
      const rows = await world.server.running.record.imports(500, scopeOf(role));
      return rows.filter(({ by }) => by !== id).length;
    },
  },
  'what another body taught': {
    tables: ['taught_spelling'],
    rows: async (role) => {
      const body = world.at(role, 'sibling')?.body ?? '';
      return (await world.server.running.record.spellings.taughtBy(body, scopeOf(role))).length;
    },
  },
  'accounts but the own': {
    tables: ['user_account'],
    rows: async (role) => {
      const accounts = await world.server.running.record.administration.accounts(scopeOf(role));
      return accounts.filter(({ id }) => id !== world.asker(role).id).length;
    },
  },
  'the account of somebody else': {
    tables: ['user_account'],
    rows: async (role) => {
      const other = world.holder(role, 'sibling')?.id ?? '';
      const found = await world.server.running.record.administration.account(other, scopeOf(role));
      return found === null ? 0 : 1;
    },
  },
  'tokens of another account': {
    tables: ['api_token'],
    rows: async (role) => {
      const other = world.holder(role, 'sibling')?.id ?? '';
      return (await world.server.running.record.ownTokens.list(other, scopeOf(role))).length;
    },
  },
  'the second step of another account': {
    tables: ['second_step', 'recovery_code'],
    rows: async (role) => {
      const other = world.holder(role, 'sibling')?.id ?? '';
      const step = await world.server.running.record.secondSteps.ofAccount(other, scopeOf(role));
      return step.recoveryCodesLeft + (step.isOn ? 1 : 0);
    },
  },
  invitations: {
    tables: ['invitation'],
    rows: async (role) => (await world.server.running.record.administration.invitations(scopeOf(role))).length,
  },
  'what the audit tells': {
    tables: ['audit_event'],
    rows: async (role) =>
      (await world.server.running.record.auditTrail({ limit: 200, offset: 0 }, scopeOf(role))).length,
  },
  'plans of other bodies': {
    tables: ['observance_plan'],
    rows: async (role) => (await world.server.running.record.collection.observancePlans(2023, scopeOf(role))).length,
  },
};

/** While `work` runs, row-level security lets everybody read the tables. */
async function opened<Result>(tables: readonly string[], work: () => Promise<Result>): Promise<Result> {
  const runner = world.server.running.record.dataSource.createQueryRunner();
  const alter = async (table: string, condition: string) => {
    await runner.query('SET ROLE lantoa_owner');
    await runner.query(`ALTER POLICY read_in_scope ON lantoa.${table} USING (${condition})`);
    await runner.query('SET ROLE lantoa_app');
  };
  const before = (await runner.query(
    `SELECT tablename, qual FROM pg_policies WHERE policyname = 'read_in_scope' AND tablename = ANY ($1)`,
    [tables],
  )) as readonly { readonly tablename: string; readonly qual: string }[];
  try {
    for (const table of tables) await alter(table, 'true');
    return await work();
  } finally {
    for (const { tablename, qual } of before) await alter(tablename, qual);
    await runner.release();
  }
}

describe('with the scope of the service layer removed', () => {
  it.each(Object.entries(READS))(
    '%s gives no foreign row, and would without its policy',
    async (_, { run, tables }) => {
      expect(await foreignRows(run)).toEqual([]);
      expect((await opened(tables, async () => foreignRows(run))).length).toBeGreaterThan(0);
      expect(await foreignRows(run)).toEqual([]);
    },
  );

  it.each(Object.entries(STORE_READS))(
    '%s: none is read, and would be without the policy',
    async (_, { rows, tables }) => {
      const counts = async () => Promise.all(ROLES.map(async (role) => rows(role)));
      expect(await counts()).toEqual([0, 0, 0, 0]);
      expect(Math.max(...(await opened(tables, counts)))).toBeGreaterThan(0);
    },
  );

  it.each(ROLES)('%s reads the own account, its tokens and its second step', async (role) => {
    const { administration, ownTokens, secondSteps } = world.server.running.record;
    const { id, email } = world.asker(role);
    expect(await administration.accounts(scopeOf(role))).toMatchObject([{ id, email }]);
    expect(await ownTokens.list(id, scopeOf(role))).toHaveLength(1);
    expect(await secondSteps.ofAccount(id, scopeOf(role))).toEqual({ isOn: true, recoveryCodesLeft: 1 });
  });

  it('what is foreign is there to be found', async () => {
    const { record } = world.server.running;
    expect((await record.imports(500, SERVICE_SCOPE)).length).toBeGreaterThan(10);
  });
});
