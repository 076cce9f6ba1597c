import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveGraphiql } from './serve-graphiql.ts';
import { serveWeb } from './serve-web.ts';

let folder: string;
let server: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lantoa-graphiql-'));
  await mkdir(path.join(folder, 'web'), { recursive: true });
  await mkdir(path.join(folder, 'graphiql/assets'), { recursive: true });
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(folder, 'web/index.html'), '<title>Lan Tỏa</title>');
  await writeFile(path.join(folder, 'graphiql/index.html'), '<title>GraphiQL</title>');
  await writeFile(path.join(folder, 'graphiql/assets/index-1a2b3c.js'), 'plain');
  server = Fastify();
  await serveWeb(server, path.join(folder, 'web'));
  await serveGraphiql(server, path.join(folder, 'graphiql'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('GraphiQL', () => {
  it.each(['/graphiql', '/graphiql/', '/graphiql?x=1'])('is what %s shows, never kept without asking', async (url) => {
    const { statusCode, headers, body } = await server.inject(url);
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      expect.stringContaining('text/html'),
      'no-cache',
    ]);
    expect(body).toContain('GraphiQL');
  });

  it('keeps files with a hash in their name for a year', async () => {
    const { headers, body } = await server.inject('/graphiql/assets/index-1a2b3c.js');
    expect([headers['cache-control'], body]).toEqual(['public, max-age=31536000, immutable', 'plain']);
  });

  it.each([
    '/graphiql/no-such-page',
    '/graphiql/assets/old.js',
    '/graphiql/../secret.txt',
    '/graphiql/%2e%2e/secret.txt',
  ])('has nothing at %s', async (url) => {
    const { statusCode, body } = await server.inject(url);
    expect([400, 403, 404]).toContain(statusCode);
    expect(body).not.toContain('secret\n');
  });

  it('leaves the pages of the application alone', async () => {
    expect((await server.inject('/coverage')).body).toContain('Lan Tỏa');
  });
});
