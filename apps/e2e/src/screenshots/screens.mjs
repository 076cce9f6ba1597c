/**
 * What is photographed: every route of the router at least once, further views of a route where they look different.
 * `role`: who looks; null for a visitor. `settled`: what must be drawn where there is plenty of data; elsewhere the
 * title is enough. `much`: a view that only plenty of data has. `live`: it listens to new figures and tells when it
 * cannot. `open`: steps from the address to the view.
 * @type {{ name: string, path: string, role: string | null, settled?: string, much?: true, live?: true, open?: (page) => Promise<void> }[]}
 */
export const SCREENS = [
  { name: 'overview', path: '/', role: 'COMMITTEE', settled: '#map svg g[role="button"]' },
  {
    name: 'overview-filtered',
    path: '/?period=admin:2023-Q2&topic=prostitution_prevention&areaClass=border',
    role: 'COMMITTEE',
    settled: '#map svg g[role="button"]',
    much: true,
  },
  {
    name: 'overview-before-data',
    path: '/?period=admin:2022-Q2',
    role: 'COMMITTEE',
    settled: '#map svg g[role="button"]',
    much: true,
  },
  { name: 'coverage', path: '/coverage', role: 'COMMITTEE', settled: '#levels table' },
  {
    name: 'coverage-filtered',
    path: '/coverage?topic=human_trafficking_prevention&areaClass=border',
    role: 'COMMITTEE',
    settled: '#levels table',
    much: true,
  },
  { name: 'districts', path: '/districts', role: 'COMMITTEE', settled: '#pair table' },
  {
    name: 'districts-refused',
    path: '/districts?level=COMMUNE&district=178@2020-01-01&period=admin:2023-M04',
    role: 'COMMITTEE',
    settled: '[role="status"] ul',
    much: true,
  },
  { name: 'mandate', path: '/mandate', role: 'COMMITTEE', settled: '#matrix table' },
  { name: 'observances', path: '/observances', role: 'COMMITTEE', settled: '#lift' },
  { name: 'observances-next', path: '/observances?year=2027', role: 'LEAD_DEPARTMENT', settled: '#lift' },
  { name: 'groups', path: '/groups', role: 'COMMITTEE', settled: '#group-places' },
  { name: 'channels', path: '/channels', role: 'COMMITTEE', settled: '#ways' },
  { name: 'explore', path: '/explore', role: 'COMMITTEE', settled: 'table' },
  {
    name: 'explore-columns',
    path: '/explore?measures=COMMUNE_COVERAGE,ATTENDANCES&by=DISTRICT,TOPIC&columns=TOPIC&areaClass=border',
    role: 'ANALYST',
    settled: 'table',
    much: true,
  },
  { name: 'activities', path: '/activities', role: 'COMMITTEE', settled: 'table' },
  { name: 'duplicates', path: '/duplicates', role: 'LEAD_DEPARTMENT', settled: 'article' },
  { name: 'summaries', path: '/summaries', role: 'COMMITTEE' },
  { name: 'reporting', path: '/reporting', role: 'LEAD_DEPARTMENT' },
  { name: 'reporting-mine', path: '/reporting', role: 'REPORTER' },
  { name: 'schedules', path: '/reporting?view=schedules', role: 'LEAD_DEPARTMENT' },
  { name: 'alerts', path: '/alerts', role: 'LEAD_DEPARTMENT', settled: '#alerts-news' },
  { name: 'alert-rules', path: '/alerts?view=rules', role: 'LEAD_DEPARTMENT', settled: '#rules' },
  { name: 'reports', path: '/reports', role: 'LEAD_DEPARTMENT' },
  { name: 'verify', path: '/verify', role: null },
  { name: 'guidance', path: '/guidance', role: 'LEAD_DEPARTMENT' },
  { name: 'entry', path: '/entry', role: 'REPORTER', settled: 'fieldset input' },
  { name: 'import', path: '/import', role: 'LEAD_DEPARTMENT' },
  { name: 'pack', path: '/pack', role: 'COMMITTEE', settled: '#pack-title' },
  { name: 'wall', path: '/wall', role: 'COMMITTEE', live: true, settled: '#wall-map svg g[role="button"]' },
  { name: 'share', path: '/', role: 'COMMITTEE', open: openShared, settled: '#map svg g[role="button"]', much: true },
  { name: 'share-channels', path: '/channels', role: 'COMMITTEE', open: openShared, settled: '#ways', much: true },
  { name: 'share-pack', path: '/pack', role: 'COMMITTEE', open: openShared, settled: '#pack-title', much: true },
  { name: 'share-ended', path: '/share', role: null },
  { name: 'help', path: '/help', role: 'COMMITTEE', settled: '#term-COMMUNE_COVERAGE' },
  { name: 'accessibility', path: '/accessibility', role: null, settled: 'h2' },
  { name: 'account', path: '/account', role: 'ANALYST', settled: 'h2' },
  { name: 'admin', path: '/admin', role: 'ADMINISTRATOR' },
  { name: 'users', path: '/admin/users', role: 'ADMINISTRATOR', settled: 'ul' },
  { name: 'organisations', path: '/admin/organisations', role: 'ADMINISTRATOR' },
  { name: 'lists', path: '/admin/lists', role: 'ADMINISTRATOR' },
  { name: 'classes', path: '/admin/classes', role: 'ADMINISTRATOR' },
  { name: 'populations', path: '/admin/populations', role: 'ADMINISTRATOR' },
  { name: 'outlines', path: '/admin/outlines', role: 'ADMINISTRATOR' },
  { name: 'shares', path: '/admin/shares', role: 'ADMINISTRATOR' },
  { name: 'mail', path: '/admin/mail', role: 'ADMINISTRATOR' },
  { name: 'jobs', path: '/admin/jobs', role: 'ADMINISTRATOR' },
  { name: 'webhooks', path: '/admin/webhooks', role: 'ADMINISTRATOR' },
  { name: 'audit', path: '/admin/audit', role: 'ADMINISTRATOR', settled: 'table' },
  { name: 'sign-in', path: '/sign-in', role: null },
  { name: 'invitation-ended', path: '/invitation', role: null },
  { name: 'new-password-ended', path: '/new-password', role: null },
  { name: 'not-found', path: '/no-such-page', role: 'COMMITTEE' },
  { name: 'forbidden', path: '/coverage', role: 'ADMINISTRATOR' },
];

/** Whether a screen shows a route; addresses carry a question, too. */
export function shows(screen, route) {
  return screen.path.split('?')[0] === route;
}

/** Makes a link to the page and opens it as a visitor, who has no account, in the same language. */
async function openShared(page) {
  const share = page.getByRole('button', { name: /^(Chia sẻ bản xem này|Share this view)$/ });
  await share.click();
  await page.getByRole('button', { name: /^(Tạo liên kết|Make a link)$/ }).click();
  const link = new URL(await page.locator('input[value*="/share#"]').inputValue());
  link.searchParams.set('lang', new URL(page.url()).searchParams.get('lang') ?? 'vi');
  await page.context().clearCookies();
  await page.goto(link.href);
}
