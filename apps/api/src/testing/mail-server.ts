import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly from: string;
  /** Header lines and body as they came. */
  readonly raw: string;
}

/** A real SMTP server on this machine that takes what it is told to take. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** Answers instead of taking a mail: 4xx or 5xx with its words; null: takes it. */
  refusal: { readonly code: number; readonly words: string } | null = null;
  /** Called once a mail is taken, before the sender is told so. */
  onTaken: () => Promise<void> = () => Promise.resolve();
  private server: SMTPServer | null = null;
  private address = 0;

  get port(): number {
    return this.address;
  }

  /** Comes up on the port that it had before, if any. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onRcptTo: (_address, _session, done) => {
        done(this.refusal ? Object.assign(new Error(this.refusal.words), { responseCode: this.refusal.code }) : null);
      },
      onData: (stream, session, done) => {
        const { mailFrom, rcptTo } = session.envelope;
        text(stream)
          .then((raw) => {
            const from = mailFrom === false ? '' : mailFrom.address;
            this.received.push({ raw, from, to: rcptTo.map(({ address }) => address) });
            return this.onTaken();
          })
          .then(() => {
            done();
          }, done);
      },
    });
    server.listen(this.address, '127.0.0.1');
    await once(server.server, 'listening');
    this.address = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (!server) return;
    const ended = once(server.server, 'close');
    server.close();
    await ended;
  }
}
