import { lookup } from 'node:dns';
import { request as overHttp, type ClientRequest } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.token.ts';
import type { Config } from '../config/config.ts';
import { reachableAddresses } from './reachable-addresses.ts';
import { signWebhook } from './sign-webhook.ts';

export interface WebhookEvent {
  /** The same for every attempt: a receiver can tell a repetition. */
  readonly id: string;
  readonly url: string;
  readonly secret: Buffer;
  readonly body: string;
}

export type WebhookOutcome =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'failed';
      readonly again: boolean;
      readonly fault: 'UNREACHABLE' | 'TIMED_OUT' | 'ADDRESS_REFUSED' | 'REDIRECTED' | 'REFUSED' | 'PUT_OFF';
      readonly reply: string | null;
    };

/** Below the time that a queued event is given back after. */
const WHOLE_ATTEMPT_MILLISECONDS = 15_000;
/** Answers that another attempt may change: too early, too many, and whatever is the receiver's own trouble. */
const WORTH_ANOTHER = new Set([408, 409, 423, 425, 429]);
const CLOSED = 'address not allowed';

/**
 * Sends events to declared addresses. It connects to the very address that it looked at, follows nothing, and reads no
 * answer but its status: a receiver learns nothing here and gives nothing in.
 */
@Injectable()
export class WebhookSender {
  private readonly reaches: (address: string) => boolean;

  constructor(@Inject(CONFIG) { webhookNetworks }: Config) {
    this.reaches = reachableAddresses(webhookNetworks);
  }

  /** Tells what became of the event; never throws. */
  async send(event: WebhookEvent): Promise<WebhookOutcome> {
    try {
      return outcomeOf(await this.statusOf(event));
    } catch (fault) {
      return faultOf(fault);
    }
  }

  private async statusOf({ id, url, secret, body }: WebhookEvent): Promise<number> {
    const { protocol, hostname } = new URL(url);
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    // A name is looked up below; what is an address already is not.
    if (isIP(host) !== 0 && !this.reaches(host)) throw new Error(CLOSED);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Lan-Toa-Webhook/1',
      ...signWebhook(secret, { id, at: new Date(), body }),
    };
    const signal = AbortSignal.timeout(WHOLE_ATTEMPT_MILLISECONDS);
    const begin = protocol === 'https:' ? overHttps : overHttp;
    const request = begin(url, { method: 'POST', headers, signal, agent: false, lookup: this.lookup });
    return answered(request, body);
  }

  private readonly lookup: LookupFunction = (name, options, done) => {
    lookup(name, { ...options, all: true }, (fault, found) => {
      if (fault) {
        done(fault, '', 0);
        return;
      }
      const open = found.filter(({ address }) => this.reaches(address));
      const [first] = open;
      // One closed address among open ones: the name is not what it seems.
      if (!first || open.length < found.length) done(new Error(CLOSED), '', 0);
      else if (options.all === true) done(null, open);
      else done(null, first.address, first.family);
    });
  };
}

/** The status of the answer; the rest of it is not read. */
function answered(request: ClientRequest, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => {
      response.on('error', () => undefined);
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    request.end(body);
  });
}

function outcomeOf(status: number): WebhookOutcome {
  if (status >= 200 && status < 300) return { kind: 'done' };
  const failed = { kind: 'failed', reply: `HTTP ${String(status)}` } as const;
  if (status >= 300 && status < 400) return { ...failed, again: false, fault: 'REDIRECTED' };
  const again = status >= 500 || WORTH_ANOTHER.has(status);
  return { ...failed, again, fault: again ? 'PUT_OFF' : 'REFUSED' };
}

function faultOf(fault: unknown): WebhookOutcome {
  const { name, message, code } = fault instanceof Error ? wordsOf(fault) : NO_WORDS;
  if (message === CLOSED) return { kind: 'failed', again: false, fault: 'ADDRESS_REFUSED', reply: null };
  if (name === 'AbortError' || name === 'TimeoutError')
    return { kind: 'failed', again: true, fault: 'TIMED_OUT', reply: null };
  return { kind: 'failed', again: true, fault: 'UNREACHABLE', reply: code === '' ? null : code };
}

const NO_WORDS = { name: '', message: '', code: '' };

function wordsOf(fault: Error) {
  const code: unknown = 'code' in fault ? fault.code : '';
  return { name: fault.name, message: fault.message, code: typeof code === 'string' ? code : '' };
}
