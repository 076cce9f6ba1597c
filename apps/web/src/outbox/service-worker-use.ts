import { isOfBuild } from './is-of-build.ts';

const ADDRESS = '/service-worker.js';
/** A page may stay open for days; a browser looks for a new build only when a page is opened. */
const LOOK_AFTER_MS = 3_600_000;

/** Lets the pages of entering open without a line. Browsers have workers on https and on loopback alone. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(ADDRESS, { scope: '/' }).catch(() => undefined);
}

/** Tells when a build newer than this page is installed and waits. Looks for one when the page comes back into sight. */
export function watchForBuild(tell: () => void): () => void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return () => undefined;
  const ending = new AbortController();
  const { signal } = ending;
  let lookedAt = Date.now();
  const look = async ({ waiting }: ServiceWorkerRegistration) => {
    if (waiting && (await isPageOlder()) && !signal.aborted) tell();
  };
  void navigator.serviceWorker.ready.then((registration) => {
    const lookAgain = () => void look(registration).catch(() => undefined);
    lookAgain();
    registration.addEventListener(
      'updatefound',
      () => registration.installing?.addEventListener('statechange', lookAgain, { signal }),
      { signal },
    );
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState !== 'visible' || Date.now() - lookedAt < LOOK_AFTER_MS) return;
        lookedAt = Date.now();
        registration.update().catch(() => undefined);
      },
      { signal },
    );
  });
  return () => {
    ending.abort();
  };
}

// The page itself comes from the server and may be of the new build already while the worker of the old one still serves it.
async function isPageOlder(): Promise<boolean> {
  const newest = (await caches.keys()).findLast((name) => name.startsWith('lantoa-'));
  const page = newest === undefined ? undefined : await (await caches.open(newest)).match('/index.html');
  const own = [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? '');
  return page !== undefined && !isOfBuild(await page.text(), own);
}

/** Takes the worker and its pages off this device again. What waits to be sent is no part of them. */
export async function removeWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
  const names = (await caches.keys()).filter((name) => name.startsWith('lantoa-'));
  await Promise.all(names.map((name) => caches.delete(name)));
}
