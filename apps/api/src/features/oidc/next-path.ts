/** Where to go after signing in: a path of this site; anything else is the first page. */
export function nextPath(next: unknown, origin: string): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next) || /^\/(auth|sign-in)\b/.test(next)) return '/';
  if (!URL.canParse(next, origin)) return '/';
  const address = new URL(next, origin);
  return address.origin === origin && !address.pathname.startsWith('//') ? `${address.pathname}${address.search}` : '/';
}
