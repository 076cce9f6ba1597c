import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { MailOutcome } from '@lantoa/record';
import { createTransport } from 'nodemailer';
import { CONFIG } from '../config/config.token.ts';
import type { Config } from '../config/config.ts';
import type { MailConfig } from '../config/mail-config.ts';
import { mailOutcomeOf } from './mail-outcome-of.ts';

export interface Mail {
  /** Stands in the Message-ID: a mail that is sent a second time can be told from another one. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const TIMEOUT_MILLISECONDS = 10_000;
/** Below the lease of a queued mail, so that no second process takes it on meanwhile. */
const WHOLE_ATTEMPT_MILLISECONDS = 60_000;
const NAME = 'Lan Tỏa';
/** One address, without what would make it two, or a header. */
const ADDRESS = /^[^\s@<>()[\]",;:\\]+@[^\s@<>()[\]",;:\\]+$/;

/** Sends mails through the operator's server; without one, nothing is sent. */
@Injectable()
export class MailSender implements OnApplicationShutdown {
  private readonly transport: ReturnType<typeof transportTo> | null;
  private readonly from: string;

  constructor(@Inject(CONFIG) { mail }: Config) {
    this.transport = mail ? transportTo(mail) : null;
    this.from = mail?.from ?? '';
  }

  get isSetUp(): boolean {
    return this.transport !== null;
  }

  /** Tells what became of the mail; never throws. */
  async send({ id, to, subject, text }: Mail): Promise<MailOutcome> {
    if (!this.transport || !ADDRESS.test(to)) {
      return { kind: 'failed', again: false, fault: 'BAD_ADDRESS', reply: null };
    }
    try {
      await this.transport.sendMail({
        from: { name: NAME, address: this.from },
        to: { name: '', address: to },
        envelope: { from: this.from, to: [to] },
        messageId: `<${id}@${this.from.split('@')[1] ?? ''}>`,
        // Nobody is told by a robot that somebody is on leave.
        headers: { 'Auto-Submitted': 'auto-generated' },
        subject: subject.replaceAll(/\s+/g, ' '),
        text,
        signal: AbortSignal.timeout(WHOLE_ATTEMPT_MILLISECONDS),
      });
      return { kind: 'sent' };
    } catch (fault) {
      return mailOutcomeOf(fault);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

function transportTo({ host, port, isSecure, needsTls, account }: MailConfig) {
  return createTransport({
    ...{ host, port, secure: isSecure, requireTLS: needsTls },
    ...(account ? { auth: { user: account.user, pass: account.password } } : {}),
    ...{ connectionTimeout: TIMEOUT_MILLISECONDS, greetingTimeout: TIMEOUT_MILLISECONDS },
    ...{ socketTimeout: 2 * TIMEOUT_MILLISECONDS, dnsTimeout: TIMEOUT_MILLISECONDS },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
}
