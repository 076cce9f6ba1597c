import { expect, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { overviewIsDrawn, signInAs } from './sign-in.ts';

test('a shared view opens without signing in, as it was shared, and ends when it is taken back', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/?period=admin:2023-Q2&topic=drug_prevention');
  await overviewIsDrawn(page);
  const activities = await page.locator('[data-measure="ACTIVITIES"]').innerText();
  await page.getByRole('button', { name: 'Chia sẻ bản xem này' }).click();
  await page.getByRole('button', { name: 'Tạo liên kết' }).click();
  const link = await page.getByLabel('Liên kết', { exact: true }).inputValue();
  expect(link).toMatch(/\/share#[\w-]{43}$/);
  await axeFindsNothing(page);

  const visitor = await browser.newContext({ baseURL: baseURL ?? '', locale: 'vi-VN' });
  const shown = await visitor.newPage();
  const asked: string[] = [];
  shown.on('request', (request) => {
    if (request.url().includes('/graphql')) asked.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  await shown.goto(link);
  await overviewIsDrawn(shown);
  expect((await shown.locator('[data-measure="ACTIVITIES"]').innerText()).replace(/\s+/g, ' ')).toContain(
    activities.split('\n').at(-4) ?? '',
  );
  await expect(shown.getByText('Nội dung: Ma túy')).toBeVisible();
  // What the link holds no answer for is no choice on it: neither the map's topic nor a cell of the heatmap.
  await expect(shown.locator('#map select')).toHaveCount(2);
  await expect(shown.locator('#coverage td button')).toHaveCount(0);
  await axeFindsNothing(shown);
  // Who came, and the link: no question goes to the server.
  expect(asked.filter((text) => text.includes('analytics('))).toEqual([]);

  await page.getByRole('button', { name: 'Thu hồi' }).first().click();
  await expect(page.getByText('đã thu hồi').first()).toBeVisible();
  await shown.reload();
  await expect(shown.getByText('Liên kết không mở được')).toBeVisible();
  await visitor.close();
});
