import { expect, test } from '@playwright/test';
import { signInAs } from './sign-in.ts';

test('a district officer finds the own unit in the funnel and goes from a mark to its records', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'DISTRICT_OFFICER');
  await page.goto('/districts?topic=human_trafficking_prevention&period=admin:2023-Q2');
  const funnel = page.locator('figure#funnel');
  await expect(funnel.getByRole('heading', { level: 3 })).toContainText(
    'Đơn vị của bạn, Thành phố Lạng Sơn: cao hơn mức chung',
  );

  await funnel.locator('svg g[role="button"][tabindex="0"]').focus();
  await expect(page.locator(':focus')).toHaveAttribute('aria-label', /^Thành phố Lạng Sơn\..*đơn vị của bạn/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/unit=189@/);
  const panel = page.getByRole('group', { name: 'Huyện Đình Lập', exact: true });
  await expect(panel).toContainText('trong giới hạn');
  await expect(page.locator('figure#pair').getByRole('heading', { level: 3 })).toContainText('Huyện Đình Lập và');

  await funnel.getByRole('button', { name: 'Bảng số' }).click();
  await expect(funnel.getByRole('row')).toHaveCount(12);
  await panel.getByRole('link', { name: 'Xem hoạt động: Huyện Đình Lập' }).click();
  await expect(page).toHaveURL(/\/activities\?.*district=189@/);
  await expect(page).toHaveURL(/topic=human_trafficking_prevention/);
});

test('below 80 % of the reports nothing is compared: who is missing is named, and the way on works', async ({
  page,
  baseURL,
}) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/districts?level=COMMUNE&district=178@2020-01-01&period=admin:2023-M04');
  await expect(page.getByText('Chưa so sánh: báo cáo chưa đủ 80%')).toBeVisible();
  await expect(page.getByText('Phường Chi Lăng, Xã Quảng Lạc')).toBeVisible();
  await expect(page.locator('figure')).toHaveCount(0);
  await page.getByRole('button', { name: 'Chọn Năm 2023' }).click();
  await expect(page.locator('figure#funnel svg g[role="button"]')).toHaveCount(8);
});
