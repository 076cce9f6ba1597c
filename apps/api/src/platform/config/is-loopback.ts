const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\]|::ffff:127(\.\d{1,3}){3})$/i;

/** Whether a host name or address reaches this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}
