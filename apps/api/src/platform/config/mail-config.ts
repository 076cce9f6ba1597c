import { isLoopback } from './is-loopback.ts';

/** How mails leave. */
export interface MailConfig {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps); else STARTTLS where the server offers it. */
  readonly isSecure: boolean;
  /** A password goes over the network encrypted or not at all. */
  readonly needsTls: boolean;
  readonly account: { readonly user: string; readonly password: string } | null;
  readonly from: string;
}

const SCHEMES = ['smtp:', 'smtps:'];

/** Whether a text is `smtp://` or `smtps://` with a host, and at most a port and credentials. */
export function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(text);
  if (!SCHEMES.includes(protocol) || hostname === '' || !['', '/'].includes(pathname)) return false;
  return `${search}${hash}` === '' && (username === '') === (password === '') && isEncoded(username + password);
}

/** @param url one that `isMailServer` lets pass */
export function mailConfig(url: string, from: string): MailConfig {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === 'smtps:';
  const account =
    username === '' ? null : { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  return {
    ...{ host: hostname.replace(/^\[(.*)\]$/, '$1'), isSecure, account, from },
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    needsTls: account !== null && !isLoopback(hostname),
  };
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
