import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../accounts/role.ts';
import { COMMUNE, DISTRICT, OTHER_COMMUNE, activityOf, batchOf } from '../ledger/rows.fixture.ts';
import { openTestRecord, type TestRecord } from '../record.fixture.ts';
import type { Scope } from './scope.ts';

let record: TestRecord;

const own = activityOf(1);
const ofOtherCommune = activityOf(2, {
  organisation: 'police-06002',
  places: [{ unit: OTHER_COMMUNE, attendances: null }],
});
const ofOtherDistrict = activityOf(3, {
  organisation: 'culture-181',
  districts: ['181@2020-01-01'],
  places: [{ unit: '06100@2020-01-01', attendances: null }],
});
const overTwoCommunes = activityOf(4, {
  organisation: 'culture-180',
  places: [
    { unit: COMMUNE, attendances: null },
    { unit: OTHER_COMMUNE, attendances: null },
  ],
});
const summary = {
  ...{ unit: COMMUNE, from: '2023-01-01', to: '2023-03-31', cells: [] },
  ...{ monthsMissing: 0, reported: true, nothingToReport: false },
};

beforeAll(async () => {
  record = await openTestRecord();
  await record.store.appendBatch(
    batchOf('rows of four bodies', {
      fileName: 'bao-cao.csv',
      activities: [own, ofOtherCommune, ofOtherDistrict, overTwoCommunes],
      summaries: [{ status: 'VERIFIED', row: summary }],
      submissions: [{ unit: COMMUNE, period: 'admin:2023-M01', status: 'accepted', onTime: null }],
      reference: [{ kind: 'plan', key: '38', payload: { number: '38' } }],
    }),
  );
  await record.store.redactText({
    activityId: ofOtherDistrict.activityId,
    revision: 1,
    by: 'tester',
    reason: 'a name',
  });
  await record.ask(
    `INSERT INTO lantoa.activity_reason (activity_id, revision, ordinal, code, reason)
     VALUES ($1, 1, 1, 'implausible_value', 'counted twice')`,
    [own.activityId],
  );
  const { accounts } = record.store;
  const user = await accounts.createUser({ email: 'a@b.vn', name: 'A', role: 'REPORTER', password: null });
  await accounts.openSession(user.id);
  await record.store.administration.invite('tester', 'moi@b.vn', { role: 'AUDITOR', organisation: null, units: [] });
  await record.ask(`INSERT INTO lantoa.second_step VALUES ($1, 'sealed', NULL, 0)`, [user.id]);
  await record.ask(`INSERT INTO lantoa.recovery_code VALUES ('hash', $1)`, [user.id]);
  await record.ask(`INSERT INTO lantoa.external_identity VALUES ('https://id.example.org', 's', $1, now())`, [user.id]);
  const other = await accounts.createUser({ email: 'b@b.vn', name: 'B', role: 'AUDITOR', password: null });
  await record.store.passwordResets.issue('tester', other.id);
  await record.ask(`INSERT INTO lantoa.taught_spelling VALUES ('culture-180', 'c', 'k', 'w', 'm', now())`);
  await record.ask(`INSERT INTO lantoa.share_link VALUES ($1, 'h', $1, '{}', 'a', 1, now(), now(), NULL, 0, NULL)`, [
    user.id,
  ]);
  await record.ask(`INSERT INTO lantoa.entry_template VALUES ($1, 'x', 'culture-180', 'n', '{}', now())`, [user.id]);
  await record.ask(
    `INSERT INTO lantoa.outline_set VALUES ($1, 'LS_200', 1, 's', 'l', false, '[]', 1, 'h', 't', 'x', now())`,
    [user.id],
  );
  await record.ask(`INSERT INTO lantoa.outline_withdrawal VALUES ($1, 'r', 'x', now())`, [user.id]);
  await record.ask(`INSERT INTO lantoa.saved_view VALUES ($1, 'x', 'culture-180', 'n', 'by=TOPIC', now())`, [user.id]);
  await record.ask(`INSERT INTO lantoa.report_narrative VALUES ('s', NULL, $1, 1, '{}', 'x', now())`, [COMMUNE]);
  await record.ask(
    `INSERT INTO lantoa.issued_report VALUES ($1, 's', 1, NULL, $2, NULL, now(), 'k', false, 'f', '{}', '{}', 'h', 'c', 'd', 'd', 'x', 'x')`,
    [user.id, COMMUNE],
  );
  await record.ask(`INSERT INTO lantoa.monitoring_rule VALUES ('BLIND_SPOT', true, '{}', 0, NULL, NULL, now(), 0, 1)`);
  await record.ask(
    `INSERT INTO lantoa.monitoring_alert (id, rule, occurrence_key, alert_group, unit, evidence, data_version, is_from_start, opened_at)
     VALUES ($1, 'BLIND_SPOT', 'k', 'g', $2, '{}', 1, false, now())`,
    [user.id, COMMUNE],
  );
  await fillDelivery(user.id);
  await record.ask(`INSERT INTO lantoa.import_undo VALUES ($1, now(), 'x', 'r', 0, 0)`, [own.activityId]);
  await record.ask(`INSERT INTO lantoa.broadcast_run VALUES ($1, 1, 1, $1, $1, 2, '17:00', 'c', 1, 900, NULL, NULL)`, [
    own.activityId,
  ]);
  await record.store.duplicates.dismiss({ pair: [own.activityId, user.id], by: 'x' });
  const { token } = await accounts.createToken({ name: 't', role: 'ANALYST', expires: null, budget: 5 });
  const holder = await accounts.resolveToken(token);
  if (holder) await accounts.spend(holder, 1);
  await fillCollection();
  await expect(accounts.signIn('nobody@b.vn', 'no such account')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

afterAll(async () => record.close());

/** A row in each table of what is told about alerts. */
async function fillDelivery(id: string): Promise<void> {
  const rows = {
    alert_preference: `'${id}', 'daily', '21:00', '06:00', now()`,
    alert_webhook: `'${id}', 'n', 'https://example.org', NULL, 'x', now(), NULL, NULL`,
    alert_message: `'${id}', '${id}', NULL, 'daily', '2023-04-18', now(), NULL`,
    alert_delivery: `(SELECT id FROM lantoa.monitoring_alert LIMIT 1), '${id}', '${id}'`,
  };
  for (const [table, values] of Object.entries(rows))
    await record.ask(`INSERT INTO lantoa.${table} VALUES (${values})`);
}

/** A row in each table of requests and reports. */
async function fillCollection(): Promise<void> {
  const id = own.activityId;
  const rows: Readonly<Record<string, string>> = {
    report_request: `'${id}', 'ad_hoc', NULL, 't', 'r', 'b', '2023-03-15', '2023-04-14', '2023-04-18', 1, 1, 1, '{}', '1', 'x', now()`,
    report_request_topic: `'${id}', 'drug_prevention'`,
    report_submission: `'${id}', '${id}', NULL, '${COMMUNE}', true, true, 1, 'due', false, NULL, '2023-04-15', NULL, '', 'x', now()`,
    report_submission_activity: `'${id}', '${id}', false`,
    report_submission_event: `'${id}', 1, 'save', 'due', 'draft', 2, 'x', 'REPORTER', now(), NULL, '[]'`,
    report_cell_comment: `'${id}', 1, 1, NULL, 'attendances', 'c', false`,
    report_reminder: `'${id}', '2023-04-18', 'x', now()`,
    reminder_mail: `'${id}', '${id}', (SELECT id FROM lantoa.user_account LIMIT 1), 'by_hand', '2023-04-18', 'REPORTER', '{}', 'waiting', 0, now(), now(), NULL, NULL, NULL`,
    report_request_change: `'${id}', 1, 'extend', '2023-04-20', 'r', 'x', now()`,
    report_sending: `'${id}', 1, 'n', '[]'`,
    report_schedule: `'${id}', 'admin', 'month', 2, 1, 1, 1, '{}', 't', 'r', 'b', '{}', '{}', '1', '2023-03-15', NULL, false, NULL, 1, 'x', now()`,
    report_schedule_opening: `'${id}', 'admin:2023-M04', '${id}', now()`,
    observance_plan: `'culture-180', 'child_action_month', 2023, 'none', NULL, NULL, 1, 'x', now()`,
  };
  for (const [table, values] of Object.entries(rows))
    await record.ask(`INSERT INTO lantoa.${table} VALUES (${values})`);
}

async function tables(): Promise<string[]> {
  const rows = await record.asSuperuser(async (client) =>
    client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'lantoa'::regnamespace AND relkind = 'r' ORDER BY 1`,
    ),
  );
  return rows.rows.map(({ name }) => name);
}

async function seen(scope: Partial<Scope> & { role: Role }): Promise<string[]> {
  const rows = await record.store.inScope({ organisation: null, units: [], ...scope }, async (manager) =>
    manager.query<{ id: string }[]>('SELECT activity_id AS id FROM lantoa.activity_revision'),
  );
  return rows.map(({ id }) => id).toSorted();
}

const ids = (...activities: { readonly activityId: string }[]): string[] =>
  activities.map(({ activityId }) => activityId).toSorted();

describe('row-level security', () => {
  it('is on and forced for every table', async () => {
    const open = await record.asSuperuser(async (client) =>
      client.query(
        `SELECT relname FROM pg_class WHERE relnamespace = 'lantoa'::regnamespace AND relkind = 'r'
           AND NOT (relrowsecurity AND relforcerowsecurity)`,
      ),
    );
    expect(open.rows).toEqual([]);
    expect((await tables()).length).toBeGreaterThan(14);
  });

  it('with the scope of the service missing, the application sees no row of any table', async () => {
    for (const table of (await tables()).filter((name) => name !== 'schema_migration')) {
      const [without] = await record.store.dataSource.query<{ count: number }[]>(
        `SELECT count(*)::integer AS count FROM lantoa.${table}`,
      );
      expect([table, without?.count]).toEqual([table, 0]);
      const isEmptyByNature = table === 'staged_row';
      if (!isEmptyByNature) expect([table, await record.count(table)]).not.toEqual([table, 0]);
    }
  });

  it.each(['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER', 'PRESS_AGENCY', 'ANALYST'] as const)(
    'asked without any condition of the service layer, %s elsewhere sees no row of a place, a body or a person',
    async (role) => {
      const scope: Scope = { role, organisation: 'elsewhere', units: ['06999@2020-01-01'] };
      const shown: string[] = [];
      for (const table of (await tables()).filter((name) => name !== 'schema_migration')) {
        const rows = await record.store.inScope(scope, async (manager) =>
          manager.query<unknown[]>(`SELECT FROM lantoa.${table} LIMIT 1`),
        );
        if (rows.length > 0) shown.push(table);
      }
      expect(shown).toEqual(['reference_revision']);
    },
  );

  it('nor does the owner of the tables', async () => {
    const count = await record.asSuperuser(async (client) => {
      await client.query('SET ROLE lantoa_owner');
      return client.query<{ count: number }>('SELECT count(*)::integer AS count FROM lantoa.activity_revision');
    });
    expect(count.rows[0]?.count).toBe(0);
  });

  it('without a scope nothing is written', async () => {
    await expect(
      record.store.dataSource.query(
        `INSERT INTO lantoa.submission VALUES ('x', 'y', 1, gen_random_uuid(), 1, 'accepted', NULL, '')`,
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('a scope ends with its transaction, even on the same connection', async () => {
    const runner = record.store.dataSource.createQueryRunner();
    try {
      const count = async (): Promise<number> =>
        (
          (await runner.query('SELECT count(*)::integer AS count FROM lantoa.activity_revision')) as [{ count: number }]
        )[0].count;
      await runner.startTransaction();
      await runner.query(`SELECT set_config('lantoa.role', 'SERVICE', true)`);
      expect(await count()).toBe(4);
      await runner.commitTransaction();
      expect(await count()).toBe(0);
    } finally {
      await runner.release();
    }
  });

  it('a reporter sees the own rows alone, by body or by commune', async () => {
    expect(await seen({ role: 'REPORTER', organisation: 'police-06001' })).toEqual(ids(own));
    expect(await seen({ role: 'REPORTER', units: [COMMUNE] })).toEqual(ids(own, overTwoCommunes));
    expect(await seen({ role: 'PRESS_AGENCY', units: [COMMUNE] })).toEqual([]);
    expect(await seen({ role: 'REPORTER', units: [COMMUNE, OTHER_COMMUNE] })).toEqual(
      ids(own, ofOtherCommune, overTwoCommunes),
    );
    expect(await seen({ role: 'REPORTER' })).toEqual([]);
  });

  it('a district sees what touches it', async () => {
    expect(await seen({ role: 'DISTRICT_OFFICER', units: [DISTRICT] })).toEqual(
      ids(own, ofOtherCommune, overTwoCommunes),
    );
    expect(await seen({ role: 'DISTRICT_OFFICER', units: ['181@2020-01-01'] })).toEqual(ids(ofOtherDistrict));
  });

  it('a press agency sees the rows of its body, wherever they lie, and a place opens none to it', async () => {
    const press = { role: 'PRESS_AGENCY' } as const;
    expect(await seen({ ...press, organisation: 'culture-180' })).toEqual(ids(overTwoCommunes));
    expect(await seen({ ...press, organisation: 'culture-180', units: [COMMUNE] })).toEqual(ids(overTwoCommunes));
    expect(await seen({ ...press, units: [COMMUNE, DISTRICT] })).toEqual([]);
    for (const table of ['summary_revision', 'submission']) {
      const read = `SELECT FROM lantoa.${table}`;
      const rows = async (role: Role) =>
        record.store.inScope({ role, organisation: null, units: [COMMUNE] }, async (manager) =>
          manager.query<unknown[]>(read),
        );
      expect([table, (await rows('PRESS_AGENCY')).length]).toEqual([table, 0]);
      expect([table, (await rows('REPORTER')).length]).toEqual([table, 1]);
    }
  });

  it.each(['LEAD_DEPARTMENT', 'COMMITTEE', 'AUDITOR'] as const)('%s sees all records', async (role) => {
    expect(await seen({ role })).toHaveLength(4);
  });

  it.each(['ANALYST', 'ADMINISTRATOR'] as const)('%s sees no record', async (role) => {
    expect(await seen({ role, organisation: 'police-06001', units: [COMMUNE, DISTRICT] })).toEqual([]);
  });

  it('free text goes with the own rows, and never to the committee', async () => {
    const notes = async (scope: Partial<Scope> & { role: Role }): Promise<unknown[]> =>
      record.store.inScope({ organisation: null, units: [], ...scope }, async (manager) =>
        manager.query<unknown[]>('SELECT note FROM lantoa.activity_text WHERE note IS NOT NULL ORDER BY note'),
      );
    expect(await notes({ role: 'REPORTER', units: [COMMUNE] })).toEqual(
      [own, overTwoCommunes].map(({ text }) => ({ note: text?.note })),
    );
    expect(await notes({ role: 'COMMITTEE' })).toEqual([]);
    expect(await notes({ role: 'AUDITOR' })).toHaveLength(3);
  });

  it('the feeder reads the whole ledger, and nothing about people', async () => {
    const result = await record.asSuperuser(async (client) => {
      await client.query('SET ROLE lantoa_feed');
      const rows = await client.query('SELECT FROM lantoa.activity_revision');
      const people = await client.query('SELECT FROM lantoa.user_account').catch((fault: unknown) => String(fault));
      const change = await client
        .query('DELETE FROM lantoa.activity_revision')
        .catch((fault: unknown) => String(fault));
      return { rows: rows.rowCount, people, change };
    });
    expect(result.rows).toBe(4);
    expect(result.people).toMatch(/permission denied/);
    expect(result.change).toMatch(/permission denied/);
  });
});

describe('append-only', () => {
  const LEDGER = [
    ...['ledger_batch', 'ledger_batch_file', 'batch_outcome', 'activity_revision', 'activity_text'],
    ...['summary_revision', 'submission', 'reference_revision', 'redaction', 'audit_event'],
    ...['report_request', 'report_submission_event', 'report_reminder', 'report_schedule_opening'],
  ];
  const CHANGES = [
    (table: string) => `UPDATE lantoa.${table} SET ${table === 'activity_text' ? 'note' : columnOf(table)} = 'x'`,
    (table: string) => `DELETE FROM lantoa.${table}`,
    (table: string) => `TRUNCATE lantoa.${table}`,
  ];

  function columnOf(table: string): string {
    const columns: Record<string, string> = {
      ...{ ledger_batch: 'recorded_by', ledger_batch_file: 'file_name', batch_outcome: 'idempotency_key' },
      ...{ activity_revision: 'status', summary_revision: 'status', submission: 'status' },
      ...{ reference_revision: 'key', redaction: 'reason', audit_event: 'actor' },
      ...{ report_request: 'title', report_submission_event: 'by', report_reminder: 'by' },
      ...{ report_schedule_opening: 'period' },
    };
    return columns[table] ?? 'x';
  }

  it.each(['lantoa_app', 'lantoa_owner', 'superuser'])(
    '%s can neither change nor remove a recorded row',
    async (role) => {
      await record.asSuperuser(async (client) => {
        for (const table of LEDGER) {
          for (const change of CHANGES) {
            await client.query('BEGIN');
            if (role !== 'superuser') await client.query(`SET LOCAL ROLE ${role}`);
            await client.query(`SELECT set_config('lantoa.role', 'SERVICE', true)`);
            const statement = change(table);
            const refusal = await client.query(statement).then(
              () => 'done',
              (fault: unknown) => String(fault),
            );
            await client.query('ROLLBACK');
            expect([statement, refusal]).toEqual([
              statement,
              expect.stringMatching(/append-only|permission denied|foreign key/),
            ]);
          }
        }
      });
    },
  );

  it('a text is not erased without a redaction on record', async () => {
    await expect(record.ask('SELECT lantoa.erase_text($1, 1)', [own.activityId])).rejects.toThrow(/recorded redaction/);
  });
});
