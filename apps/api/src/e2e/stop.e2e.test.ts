import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
const sockets: Socket[] = [];
beforeEach(async () => {
  server = await TestServer.start();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.stop();
});

interface Line {
  readonly socket: Socket;
  /** All that came so far. */
  readonly text: () => string;
  /** Resolves when the server has closed the connection. */
  readonly closed: Promise<void>;
}

async function line(): Promise<Line> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  sockets.push(socket);
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString()));
  const closed = new Promise<void>((resolve) => {
    socket
      .on('error', () => undefined)
      .once('close', () => {
        resolve();
      });
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  return { socket, text: () => text, closed };
}

async function until(condition: () => boolean): Promise<void> {
  await expect.poll(condition, { timeout: 5_000 }).toBe(true);
}

async function duration(work: Promise<unknown>): Promise<number> {
  const begun = Date.now();
  await work;
  return Date.now() - begun;
}

const head = (method: string, path: string, ...more: string[]) =>
  [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1', ...more, '', ''].join('\r\n');
const answers = (text: string) => text.split('HTTP/1.1 200').length - 1;

describe('a stop', () => {
  it('ends what is idle at once and finishes what is under way', async () => {
    const authorization = `authorization: Bearer ${await server.token('ANALYST')}`;
    const body = JSON.stringify({ query: '{ viewer { signedIn } }' });
    const length = `content-length: ${String(body.length)}`;
    const [unused, kept, asked, late] = [await line(), await line(), await line(), await line()];
    const streams = await Promise.all(Array.from({ length: 10 }, line));
    for (const { socket, text } of streams) {
      socket.write(head('GET', '/events', authorization));
      await until(() => text().includes('event: version'));
      // Nobody reads this one any more.
      socket.pause();
    }
    kept.socket.write(head('GET', '/health/live'));
    await until(() => answers(kept.text()) === 1);
    asked.socket.write(head('POST', '/graphql', 'content-type: application/json', length) + body.slice(0, 5));
    const request = head('GET', '/health/live');
    late.socket.write(request.slice(0, 10));
    await setTimeout(200);

    const stopped = duration(server.running.stop());
    expect(await duration(Promise.all([unused.closed, kept.closed]))).toBeLessThan(1_000);
    await setTimeout(300);
    asked.socket.write(body.slice(5));
    late.socket.write(request.slice(10));
    await Promise.all([asked.closed, late.closed]);
    expect([answers(asked.text()), answers(late.text())]).toEqual([1, 1]);
    expect(asked.text()).toContain('"signedIn":false');
    for (const { text } of [asked, late]) expect(text().toLowerCase()).toContain('connection: close');
    expect(await stopped).toBeLessThan(4_000);
  });

  it('does not wait without end for a request that never comes whole', async () => {
    const stuck = await line();
    stuck.socket.write(head('POST', '/graphql', 'content-type: application/json', 'content-length: 100'));
    await setTimeout(200);
    expect(await duration(server.running.stop())).toBeLessThan(9_000);
    await stuck.closed;
  });
});
