import { isLoopback } from './is-loopback.ts';

/** Whether people may be sent there: over TLS, or on this machine; a host and at most a port. */
export function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash, username } = new URL(text);
  if (`${username}${search}${hash}` !== '' || pathname !== '/') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
