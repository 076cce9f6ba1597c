import { expect, test } from '@playwright/test';
import { axeFindsNothing } from './axe.ts';
import { signInAs } from './sign-in.ts';

const OPEN = 'mutation O($input: OpenReportRequestInput!) { openReportRequest(input: $input) { submissions } }';
const DISTRICT = '182@2020-01-01';

test('new data make an alert; one key says known, and it stays away when it is looked at again', async ({
  page,
  baseURL,
}, { retry }) => {
  test.slow();
  // What is acknowledged stays: a second try is about another request.
  const title = `Báo cáo đợt ${String(retry + 1)}`;
  const request = (name: string) => ({
    ...{ kind: 'ad_hoc', title: name, requester: 'committee_138:20@2020-01-01', basis: 'Công văn' },
    ...{ topics: ['drug_prevention'], windowFrom: '2023-03-15', windowTo: '2023-04-14', dueOn: '2023-04-18' },
    ...{ addressees: { units: [DISTRICT] }, idempotencyKey: name },
  });
  const open = async (name: string) => {
    const data = { query: OPEN, variables: { input: request(name) } };
    const answer = await page.request.post('/graphql', { headers: { origin: baseURL ?? '' }, data });
    expect(await answer.json()).toMatchObject({ data: { openReportRequest: { submissions: 17 } } });
  };
  await signInAs(page, baseURL ?? '', 'LEAD_DEPARTMENT');
  await open(title);
  const told = page.getByText(new RegExp(`^“${title}”: \\d+ báo cáo quá hạn chưa gửi\\.$`));
  await expect(async () => {
    await page.goto('/alerts?rule=LATE_REPORT');
    await expect(told).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await axeFindsNothing(page);
  await page.getByRole('button', { name: `Đã biết: “${title}”` }).focus();
  await page.keyboard.press('Enter');
  const said = page.getByRole('status').filter({ hasText: 'cảnh báo là đã biết' });
  await expect(said).toBeFocused();
  await expect(told).toHaveCount(0);

  // Another request is new data: the rule looks at both.
  const other = `${title} khác`;
  await open(other);
  await expect(async () => {
    await page.goto('/alerts?rule=LATE_REPORT');
    await expect(page.getByText(`“${other}”`)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(told).toHaveCount(0);
  await page.getByLabel('Trạng thái').selectOption('ACKNOWLEDGED');
  await expect(page).toHaveURL(/state=ACKNOWLEDGED/);
  await expect(told).toBeVisible();

  // The number of new alerts comes late: the line of all pages keeps its height and its places.
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/alerts');
  const pages = page.getByRole('navigation', { name: 'Các trang' }).getByRole('link');
  const places = async () => Promise.all((await pages.all()).map((link) => link.boundingBox()));
  const before = await places();
  await expect(pages.filter({ hasText: /^Cảnh báo\s*\d+/ })).toBeVisible({ timeout: 15_000 });
  expect(await places()).toEqual(before);
});
