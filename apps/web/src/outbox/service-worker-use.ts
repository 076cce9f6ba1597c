const ADDRESS = '/service-worker.js';

/** Lets the pages of entering open without a line. Browsers have workers on https and on loopback alone. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register(ADDRESS, { scope: '/' }).catch(() => undefined);
}

/** Takes the worker and its pages off this device again. What waits to be sent is no part of them. */
export async function removeWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
  const names = (await caches.keys()).filter((name) => name.startsWith('lantoa-'));
  await Promise.all(names.map((name) => caches.delete(name)));
}
