import { expect, test } from '@playwright/test';
import { ask, signInAs } from './sign-in.ts';

interface MandateAnswer {
  readonly mandateMatrix: {
    readonly cells: readonly {
      readonly topic: { readonly code: string };
      readonly member: { readonly dimension: string; readonly code: string };
      readonly state: string;
      readonly activities: { readonly value: number };
    }[];
  };
}

const MATRIX = `query ($query: MandateQuery!) { mandateMatrix(query: $query) {
  cells { topic { code } member { dimension code } state activities { value } } } }`;

test('a task of the directive shows its figure, and leads to exactly its records', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  const query = { period: { code: 'admin:2023-Y' } };
  const { mandateMatrix } = await ask<MandateAnswer>(page.context().request, MATRIX, { query });
  const tasks = mandateMatrix.cells.filter(({ member }) => member.dimension !== 'ORGANISATION');
  const border = tasks.find(({ topic, member }) => topic.code === 'crime_prevention' && member.code === 'border');

  await page.goto('/mandate?period=admin:2023-Y');
  const done = tasks.filter(({ state }) => state === 'DONE').length;
  const finding = page.getByRole('heading', { level: 3 }).first();
  await expect(finding).toHaveText(new RegExp(`^${String(done)} trên ${String(tasks.length)} việc đã có hoạt động`));
  const cell = page.getByRole('button', { name: /^Biên giới, phòng, chống tội phạm: đã làm/ });
  await expect(cell).toHaveAccessibleName(new RegExp(`\\(${String(border?.activities.value)}\\)`));
  await cell.click();
  await page.getByRole('link', { name: 'Xem hoạt động: Biên giới, phòng, chống tội phạm' }).click();
  await expect(page.getByText(`${String(border?.activities.value)} hoạt động, `)).toBeVisible();
  await expect(page.getByText('Loại địa bàn: biên giới')).toBeVisible();

  await page.goBack();
  await page.getByLabel('Huyện, thành phố').selectOption({ label: 'Huyện Đình Lập' });
  await expect(page).toHaveURL(/district=/);
  await expect(page.locator('#matrix')).toHaveAttribute('aria-busy', 'false');
  await expect(cell).not.toHaveAccessibleName(new RegExp(`\\(${String(border?.activities.value)}\\)`));

  // The form is not printed: paper says what was chosen.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Đang lọc: Huyện, thành phố: Huyện Đình Lập')).toBeVisible();
});
