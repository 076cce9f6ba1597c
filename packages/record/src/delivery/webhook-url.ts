const LONGEST = 500;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether events may be sent to an address by its looks: https, on this machine http too, without a password in it. */
export function isWebhookUrl(url: string): boolean {
  if (url.length > LONGEST || !URL.canParse(url)) return false;
  const { protocol, hostname, username, password, hash } = new URL(url);
  if (username !== '' || password !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}
