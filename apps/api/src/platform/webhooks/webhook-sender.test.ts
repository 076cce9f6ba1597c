import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig, type Config } from '../config/config.ts';
import { WebhookReceiver } from '../../testing/webhook-receiver.ts';
import { WebhookSender } from './webhook-sender.ts';

const secret = randomBytes(32);
let receiver: WebhookReceiver;
beforeEach(async () => {
  receiver = new WebhookReceiver();
  receiver.secret = `whsec_${secret.toString('base64')}`;
  await receiver.start();
});
afterEach(async () => receiver.stop());

function configOf(networks: string): Config {
  const read = readConfig({ LANTOA_WEBHOOK_NETWORKS: networks }, '/srv/lantoa');
  if (!read.ok) throw new Error('no configuration');
  return read.config;
}

const body = JSON.stringify({ type: 'test', timestamp: '2026-03-02T08:00:00.000Z', data: {} });
const send = async (url = receiver.url, networks = '127.0.0.0/8,::1') =>
  new WebhookSender(configOf(networks)).send({ id: 'a', url, secret, body });

describe('an event', () => {
  it('arrives signed, so that its receiver can tell it from any other', async () => {
    expect(await send()).toEqual({ kind: 'done' });
    expect(receiver.received).toMatchObject([{ id: 'a', isGenuine: true, body: { type: 'test' } }]);
    receiver.secret = `whsec_${randomBytes(32).toString('base64')}`;
    await send();
    expect(receiver.received[1]?.isGenuine).toBe(false);
  });

  it.each([
    [200, { kind: 'done' }],
    [301, { kind: 'failed', again: false, fault: 'REDIRECTED', reply: 'HTTP 301' }],
    [410, { kind: 'failed', again: false, fault: 'REFUSED', reply: 'HTTP 410' }],
    [401, { kind: 'failed', again: false, fault: 'REFUSED', reply: 'HTTP 401' }],
    [429, { kind: 'failed', again: true, fault: 'PUT_OFF', reply: 'HTTP 429' }],
    [503, { kind: 'failed', again: true, fault: 'PUT_OFF', reply: 'HTTP 503' }],
  ])('answered by %i has this outcome', async (status, outcome) => {
    receiver.answer = (_request, response) => {
      response.writeHead(status, { location: '/elsewhere' }).end();
    };
    expect(await send()).toEqual(outcome);
    expect(receiver.received.map(({ path }) => path)).toEqual(['/su-kien']);
  });

  it('is not sent within the house unless its network is allowed, by address or by name', async () => {
    const refused = { kind: 'failed', again: false, fault: 'ADDRESS_REFUSED', reply: null };
    expect(await send(receiver.url, '')).toEqual(refused);
    expect(await send(receiver.url.replace('127.0.0.1', 'localhost'), '')).toEqual(refused);
    expect(await send(receiver.url.replace('127.0.0.1', '[::ffff:127.0.0.1]'), '')).toEqual(refused);
    expect(await send(receiver.url.replace('127.0.0.1', '0'), '')).toEqual(refused);
    expect(await send(receiver.url, '10.0.0.0/8')).toEqual(refused);
    expect(receiver.received).toEqual([]);
    expect(await send(receiver.url.replace('127.0.0.1', 'localhost'))).toEqual({ kind: 'done' });
  });

  it('to nobody is tried again, and says what the system said', async () => {
    await receiver.stop();
    expect(await send()).toEqual({ kind: 'failed', again: true, fault: 'UNREACHABLE', reply: 'ECONNREFUSED' });
    expect(await send('https://khong-co.invalid/')).toMatchObject({ again: true, fault: 'UNREACHABLE' });
  });

  it('does not wait for an answer that never ends', async () => {
    let isClosed = false;
    receiver.answer = (_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => {
        isClosed = true;
        clearInterval(timer);
      });
    };
    expect(await send()).toEqual({ kind: 'done' });
    await expect.poll(() => isClosed).toBe(true);
  });

  it('gives up on a receiver that takes it and says nothing', { timeout: 30_000 }, async () => {
    receiver.answer = () => undefined;
    expect(await send()).toEqual({ kind: 'failed', again: true, fault: 'TIMED_OUT', reply: null });
  });
});
