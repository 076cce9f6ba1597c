import { expect, test } from '@playwright/test';
import { attendancesOf, OfflineDevice, recentOf, recordsOf } from './offline-device.ts';
import { signInAs } from './sign-in.ts';

const BUILDS = `caches.keys().then((names) => names.filter((name) => name.startsWith('lantoa-')))`;
const IS_WAITING = `navigator.serviceWorker.getRegistration().then((one) => Boolean(one?.waiting))`;
const NEXT = 'meta[name="build"][content="next"]';

let device: OfflineDevice;
test.beforeEach(async ({ baseURL }) => {
  device = await OfflineDevice.start(baseURL ?? '');
});
test.afterEach(async () => {
  await device.stop();
});

test('a new build takes over once no page of the old one is open, and the outbox goes on with it', async ({
  baseURL,
  page: other,
}) => {
  test.slow();
  const { line } = device;
  const [old = ''] = await device.page.evaluate<string[]>(BUILDS);
  line.cut();
  await device.enter('Ma túy', '93');
  await expect(device.waiting('93')).toContainText('chờ gửi');

  // The server is another build now; its pages come, its answers do not yet.
  line.mend();
  line.cutQuestions();
  line.change(/^\/service-worker\.js/, old.replace('lantoa-', ''), 'nextnextnext');
  line.change(/^\/(entry|index\.html)?$/, '<head>', '<head><meta name="build" content="next">');
  await device.openEntry();
  await expect(device.page.locator(NEXT)).toBeAttached();
  await expect.poll(() => device.page.evaluate<boolean>(IS_WAITING), { timeout: 20_000 }).toBe(true);
  await expect(device.waiting('93')).toContainText('chờ gửi');
  expect(await device.page.evaluate<string[]>(BUILDS)).toEqual(expect.arrayContaining([old, 'lantoa-nextnextnext']));

  await device.restart();
  await expect.poll(() => device.page.evaluate<string[]>(BUILDS)).toEqual(['lantoa-nextnextnext']);
  line.cut();
  await device.page.reload();
  await expect(device.page.locator(NEXT)).toBeAttached();
  await expect(device.waiting('93')).toContainText('chờ gửi');

  await device.comeBack();
  await expect(device.waiting('93')).toContainText('đã gửi');
  await signInAs(other, baseURL ?? '', 'REPORTER');
  const arrived = (await recentOf(other)).find(({ activity }) => attendancesOf(activity) === 93);
  expect(arrived).toMatchObject({ revision: 1 });
  expect(await recordsOf(other, arrived?.activity.date ?? '', 93)).toBe(1);
});

test('the browser finds nothing that keeps the application from being installed', async () => {
  const browser = await device.page.context().newCDPSession(device.page);
  const { errors, data, url } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${device.line.address}/manifest.webmanifest`);
  expect(JSON.parse(data ?? '')).toMatchObject({ start_url: '/entry', display: 'standalone', scope: '/' });
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});
