import { expect, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { attendancesOf, OfflineDevice, recentOf, recordsOf } from './offline-device.ts';
import { signInAs } from './sign-in.ts';

const BUILDS = `caches.keys().then((names) => names.filter((name) => name.startsWith('lantoa-')))`;
const IS_WAITING = `navigator.serviceWorker.getRegistration().then((one) => Boolean(one?.waiting))`;
const HAS_LOOKED = `performance.getEntriesByType('resource').some(({ name }) => name.includes('offline-keeper'))`;
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

test('an open page offers the build that waits, goes on as it is, and reloads when it is asked to, with a word about what is being written', async () => {
  const { line, page } = device;
  // Another tab goes on with the old build, whatever this one does.
  await device.openEntry(await page.context().newPage());
  const [old = ''] = await page.evaluate<string[]>(BUILDS);
  line.change(/^\/service-worker\.js/, old.replace('lantoa-', ''), 'nextnextnext');
  line.change(/^\/(entry|index\.html)?$/, /(<script type="module"[^>]* src="[^"]+\.js)"/g, '$1?next"');
  line.change(/^\/(entry|index\.html)?$/, '<head>', '<head><meta name="build" content="next">');
  const note = page.getByLabel('Ghi chú', { exact: true });
  await note.fill('Ba thôn');
  await page.evaluate(`navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => null)`);
  const offer = page.getByRole('status').filter({ hasText: 'Có bản mới' });
  await expect(offer).toBeVisible({ timeout: 20_000 });
  await expect(note).toHaveValue('Ba thôn');
  await axeFindsNothing(page);

  await offer.getByRole('button', { name: 'Tải lại' }).click();
  await expect(page.getByText('tải lại là mất phần đó')).toBeVisible();
  await expect(page.locator(NEXT)).toHaveCount(0);
  await page.getByRole('button', { name: 'Vẫn tải lại' }).click();
  await expect(page.locator(NEXT)).toBeAttached();
  // The worker of the old build serves it still; the page is of the new one, and nothing is left to offer.
  await expect(page.getByRole('heading', { level: 1, name: 'Nhập hoạt động' })).toBeVisible();
  await expect.poll(() => page.evaluate<boolean>(HAS_LOOKED), { timeout: 20_000 }).toBe(true);
  expect(await page.evaluate<boolean>(IS_WAITING)).toBe(true);
  await page.waitForTimeout(1_000);
  await expect(offer).toHaveCount(0);
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
