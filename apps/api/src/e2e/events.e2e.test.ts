import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';
import { PACE_MILLISECONDS } from '../features/events/paced-versions.ts';
import { MOST_STREAMS_OF_A_VIEWER } from '../features/events/version-streams.ts';
import { reportFile } from '../testing/report-file.ts';

const PASSWORD = 'a long pass phrase 2023';
let server: TestServer;
const opened: AbortController[] = [];
let attendances = 100;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(async () => {
  for (const one of opened) one.abort();
  // Connections that the tests gave up half-way are nobody's any more.
  server.running.application.getHttpServer().closeAllConnections();
  await server.stop();
});

interface Stream {
  readonly response: Response;
  readonly close: () => void;
  /** The next event, as its data version; null at the end of the stream. */
  readonly next: () => Promise<string | null>;
}

async function listen(headers: Record<string, string>, url = server.url): Promise<Stream> {
  const abort = new AbortController();
  opened.push(abort);
  const response = await fetch(`${url}/events`, { headers, signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<string | null> => {
    for (;;) {
      const event = /^id: (\d+)\nevent: version\ndata: \{"dataVersion":"\1"\}\n\n/m.exec(text);
      if (event) {
        text = text.slice(event.index + event[0].length);
        return event[1] ?? null;
      }
      const part = await reader?.read();
      if (!part || part.done) return null;
      text += part.value;
    }
  };
  return {
    response,
    next,
    close: () => {
      abort.abort();
    },
  };
}

async function bearer(role: 'ANALYST' | 'COMMITTEE' | 'AUDITOR' | 'LEAD_DEPARTMENT') {
  return { authorization: `Bearer ${await server.token(role)}` };
}

async function importReport(): Promise<string> {
  attendances += 1;
  const file = reportFile([{ date: '2023-05-04', attendances: String(attendances) }]);
  const uploaded = await server.upload('LEAD_DEPARTMENT', 'list.csv', file);
  const { uploadId } = (await uploaded.json()) as { uploadId: string };
  const { commitImport } = await server.data<{ commitImport: { dataVersion: string } }>(
    'LEAD_DEPARTMENT',
    'mutation ($input: CommitImportInput!) { commitImport(input: $input) { dataVersion } }',
    { input: { uploadId, idempotencyKey: `report ${String(attendances)}` } },
  );
  return commitImport.dataVersion;
}

describe('the stream of data versions', () => {
  it('says what stands, then every newer version, coalesced to one in five seconds', async () => {
    const headers = await bearer('ANALYST');
    const begun = Date.now();
    const stream = await listen(headers);
    expect(stream.response.status).toBe(200);
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.response.headers.get('cache-control')).toContain('no-store');
    expect(stream.response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await stream.next()).toBe(String(server.running.follower.model.version));
    let last = '';
    for (let count = 0; count < 3; count += 1) last = await importReport();
    expect(await stream.next()).toBe(last);
    expect(Date.now() - begun).toBeGreaterThan(PACE_MILLISECONDS - 100);
    stream.close();
  }, 20_000);

  it('is not open to nobody, to a bad token, or to another site', async () => {
    expect((await listen({})).response.status).toBe(401);
    expect((await listen({ authorization: `Bearer lt_${'x'.repeat(43)}` })).response.status).toBe(401);
    const { accounts } = server.running.record;
    const made = { email: 'far@example.org', name: 'A', role: 'COMMITTEE', password: PASSWORD } as const;
    const { id } = await accounts.createUser(made);
    const { token } = await accounts.openSession(id);
    const cookie = `lantoa_session=${token}`;
    for (const site of ['cross-site', 'same-site']) {
      expect((await listen({ cookie, 'sec-fetch-site': site })).response.status).toBe(403);
    }
    const foreign = await listen({ cookie, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' });
    expect(foreign.response.status).toBe(403);
    const own = await listen({ cookie, 'sec-fetch-site': 'same-origin' });
    expect(own.response.status).toBe(200);
    own.close();
  });

  it('ends when its reader is no longer allowed to listen', async () => {
    const { accounts } = server.running.record;
    const made = { email: 'leaver@example.org', name: 'B', role: 'AUDITOR', password: PASSWORD } as const;
    const { id } = await accounts.createUser(made);
    const { token } = await accounts.openSession(id);
    const stream = await listen({ cookie: `lantoa_session=${token}` });
    expect(await stream.next()).not.toBeNull();
    await server.running.record.administration.setDisabled('test', id, true);
    await importReport();
    expect(await stream.next()).toBeNull();
  }, 20_000);

  it('is capped for each viewer, and a closed stream makes room', async () => {
    const headers = await bearer('AUDITOR');
    const streams = await Promise.all(Array.from({ length: MOST_STREAMS_OF_A_VIEWER }, () => listen(headers)));
    expect(new Set(streams.map(({ response }) => response.status))).toEqual(new Set([200]));
    const refused = await fetch(`${server.url}/events`, { headers });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(await refused.json()).toMatchObject({ error: { code: 'RATE_LIMITED' } });
    const other = await listen(await bearer('COMMITTEE'));
    expect(other.response.status).toBe(200);
    for (const stream of [...streams, other]) stream.close();
    await expect.poll(async () => (await listen(headers)).response.status).toBe(200);
  });

  it('answers HEAD without a stream', async () => {
    const response = await fetch(`${server.url}/events`, { method: 'HEAD', headers: await bearer('ANALYST') });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('a stop', () => {
  it('ends the streams and is not held up by them', async () => {
    const stopping = await TestServer.start();
    const headers = { authorization: `Bearer ${await stopping.token('ANALYST')}` };
    const streams = await Promise.all(Array.from({ length: 20 }, () => listen(headers, stopping.url)));
    for (const stream of streams) expect(await stream.next()).not.toBeNull();
    const begun = Date.now();
    const ends = Promise.all(streams.map((stream) => stream.next()));
    await stopping.stop();
    expect(await ends).toEqual(streams.map(() => null));
    expect(Date.now() - begun).toBeLessThan(5_000);
  }, 60_000);
});
