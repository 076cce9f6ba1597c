import { expect, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { overviewIsDrawn, signInAs } from './sign-in.ts';

test('a commune is found from the keyboard without its marks, and opens on the map', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/?topic=drug_prevention');
  await overviewIsDrawn(page);
  await page.keyboard.press('Control+k');
  const box = page.getByRole('dialog').getByRole('combobox', { name: 'Tìm xã, trang hoặc số đo' });
  await expect(box).toBeFocused();
  await box.fill('hoa binh van quan');
  const chosen = page.getByRole('dialog').getByRole('option', { selected: true });
  await expect(chosen).toHaveText(/Hòa Bình.*Văn Quan/);
  await expect(box).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
  await axeFindsNothing(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/topic=drug_prevention.*unit=/);
  await expect(page.locator('#map svg g[aria-pressed="true"]')).toHaveAttribute('aria-label', /Hòa Bình/);

  await page.getByRole('button', { name: 'Tìm xã, trang, số đo' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Tìm xã, trang, số đo' })).toBeFocused();
});

test('one step leads from a figure, and from a chart, to how it is computed', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  await page.goto('/');
  await overviewIsDrawn(page);
  await page.getByRole('link', { name: 'Cách tính: Lượt người' }).click();
  await expect(page.locator('#term-ATTENDANCES')).toBeFocused();
  await expect(page.locator('#term-ATTENDANCES')).toContainText('Tổng lượt người tham dự');
  await page.getByLabel('Tìm trong trợ giúp').fill('vung trang');
  await expect(page.locator('#term-blind_spot')).toContainText('Hơn 180 ngày');
  await expect(page.locator('#term-ATTENDANCES')).toHaveCount(0);

  await page.goto('/');
  await overviewIsDrawn(page);
  await page.locator('#trend').getByRole('button', { name: 'Cách tính, lưu ý' }).click();
  await expect(page.locator('#trend dl')).toContainText('Số xã đã tiếp cận chia cho số xã');
  await page
    .locator('#trend')
    .getByRole('link', { name: /Xem trong Trợ giúp/ })
    .click();
  await expect(page.locator('#term-COMMUNE_COVERAGE')).toBeFocused();
});

test('tables and rates lead to how they are computed, as key figures do', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  for (const [path, figure, entry] of [
    ['/guidance', 'Lượt kiểm tra', 'SUPERVISION_VISITS'],
    ['/guidance', 'chưa rõ', 'unknown'],
    ['/summaries', 'Theo báo cáo', 'count_basis'],
    ['/reporting', 'Đầy đủ', 'completeness'],
    ['/reporting', 'Đúng hạn', 'timeliness'],
  ] as const) {
    await page.goto(path);
    await page
      .getByRole('link', { name: new RegExp(`^Cách tính: .*${figure}`, 'i') })
      .first()
      .click();
    await expect(page.locator(`#term-${entry}`), `${path}: ${figure}`).toBeFocused();
  }
});
