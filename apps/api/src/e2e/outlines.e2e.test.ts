import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
const TOPOLOGY = JSON.stringify({ type: 'Topology', arcs: [], objects: { units: { type: 'GeometryCollection' } } });
const add = async (base: string, licence = 'CC0 1.0') =>
  server.running.record.outlines.add({
    ...{ base, source: 'Hình vẽ thử', licence, isApproximate: true, units: ['06187@2025-07-01'], unitsOfBase: 65 },
    ...{ fileHash: Buffer.from('h'), topology: Buffer.from(TOPOLOGY), by: 'tester' },
  });

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const authorization = `Bearer ${await server.token('ANALYST')}`;
  return fetch(server.url + path, { headers: { authorization, 'accept-encoding': 'identity', ...headers } });
}
const listed = async () =>
  ((await (await get('/export/outlines.json')).json()) as { outlines: { id: string; base: string; version: number }[] })
    .outlines;

describe('outlines of units', () => {
  it('are listed by map of units, newest first and alone, with source, licence and share, and no lines', async () => {
    expect(await listed()).toEqual([]);
    await add('LS_65');
    await add('LS_65', 'CC BY 4.0');
    await add('LS_200');
    expect(await listed()).toMatchObject([
      { base: 'LS_200', version: 1, units: 1, unitsOfBase: 65, source: 'Hình vẽ thử', licence: 'CC0 1.0' },
      { base: 'LS_65', version: 2, licence: 'CC BY 4.0', isApproximate: true },
    ]);
    expect(JSON.stringify(await listed())).not.toContain('arcs');
  });

  it('an unchanged list is 304, one with a new version is another', async () => {
    const etag = (await get('/export/outlines.json')).headers.get('etag') ?? '';
    expect((await get('/export/outlines.json', { 'if-none-match': etag })).status).toBe(304);
    await add('LS_65', 'CC0 1.0');
    expect((await get('/export/outlines.json', { 'if-none-match': etag })).status).toBe(200);
  });

  it('are sent compressed as the client takes it, each under its own ETag, kept for good', async () => {
    const [{ id } = { id: '' }] = await listed();
    const path = `/export/outlines/${id}`;
    const sent = await Promise.all(
      ['identity', 'gzip', 'br;q=0, gzip', 'gzip, br'].map((taken) => get(path, { 'accept-encoding': taken })),
    );
    expect(sent.map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip', 'gzip', 'br']);
    expect(new Set(sent.map(({ headers }) => headers.get('etag'))).size).toBe(3);
    expect(await Promise.all(sent.map((response) => response.text()))).toEqual(sent.map(() => TOPOLOGY));
    expect(sent[0]?.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const etag = sent[3]?.headers.get('etag') ?? '';
    expect((await get(path, { 'accept-encoding': 'br', 'if-none-match': etag })).status).toBe(304);
  });

  it('an id that is none is not found, also the second time', async () => {
    for (const id of ['x', randomUUID()])
      for (const _ of [1, 2]) {
        const response = await get(`/export/outlines/${id}`);
        expect(response.status).toBe(404);
        expect(await response.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
      }
  });

  it('that were taken back are gone at once, and those before are there: no cache keeps them', async () => {
    const base = 'LS_194';
    const { outlines } = server.running.record;
    await add(base, 'one');
    await add(base, 'two');
    const ofBase = async () => (await listed()).filter((set) => set.base === base);
    const [second] = await ofBase();
    const list = (await get('/export/outlines.json')).headers.get('etag') ?? '';
    const file = await get(`/export/outlines/${second?.id ?? ''}`);
    const etag = file.headers.get('etag') ?? '';
    await outlines.withdraw({ base, version: null, by: 'chief', reason: 'r' });
    expect(await ofBase()).toMatchObject([{ version: 1, licence: 'one' }]);
    expect((await get('/export/outlines.json', { 'if-none-match': list })).status).toBe(200);
    for (const headers of [{}, { 'if-none-match': etag }, { 'accept-encoding': 'br' }])
      expect((await get(`/export/outlines/${second?.id ?? ''}`, headers as Record<string, string>)).status).toBe(404);
    const [first] = await ofBase();
    expect((await get(`/export/outlines/${first?.id ?? ''}`)).status).toBe(200);
    await outlines.withdraw({ base, version: null, by: 'chief', reason: 'r' });
    expect(await ofBase()).toEqual([]);
  });

  it('are told with their history, and one of them is taken back with a reason, once', async () => {
    const LIST = `{ outlineVersions { id base version units unitsOfBase bytes recordedBy isInForce source licence
      withdrawn { by reason } } }`;
    const TAKE =
      'mutation ($id: ID!, $reason: String!) { takeBackOutlines(id: $id, reason: $reason) { version inForce } }';
    const ofBase = async () => {
      const { body } = await server.ask<{ outlineVersions: { id: string; base: string }[] }>('AUDITOR', LIST);
      return (body.data?.outlineVersions ?? []).filter(({ base }) => base === 'LS_HISTORY');
    };
    await add('LS_HISTORY', 'one');
    await add('LS_HISTORY', 'two');
    const [second, first] = await ofBase();
    expect([second, first]).toMatchObject([
      { version: 2, isInForce: true, licence: 'two', units: 1, unitsOfBase: 65, recordedBy: 'tester', withdrawn: null },
      { version: 1, isInForce: false, licence: 'one', bytes: TOPOLOGY.length },
    ]);

    const take = async (id: string, reason = 'Giấy phép không cho dùng') =>
      server.ask('ADMINISTRATOR', TAKE, { id, reason });
    const refused = async (id: string, reason?: string) => (await take(id, reason)).body.errors?.[0]?.extensions.code;
    expect(await refused(second?.id ?? '', ' ')).toBe('INVALID_ARGUMENT');
    expect(await refused(randomUUID())).toBe('NOT_FOUND');
    expect((await take(second?.id ?? '')).body.data).toEqual({ takeBackOutlines: { version: 2, inForce: 1 } });
    expect(await refused(second?.id ?? '')).toBe('CONFLICT');
    const [after, before] = await ofBase();
    expect(before).toMatchObject({ version: 1, isInForce: true });
    // Who did it is told by name.
    const withdrawn = { by: 'test ADMINISTRATOR', reason: 'Giấy phép không cho dùng' };
    expect(after).toMatchObject({ isInForce: false, withdrawn });
    expect((await listed()).find(({ base }) => base === 'LS_HISTORY')).toMatchObject({ version: 1 });
  });
});
