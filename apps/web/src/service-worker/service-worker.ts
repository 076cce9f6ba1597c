import { answerTo } from './answer-to.ts';

// Only what is used of a worker: the types of workers and of pages cannot stand in one program.
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** Written in by the build: a name for this build, and its files for entering without a line. */
declare const BUILD: string;
declare const FILES: readonly string[];

const PAGE = '/index.html';
const CACHE = `lantoa-${BUILD}`;
/** A server that has not begun to answer by then is taken for one that cannot be reached. */
const LONGEST_WAIT_MS = 5_000;
const files = new Set(FILES);

// A new worker takes over when no page of the build before it is open any more: pages and files always fit together.
self.addEventListener('install', (event) => {
  const work = caches.open(CACHE).then(async (cache) => {
    await cache.addAll([PAGE, ...FILES].map((path) => new Request(path, { cache: 'no-cache' })));
  });
  (event as WorkerEvent).waitUntil(work);
});

self.addEventListener('activate', (event) => {
  const work = caches.keys().then(async (names) => {
    const old = names.filter((name) => name.startsWith('lantoa-') && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
  });
  (event as WorkerEvent).waitUntil(work);
});

self.addEventListener('fetch', (event) => {
  const asked = event as RequestEvent;
  const answer = answerTo(asked.request, location.origin, files);
  if (answer === 'page') asked.respondWith(page(asked.request));
  if (answer === 'file') asked.respondWith(file(asked.request));
});

async function page(request: Request): Promise<Response> {
  const line = fetch(request, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
  const kept = async () => (await caches.open(CACHE)).match(PAGE);
  return line.then(
    async (answer) => (answer.status >= 500 ? ((await kept()) ?? answer) : answer),
    async (error: unknown) => {
      const page = await kept();
      if (!page) throw error;
      return page;
    },
  );
}

// Looked for in every build that is kept: a page may be newer than the worker that serves it.
async function file(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
