/** The address that opens a page with a secret: in the fragment, which no server and no log sees. */
export function linkOf(page: '/invitation' | '/new-password', secret: string): string {
  return `${window.location.origin}${page}#${secret}`;
}
