/** Paths that are no pages of the application; the server knows the same. */
const NO_PAGES = /^\/(auth|graphql|graphiql|events|export|uploads|health|metrics)(\/|$)/;

/** What the worker does with a request of a page. */
export type WorkerAnswer =
  /** The server's page; the kept one where it cannot be reached. */
  | 'page'
  /** A file of the build: the kept one, which cannot differ, or the server's. */
  | 'file'
  /** Not the worker's business: the browser asks as if there were none. */
  | 'none';

interface Asked {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

/** Pages and files of the build are the worker's business; no question, answer, event, export or upload ever is. */
export function answerTo({ method, mode, url }: Asked, origin: string, files: ReadonlySet<string>): WorkerAnswer {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin || NO_PAGES.test(address.pathname)) return 'none';
  if (mode === 'navigate') return /\.[A-Za-z0-9]+$/.test(address.pathname) ? 'none' : 'page';
  return files.has(address.pathname) || address.pathname.startsWith('/assets/') ? 'file' : 'none';
}
