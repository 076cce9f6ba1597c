import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { routerPaths } from '../screenshots/router-paths.mjs';
import { SCREENS, shows } from '../screenshots/screens.mjs';

const web = path.resolve(import.meta.dirname, '../../../web/src');

test('every address of the router has a screen that is photographed', async () => {
  const routes = await routerPaths();
  expect(routes.filter((route) => !SCREENS.some((screen) => shows(screen, route)))).toEqual([]);
});

test('the addresses that are read from the router are those of the menu and more', async () => {
  const routes = await routerPaths();
  const menu = await readFile(path.join(web, 'app/pages.ts'), 'utf8');
  const pages = [...menu.matchAll(/\{ to: '([^']+)'/g)].map(([, to]) => to);
  expect(pages.length).toBeGreaterThan(10);
  expect(routes).toEqual(expect.arrayContaining(pages));
  expect(routes).toEqual(expect.arrayContaining(['/admin/users', '/share', '/admin']));
});

test('each screen has a name of its own', () => {
  const names = SCREENS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
