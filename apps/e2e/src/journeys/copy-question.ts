import { expect, type Locator, type Page } from '@playwright/test';

const COPY = 'Sao chép câu hỏi';
const FORMS = ['Sao chép GraphQL', 'Sao chép lệnh cURL', 'Sao chép liên kết CSV'] as const;

/** Copies the question of a mark in every form: the API answers the query, and the link is a file with rows. */
export async function copyEveryForm(page: Page, box: Locator): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await box.getByRole('button', { name: COPY }).press('Enter');
  const copied: string[] = [];
  for (const name of FORMS) {
    await page.evaluate("navigator.clipboard.writeText('')");
    await box.getByRole('button', { name }).press('Enter');
    await expect.poll(() => page.evaluate<string>('navigator.clipboard.readText()'), { message: name }).not.toBe('');
    copied.push(await page.evaluate<string>('navigator.clipboard.readText()'));
  }
  const [query = '', command = '', link = ''] = copied;
  const answer = await page.context().request.get('/graphql', { params: { query } });
  expect(await answer.json(), query).not.toHaveProperty('errors');
  expect(command).toContain('curl');
  const file = await page.context().request.get(link);
  expect(file.headers()['content-type'], link).toContain('text/csv');
  expect((await file.text()).split('\n').length, link).toBeGreaterThan(1);
  return query;
}
