import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { signInAs } from './sign-in.ts';

const repository = path.resolve(import.meta.dirname, '../../../..');
const run = promisify(execFile);

/** What the page asked of other hosts, and what the policy of the server refused it. */
async function watched(page: Page, baseURL: string): Promise<{ foreign: string[]; refused: string[] }> {
  const foreign: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL) && !/^(data|blob):/.test(url)) foreign.push(url);
  });
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  await page.exposeFunction('noteRefused', (directive: string) => refused.push(directive));
  await page.addInitScript(
    "document.addEventListener('securitypolicyviolation', (event) => noteRefused(event.effectiveDirective))",
  );
  return { foreign, refused };
}

/** Runs the document of the editor, once the editor holds it. */
async function asked(page: Page): Promise<void> {
  await expect(page.locator('.graphiql-query-editor')).toContainText('analytics');
  await page.getByRole('button', { name: /Execute query/ }).click();
}

const answer = (page: Page) => page.locator('section[aria-label="Result Window"], .result-window').first();

test('an analyst asks by session, sees the answer and what it cost; nothing comes from a foreign host', async ({
  page,
  baseURL,
}) => {
  const seen = await watched(page, baseURL ?? '');
  await signInAs(page, baseURL ?? '', 'ANALYST');
  await page.goto('/graphiql');
  await expect(page.getByText('SAMPLE DATA – not real figures')).toBeVisible();
  await asked(page);
  await expect(answer(page)).toContainText('"dataVersion"');
  await expect(answer(page)).toContainText('"crime_prevention"');
  await expect(page.getByText(/Cost \d+/)).toBeVisible();
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByRole('link', { name: 'Query', exact: true }).click();
  await expect(page.getByRole('link', { name: 'blindSpots', exact: true })).toBeVisible();
  expect(seen).toEqual({ foreign: [], refused: [] });
});

test('who is not signed in asks by a token that is typed in', async ({ page, baseURL }) => {
  const seen = await watched(page, baseURL ?? '');
  await page.goto('/graphiql');
  await asked(page);
  await expect(answer(page)).toContainText('UNAUTHENTICATED');
  const env = { ...process.env, LANTOA_DATA_DIR: process.env['LANTOA_E2E_DATA_DIR'], DATABASE_URL: '' };
  test.skip(env.LANTOA_DATA_DIR === undefined, 'a product that runs elsewhere gives no token');
  const command = ['token', 'create', '--role', 'analyst', '--budget', '500', '--json'];
  const { stdout } = await run(process.execPath, [path.join(repository, 'packages/cli/bin/lantoa.mjs'), ...command], {
    env,
  });
  await page.getByLabel('Token').fill((JSON.parse(stdout) as { token: string }).token);
  await page.getByRole('button', { name: 'Use' }).click();
  await asked(page);
  await expect(answer(page)).toContainText('"crime_prevention"');
  await expect(page.getByText(/left 4\d\d/)).toBeVisible();
  expect(seen).toEqual({ foreign: [], refused: [] });
});

test('the page is served under the policy of all pages', async ({ request }) => {
  const response = await request.get('/graphiql');
  const policy = response.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe-eval');
});
