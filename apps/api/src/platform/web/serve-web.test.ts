import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveWeb } from './serve-web.ts';

let folder: string;
let server: FastifyInstance;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lantoa-web-'));
  await mkdir(path.join(folder, 'dist/assets'), { recursive: true });
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(folder, 'dist/index.html'), '<title>Lan Tỏa</title>');
  await writeFile(path.join(folder, 'dist/assets/app-1a2b3c.js'), 'plain');
  await writeFile(path.join(folder, 'dist/assets/app-1a2b3c.js.br'), 'compressed');
  server = Fastify();
  await serveWeb(server, path.join(folder, 'dist'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('the web application', () => {
  it.each(['/', '/coverage', '/activities/0b1c', '/import?step=2'])(
    'is what %s shows, never kept without asking',
    async (url) => {
      const { statusCode, headers, body } = await server.inject(url);
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toContain('text/html');
      expect(headers['cache-control']).toBe('no-cache');
      expect(body).toContain('Lan Tỏa');
    },
  );

  it('keeps files with a hash in their name for a year', async () => {
    const { headers, body } = await server.inject('/assets/app-1a2b3c.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(body).toBe('plain');
  });

  it('sends the compressed twin to a browser that reads it', async () => {
    const { headers, body } = await server.inject({
      url: '/assets/app-1a2b3c.js',
      headers: { 'accept-encoding': 'br, gzip' },
    });
    expect(headers['content-encoding']).toBe('br');
    expect(headers['content-type']).toContain('javascript');
    expect(body).toBe('compressed');
  });

  it.each([
    '/assets/app-old.js',
    '/missing.png',
    '/graphiql',
    '/events',
    '/export/x',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%',
  ])('has nothing at %s', async (url) => {
    const { statusCode, body } = await server.inject(url);
    expect([400, 403, 404]).toContain(statusCode);
    expect(body).not.toContain('secret\n');
    expect(body).not.toContain('Lan Tỏa');
  });
});
