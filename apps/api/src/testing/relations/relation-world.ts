import { randomUUID } from 'node:crypto';
import type { SubmissionStep } from '@lantoa/domain';
import { ROLES, SERVICE_SCOPE, type Role } from '@lantoa/record';
import type { Relation } from '../../platform/auth/permission-relations.ts';
import { TestServer, type Reply } from '../test-server.ts';
import { AlertBook } from './alert-book.ts';
import { openHolder, type Holder } from './holder.ts';
import { issuedAbout } from './issued-about.ts';
import { openRequestTo, type OpenReport } from './open-request-to.ts';
import { PLACES, recordsOf, STANDS, type PlaceName } from './stands.ts';

/** What belongs to a place's body. */
export interface Belongings {
  readonly name: PlaceName;
  readonly body: string;
  /** Ids of its records: one as far as it reaches, two that may be one event, and a broadcast. */
  readonly records: readonly [string, string, string, string];
  /** A record of it that is linked to another one of it. */
  readonly linked: string;
  readonly report: OpenReport;
  /** Id of a report about it that was issued. */
  readonly issued: string;
  /** How it writes a name in its files. */
  readonly spelling: string;
}

const ALL = Object.keys(PLACES) as readonly PlaceName[];

/** One server with something of everything at each place, and an account of each role that asks for it. */
export class RelationWorld {
  readonly server: TestServer;
  readonly alerts: AlertBook;
  private readonly askers = new Map<Role, Holder>();
  private readonly residents = new Map<PlaceName, Holder>();
  private readonly belongings = new Map<PlaceName, Belongings>();

  private constructor(server: TestServer) {
    this.server = server;
    this.alerts = new AlertBook(server);
  }

  static async start(): Promise<RelationWorld> {
    const world = new RelationWorld(await TestServer.start());
    await world.alerts.open();
    for (const [position, name] of ALL.entries()) {
      world.residents.set(name, await openHolder(world.server, { ...scopeOf(name), key: `at-${name}`, position }));
      world.belongings.set(name, await world.settle(name));
    }
    for (const [position, role] of ROLES.entries()) {
      const own = STANDS[role].own ?? 'district';
      const scope = { ...scopeOf(own), role, key: `asks-${role}`, position: ALL.length + position };
      world.askers.set(role, await openHolder(world.server, scope));
    }
    return world;
  }

  /** What is at the place that stands so to somebody of a role; null where none does. */
  at(role: Role, relation: Relation): Belongings | null {
    const name = STANDS[role][relation];
    return name === null ? null : (this.belongings.get(name) ?? null);
  }

  /** The account that stands so to somebody of a role: the asking one, or whoever answers for the place. */
  holder(role: Role, relation: Relation): Holder | null {
    if (relation === 'own') return this.asker(role);
    const name = STANDS[role][relation];
    return name === null ? null : (this.residents.get(name) ?? null);
  }

  asker(role: Role): Holder {
    const asker = this.askers.get(role);
    if (!asker) throw new Error(`nobody asks as ${role}`);
    return asker;
  }

  async ask<Data>(role: Role, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Reply<Data>> {
    return this.server.ask<Data>(null, query, variables, this.asker(role).headers);
  }

  /** The answer's data; null where it was refused. */
  async data<Data>(role: Role, query: string): Promise<Data | null> {
    return (await this.ask<Data>(role, query)).body.data ?? null;
  }

  /** Whether a document reached what it names: neither hidden nor forbidden, whatever else became of it. */
  async reaches(role: Role, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<boolean> {
    const { body } = await this.ask(role, query, variables);
    return !HIDDEN.has(body.errors?.[0]?.extensions.code ?? '');
  }

  async get(role: Role, path: string): Promise<number> {
    return (await fetch(this.server.url + path, { headers: this.asker(role).headers })).status;
  }

  /** A report of a place in a step, of a request that asks nobody else. */
  async report(name: PlaceName, step: SubmissionStep): Promise<OpenReport> {
    const report = await openRequestTo(this.server, PLACES[name].body.organisation);
    await this.server.running.record.inScope(SERVICE_SCOPE, async (manager) =>
      manager.query<unknown[]>('UPDATE lantoa.report_submission SET step = $1 WHERE id = $2', [
        step,
        report.submissionId,
      ]),
    );
    return report;
  }

  private async settle(name: PlaceName): Promise<Belongings> {
    const { record } = this.server.running;
    const body = PLACES[name].body.organisation;
    const activities = recordsOf(name).map((payload) => ({
      ...{ activityId: randomUUID(), status: 'SUBMITTED' as const, payload },
      text: { note: 'ghi chú', organisationAsWritten: 'Cơ quan' },
    }));
    await record.appendBatch({ source: 'import', isSample: false, by: 'test', idempotencyKey: name, activities });
    const spelling = `Nơi viết tắt ${name}`;
    const spellings = [{ column: 'commune', from: spelling, to: 'Xã Quốc Khánh' }];
    await record.spellings.teach({ organisation: body, by: 'test', spellings });
    const [wide = '', first = '', second = '', sent = '', lead = '', linked = ''] = activities.map(
      ({ activityId }) => activityId,
    );
    const [counts, other] = [lead, linked].map((id) => ({ id, expectedRevision: 1 }));
    if (!counts || !other) throw new Error('nothing was recorded');
    await record.duplicates.link({ lead: counts, linked: [other], by: 'test', idempotencyKey: `link ${name}` });
    const report = await openRequestTo(this.server, body);
    const issued = await issuedAbout(this.server, PLACES[name].body);
    return { name, body, records: [wide, first, second, sent], linked, report, issued, spelling };
  }
}

const HIDDEN: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'UPLOAD_NOT_FOUND']);

function scopeOf(name: PlaceName) {
  const { body, role, units } = PLACES[name];
  return { role: role as Role, organisation: body.organisation, units };
}
