/** Where to go after signing in: a path of this site, never another host, and never the sign-in page again. */
export function nextAddress(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])/.test(next) || next.startsWith('/sign-in')) return '/';
  return next;
}
