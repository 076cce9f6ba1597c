import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { langSonPackFolder, loadReferencePack } from '@lantoa/reference';
import { expect, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { signInAs } from './sign-in.ts';

const LANTOA = path.resolve(import.meta.dirname, '../../../../packages/cli/bin/lantoa.mjs');

/** Runs a command as an operator does, beside the server. */
async function lantoa(...words: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [LANTOA, ...words], {
    env: { ...process.env, LANTOA_DATA_DIR: process.env['LANTOA_E2E_DATA_DIR'] ?? '', DATABASE_URL: '' },
  });
}

/** Imports made-up outlines of a map of units as an operator does: a square around the place of each unit, clear of all others. */
async function importSquares(base: string): Promise<void> {
  const { bases, units } = await loadReferencePack(langSonPackFolder());
  const ofBase = new Set(bases.find(({ id }) => id === base)?.units);
  const places = units
    .filter(({ id }) => ofBase.has(id))
    .map((unit) => ({ ...unit, x: unit.lon ?? 0, y: unit.lat ?? 0 }));
  const features = places.map(({ id, code, name, x, y }) => {
    const others = places.filter((place) => place.id !== id);
    const near = Math.min(...others.map((place) => Math.max(Math.abs(place.x - x), Math.abs(place.y - y))));
    const half = Math.min(0.02, near * 0.48);
    const corners = [
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
    ];
    const geometry = { type: 'Polygon', coordinates: [[...corners, corners[0]]] };
    return { type: 'Feature', properties: { code, name }, geometry };
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'lantoa-outlines-'));
  const file = path.join(folder, 'squares.geojson');
  await writeFile(file, JSON.stringify({ type: 'FeatureCollection', features }));
  const stated = ['--base', base, '--source', 'Hình vẽ thử', '--licence', 'CC0 1.0', '--approximate'];
  await lantoa('area', 'import', file, ...stated);
  await rm(folder, { recursive: true });
}

test('outlines are a choice once they are loaded for the period shown, by keyboard down to the records', async ({
  page,
  baseURL,
}) => {
  test.skip(process.env['LANTOA_E2E_DATA_DIR'] === undefined, 'needs the data folder of the product');
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await importSquares('LS_200');
  const map = page.locator('#map');
  const form = page.getByLabel('Dạng bản đồ');
  await page.goto('/coverage?topic=drug_prevention&period=admin:2023-Q2');
  await form.selectOption('outlines');
  await expect(page).toHaveURL(/mapShape=outlines/);
  const drawing = map.getByRole('group', { name: /^Bản đồ ranh giới/ });
  await expect(drawing.getByRole('button')).toHaveCount(200);
  await expect(map).toContainText('Ranh giới: Hình vẽ thử; giấy phép: CC0 1.0. Ranh giới gần đúng, chỉ để xem.');

  // One stop for all units; arrow keys move as on the tiles, Enter selects.
  await page.getByLabel('Phóng to').selectOption({ label: 'Huyện Cao Lộc' });
  const stop = drawing.locator('[tabindex="0"]');
  await expect(stop).toHaveCount(1);
  await stop.focus();
  const first = await page.evaluate<string>(`document.activeElement.getAttribute('aria-label')`);
  await page.keyboard.press('ArrowRight');
  const second = await page.evaluate<string>(`document.activeElement.getAttribute('aria-label')`);
  expect(second).not.toBe(first);
  expect(second).toContain('Huyện Cao Lộc');
  await page.keyboard.press('Enter');
  await expect(drawing.locator('[aria-pressed="true"]')).toHaveAttribute('aria-label', second);
  await map.getByRole('link', { name: 'Xem các hoạt động của xã' }).press('Enter');
  await expect(page).toHaveURL(/\/activities\?(?=.*commune=)(?=.*topic=drug_prevention)/);

  // The units between the two reforms have no outlines: their map is one of tiles, whatever the address says.
  await page.goto('/coverage?mapShape=outlines&base=LS_194');
  await expect(map.getByRole('group', { name: /^Bản đồ ô lục giác/ }).getByRole('button')).toHaveCount(194);
  await expect(form).toHaveCount(0);
  await page.goto('/?mapShape=outlines');
  await expect(drawing.getByRole('button')).toHaveCount(200, { timeout: 20_000 });
});

