import { expect, type APIRequestContext, type Page } from '@playwright/test';

export type SampleRole =
  | 'REPORTER'
  | 'UNIT_APPROVER'
  | 'DISTRICT_OFFICER'
  | 'LEAD_DEPARTMENT'
  | 'COMMITTEE'
  | 'AUDITOR'
  | 'ANALYST'
  | 'ADMINISTRATOR';

/**
 * Opens a session for a sample role without the page: the cookie lands in the browser's context. The stream of data
 * versions stays shut, since a page that listens is never idle.
 */
export async function signInAs(page: Page, baseURL: string, role: SampleRole): Promise<void> {
  const query = 'mutation ($role: Role!) { signInAsSample(role: $role) { signedIn } }';
  const response = await page.context().request.post('/graphql', {
    headers: { origin: baseURL },
    data: { query, variables: { role } },
  });
  await page.context().route('**/events', (route) => route.fulfill({ status: 204 }));
  expect(response.ok(), `signing in as ${role}`).toBe(true);
}

/** Asks GraphQL with the session of the page. Throws what the API refused. */
export async function ask<Data>(request: APIRequestContext, query: string, variables: object): Promise<Data> {
  const response = await request.get('/graphql', { params: { query, variables: JSON.stringify(variables) } });
  const body = (await response.json()) as { data?: Data; errors?: unknown };
  if (!body.data) throw new Error(`GraphQL refused: ${JSON.stringify(body.errors)}`);
  return body.data;
}

/** Waits until every region of the overview stands with its figures. */
export async function overviewIsDrawn(page: Page): Promise<void> {
  await expect(page.locator('[data-measure="COMMUNE_COVERAGE"]')).toBeVisible();
  await expect(page.locator('#map svg g[role="button"]').first()).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('#trend .recharts-surface').first()).toBeVisible();
  await expect(page.locator('#gaps .recharts-surface').first()).toBeVisible();
}
