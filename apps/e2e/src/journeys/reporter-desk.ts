import { expect, request, type APIRequestContext } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { ask } from './sign-in.ts';

const SIGN_IN = 'mutation { signInAsSample(role: REPORTER) { signedIn } }';
const DESK = `query ($on: Date!) {
  entryHelp { defaultDate communes body bodies { id } recent { id revision status isOpen activity { activityType } } }
  entryTemplates(on: $on) { templates { id mayChange } }
}`;
const SAVE = `mutation ($input: SaveActivityInput!) {
  saveActivity(input: $input) { saved { id revision } faults { field code value severity message } }
}`;
const TAKE_BACK = 'mutation ($input: RetractActivityInput!) { retractActivity(input: $input) { saved { status } } }';
const FORGET = 'mutation ($id: ID!) { deleteEntryTemplate(id: $id) { refusal } }';

interface Desk {
  readonly entryHelp: {
    readonly defaultDate: string;
    readonly communes: readonly string[] | null;
    readonly body: string | null;
    readonly bodies: readonly { readonly id: string }[];
    readonly recent: readonly {
      readonly id: string;
      readonly revision: number;
      readonly status: string;
      readonly isOpen: boolean;
      readonly activity: { readonly activityType: string | null };
    }[];
  };
  readonly entryTemplates: { readonly templates: readonly { readonly id: string; readonly mayChange: boolean }[] };
}

interface Saving {
  readonly saved: { readonly id: string; readonly revision: number } | null;
  readonly faults: readonly { readonly severity: string; readonly message: string }[];
}

/** The sample reporter at the API, beside whatever pages are open. */
export class ReporterDesk {
  private readonly reporter: APIRequestContext;

  private constructor(reporter: APIRequestContext) {
    this.reporter = reporter;
  }

  static async open(baseURL: string): Promise<ReporterDesk> {
    const reporter = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL } });
    const desk = new ReporterDesk(reporter);
    await desk.send(SIGN_IN);
    return desk;
  }

  async leave(): Promise<void> {
    await this.reporter.dispose();
  }

  /** Takes back what is open of the last twenty entries, and every template; the form proposes a session in a community again. */
  async clear(): Promise<void> {
    const { entryHelp, entryTemplates } = await this.look();
    for (const { id, revision, status, isOpen } of entryHelp.recent)
      if (isOpen && status !== 'RETRACTED') await this.takeBack(id, revision);
    for (const { id, mayChange } of entryTemplates.templates) if (mayChange) await this.send(FORGET, { id });
    const [last] = (await this.look()).entryHelp.recent;
    if (!last || last.activity.activityType === 'community_session') return;
    const { id, revision } = await this.record({ attendances: 40 });
    await this.takeBack(id, revision);
  }

  /** Records a session against drugs; whatever is asked about it is confirmed. */
  async record({ date, attendances }: { readonly date?: string; readonly attendances: number }) {
    const { entryHelp } = await this.look();
    const activity = {
      ...{ date: date ?? entryHelp.defaultDate, organisation: entryHelp.body ?? entryHelp.bodies[0]?.id },
      ...{ scope: 'commune', districts: [], topics: ['drug_prevention'], activityType: 'community_session' },
      ...{ channel: 'direct_community', places: [{ unit: entryHelp.communes?.[0] }] },
      counts: [{ indicator: 'attendances', value: attendances }],
    };
    const input = { id: randomUUID(), expectedRevision: 0, activity };
    const first = await this.save(input);
    const asked = first.faults.filter(({ severity }) => severity === 'WARNING');
    const confirmed = asked.map(({ severity: _, message: __, ...fault }) => ({
      ...fault,
      reason: 'Hai buổi khác nhau',
    }));
    const { saved, faults } = first.saved ? first : await this.save({ ...input, confirmed });
    if (!saved) throw new Error(`not recorded: ${faults.map(({ message }) => message).join(' ')}`);
    return saved;
  }

  private async save(input: object): Promise<Saving> {
    const data = await this.send(SAVE, { input: { ...input, idempotencyKey: randomUUID(), lang: 'VI' } });
    return (data as { readonly saveActivity: Saving }).saveActivity;
  }

  private async takeBack(id: string, expectedRevision: number): Promise<void> {
    const input = { id, expectedRevision, reason: 'Ghi thử', idempotencyKey: randomUUID(), lang: 'VI' };
    await this.send(TAKE_BACK, { input });
  }

  private async look(): Promise<Desk> {
    return ask<Desk>(this.reporter, DESK, { on: '2025-06-30' });
  }

  private async send(query: string, variables: object = {}): Promise<unknown> {
    const answer = await this.reporter.post('/graphql', { data: { query, variables } });
    const { data, errors } = (await answer.json()) as { readonly data?: unknown; readonly errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }
}

/**
 * The desk of the reporter as a new one finds it. All tests share a server, and a test may be tried once more: what is
 * entered a second time is asked about, and what lies about is met by locators.
 */
export async function clearDesk(baseURL: string): Promise<void> {
  const desk = await ReporterDesk.open(baseURL);
  await desk.clear();
  await desk.leave();
}