test('outlines that cannot be had leave the tiles where they are, and it is said', async ({ page, baseURL }) => {
  test.skip(process.env['LANTOA_E2E_DATA_DIR'] === undefined, 'needs the data folder of the product');
  await importSquares('LS_200');
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.route('**/export/outlines/*', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto('/coverage?mapShape=outlines');
  await expect(page.locator('#map').getByRole('alert')).toContainText('Không tải được ranh giới', { timeout: 20_000 });
  await expect(page.locator('#map svg g[role="button"]')).toHaveCount(200);
});

test('outlines that were taken back are shown no more: the map has its tiles again', async ({ page, baseURL }) => {
  test.skip(process.env['LANTOA_E2E_DATA_DIR'] === undefined, 'needs the data folder of the product');
  await importSquares('LS_65');
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/coverage?mapShape=outlines&base=LS_65');
  const map = page.locator('#map');
  await expect(map.getByRole('group', { name: /^Bản đồ ranh giới/ }).getByRole('button')).toHaveCount(65, {
    timeout: 20_000,
  });
  await lantoa('area', 'take-back', '--base', 'LS_65', '--reason', 'thử');
  await page.reload();
  await expect(map.getByRole('group', { name: /^Bản đồ ô lục giác/ }).getByRole('button')).toHaveCount(65, {
    timeout: 20_000,
  });
  await expect(page.getByLabel('Dạng bản đồ')).toHaveCount(0);
});

test('an administrator sees where outlines come from and takes a set back with a reason; an auditor reads', async ({
  page,
  browser,
  baseURL,
}) => {
  test.skip(process.env['LANTOA_E2E_DATA_DIR'] === undefined, 'needs the data folder of the product');
  await importSquares('LS_194');
  await signInAs(page, baseURL ?? '', 'ADMINISTRATOR');
  await page.goto('/admin/outlines');
  const sets = page.getByRole('region', { name: '194 xã từ 01/12/2024' });
  const set = sets.getByRole('listitem').filter({ hasText: 'đang dùng' });
  await expect(set).toContainText('194 trên 194');
  await expect(set).toContainText('Hình vẽ thử');
  await expect(set).toContainText('CC0 1.0');
  await expect(set).toContainText('gần đúng, chỉ để xem');
  await expect(set).toContainText('lantoa area import');
  await axeFindsNothing(page);

  const auditor = await browser.newContext({ baseURL: baseURL ?? '', locale: 'vi-VN' });
  const reading = await auditor.newPage();
  await signInAs(reading, baseURL ?? '', 'AUDITOR');
  await reading.goto('/admin/outlines');
  await expect(reading.getByText('194 trên 194').first()).toBeVisible();
  await expect(reading.getByRole('button', { name: /^Rút/ })).toHaveCount(0);
  await auditor.close();

  await set.getByRole('button', { name: /^Rút phiên bản/ }).press('Enter');
  const form = sets.getByRole('form', { name: /^Rút phiên bản/ });
  await expect(form).toContainText('bản đồ trở về ô lục giác');
  await expect(form.getByLabel('Lý do')).toBeFocused();
  await axeFindsNothing(page);
  await page.keyboard.type('Giấy phép không cho dùng');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Không còn bộ nào' })).toBeVisible();
  const taken = sets.getByRole('listitem').filter({ hasText: 'Giấy phép không cho dùng' });
  await expect(taken).toContainText('đã rút');
  await expect(taken.getByRole('button')).toHaveCount(0);
});
