import type { Access } from '@lantoa/record';
import { activity } from '../directive-ledger/directive-activity.ts';
import { reportFile } from '../report-file.ts';
import type { TestServer } from '../test-server.ts';

/** An account with all that accounts hold. */
export interface Holder extends Access {
  readonly id: string;
  readonly email: string;
  /** Of a signed-in person. */
  readonly headers: Readonly<Record<string, string>>;
  /** A file that waits, with a fault; null for a role that sends none. */
  readonly uploadId: string | null;
  /** Number of the batch of an import. */
  readonly batch: string;
  /** An activity entered by hand. */
  readonly entered: string;
  readonly tokenId: string | null;
  /** Somebody else invited to the same scope. */
  readonly invitationId: string;
}

interface Opening extends Access {
  readonly key: string;
  /** Tells what it holds from what others hold. */
  readonly position: number;
}

export async function openHolder(server: TestServer, opening: Opening): Promise<Holder> {
  const { role, organisation, units, key, position } = opening;
  const { accounts, administration, ownTokens, appendBatch } = bound(server);
  const email = `${key.toLowerCase()}@example.org`;
  const access = { role, organisation, units };
  const { id } = await accounts.createUser({ email, name: key, password: null, ...access });
  const { token } = await accounts.openSession(id);
  const headers = { cookie: `lantoa_session=${token}`, origin: server.url };
  const made = await ownTokens.create(id, key, 30);
  const invited = await administration.invite('test', `new-${email}`, access);
  if (!invited.ok) throw new Error(invited.refusal);
  const entered = `00000000-0000-4000-9000-${String(position + 1).padStart(12, '0')}`;
  const payload = activity('crime_prevention', '2023-06-05', null, { actor: 'digital_tech_centre', organisation }, {});
  await appendBatch({
    ...{ source: 'entry', isSample: false, by: id, idempotencyKey: `entry of ${key}` },
    activities: [{ activityId: entered, status: 'SUBMITTED', payload, text: null }],
  });
  return {
    ...{ id, email, headers, entered, ...access },
    uploadId: await upload(server, headers, reportFile([{ date: '30/02/2023', attendances: '40' }])),
    batch: await imported(server, id, position),
    tokenId: made.ok ? made.result.id : null,
    invitationId: invited.result.invitation.id,
  };
}

function bound({ running: { record } }: TestServer) {
  const { accounts, administration, ownTokens } = record;
  return { accounts, administration, ownTokens, appendBatch: record.appendBatch.bind(record) };
}

async function upload(server: TestServer, headers: Holder['headers'], content: string): Promise<string | null> {
  const form = new FormData();
  form.append('file', new Blob([content]), 'Biểu 01.csv');
  const response = await fetch(`${server.url}/uploads`, { method: 'POST', headers, body: form });
  return response.ok ? ((await response.json()) as { readonly uploadId: string }).uploadId : null;
}

async function imported({ running }: TestServer, by: string, position: number): Promise<string> {
  const { index } = running.follower.model;
  if (!index) throw new Error('the read model holds no reference data');
  const day = String(position + 1).padStart(2, '0');
  const { seq } = await running.record.importReport({
    source: chunks(reportFile([{ date: `${day}/06/2023`, attendances: String(100 + position) }])),
    ...{ fileName: 'Biểu 01.csv', mode: 'ALL_OR_NOTHING', status: 'SUBMITTED', via: 'upload', by, isSample: false },
    ...{ today: '2023-12-31', idempotencyKey: `import of ${by}`, index },
  });
  if (seq === null) throw new Error('nothing was imported');
  return String(seq);
}

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}
