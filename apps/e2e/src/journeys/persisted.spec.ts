import { expect, test, type Page } from '@playwright/test';
import { overviewIsDrawn, signInAs } from './sign-in.ts';

interface Seen {
  readonly texts: string[];
  readonly hashes: string[];
}

/** What the page asks of GraphQL by GET: whole texts, or hashes in their place. */
function asked(page: Page): Seen {
  const seen: Seen = { texts: [], hashes: [] };
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname !== '/graphql' || request.method() !== 'GET') return;
    const name = searchParams.get('operationName') ?? '';
    if (searchParams.has('query')) seen.texts.push(name);
    if (searchParams.has('extensions')) seen.hashes.push(name);
  });
  return seen;
}

/**
 * Statuses as they came over the wire: to the page, an answer that was confirmed is a 200 from its cache. The wire may
 * tell of an answer before it tells of its question.
 */
async function statuses(page: Page): Promise<() => number[]> {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  const answers: { readonly id: string; readonly status: number }[] = [];
  const questions = new Set<string>();
  wire.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (new URL(request.url).pathname === '/graphql') questions.add(requestId);
  });
  wire.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode }) => {
    answers.push({ id: requestId, status: statusCode });
  });
  return () => answers.filter(({ id }) => questions.has(id)).map(({ status }) => status);
}

test('every question of a page goes by hash, and a second visit is confirmed by 304', async ({ page, baseURL }) => {
  const query = 'mutation { signInAsSample(role: COMMITTEE) { signedIn } }';
  // A page whose requests are intercepted keeps no answers, so the stream of versions stays open here.
  await page.context().request.post('/graphql', { headers: { origin: baseURL ?? '' }, data: { query } });
  const seen = asked(page);
  await page.goto('/');
  await overviewIsDrawn(page);
  await expect.poll(() => seen.hashes.length).toBeGreaterThan(3);
  expect(seen.texts).toEqual([]);
  const first = seen.hashes.toSorted();

  const found = await statuses(page);
  await page.goto('/');
  await overviewIsDrawn(page);
  await expect.poll(() => seen.hashes.length).toBe(2 * first.length);
  await expect.poll(() => found()).toEqual(first.map(() => 304));
  expect(seen.texts).toEqual([]);
});

test('a page that the server does not know any more goes on by the texts that it holds', async ({ page, baseURL }) => {
  await signInAs(page, baseURL ?? '', 'COMMITTEE');
  const seen = asked(page);
  await page.route(/\/graphql\?.*sha256Hash/, (route) => {
    const address = new URL(route.request().url());
    const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
    address.searchParams.set('extensions', JSON.stringify(extensions));
    return route.continue({ url: address.toString() });
  });
  await page.goto('/');
  await overviewIsDrawn(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(new Set(seen.texts).size).toBe(seen.texts.length);
  const hashes = seen.hashes.length;
  await page.getByLabel('Nội dung', { exact: true }).selectOption('drug_prevention');
  await expect(page).toHaveURL(/topic=/);
  await overviewIsDrawn(page);
  expect(seen.hashes).toHaveLength(hashes);
});
