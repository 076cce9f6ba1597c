import { chromium, type Browser } from '@playwright/test';

export type DashboardRole = 'COMMITTEE' | 'LEAD_DEPARTMENT' | 'DISTRICT_OFFICER';

/** What an open overview asks, as its page sent it, and the session that it was sent with. */
export interface OverviewRequests {
  readonly cookie: string;
  /** Paths with their search part. */
  readonly paths: readonly string[];
}

/** Opens the overview in a browser once for each role and keeps the questions of the page: no list of them can grow old. */
export async function overviewRequests(
  url: string,
  roles: readonly DashboardRole[],
  executablePath: string,
): Promise<ReadonlyMap<DashboardRole, OverviewRequests>> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...asRoot] });
  try {
    const found = new Map<DashboardRole, OverviewRequests>();
    for (const role of roles) found.set(role, await requestsOf(browser, url, role));
    return found;
  } finally {
    await browser.close();
  }
}

async function requestsOf(browser: Browser, url: string, role: DashboardRole): Promise<OverviewRequests> {
  const context = await browser.newContext({ baseURL: url });
  const query = 'mutation ($role: Role!) { signInAsSample(role: $role) { signedIn } }';
  const data = { query, variables: { role } };
  const answer = await context.request.post('/graphql', { headers: { origin: url }, data });
  if (!answer.ok()) throw new Error(await answer.text());
  const paths = new Set<string>();
  const page = await context.newPage();
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname === '/graphql' && request.method() === 'GET') paths.add(pathname + search);
  });
  await page.route('**/events', (route) => route.fulfill({ status: 204 }));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const cookies = await context.cookies();
  await context.close();
  return { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '), paths: [...paths] };
}
