import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface ReceivedEvent {
  readonly id: string;
  readonly path: string;
  readonly isGenuine: boolean;
  readonly body: { readonly type: string; readonly timestamp: string; readonly data: Record<string, unknown> };
}

/** How much older than now an event may be; a receiver refuses what is played again later. */
const TOLERANCE_SECONDS = 300;

/** A real receiver on this machine, which checks signatures by the text of the standard, without the product's code. */
export class WebhookReceiver {
  readonly received: ReceivedEvent[] = [];
  /** As the product showed it once. */
  secret = '';
  answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => {
    response.writeHead(204).end();
  };
  private server: Server | null = null;
  private port = 0;

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}/su-kien`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        this.received.push({
          id: String(request.headers['webhook-id']),
          path: request.url ?? '',
          isGenuine: this.isGenuine(request, body),
          body: JSON.parse(body) as ReceivedEvent['body'],
        });
        this.answer(request, response);
      });
    });
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const ended = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await ended;
  }

  private isGenuine({ headers }: IncomingMessage, body: string): boolean {
    const time = String(headers['webhook-timestamp']);
    if (Math.abs(Date.now() / 1000 - Number(time)) > TOLERANCE_SECONDS) return false;
    const key = Buffer.from(this.secret.replace(/^whsec_/, ''), 'base64');
    const signed = `${String(headers['webhook-id'])}.${time}.${body}`;
    const expected = Buffer.from(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    const given = Buffer.from(String(headers['webhook-signature']));
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}
