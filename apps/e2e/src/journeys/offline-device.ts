import { expect, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KillableBrowser } from '../support/killable-browser.ts';
import { Line } from '../support/line.ts';
import { chooseSession } from './choose-session.ts';
import { clearDesk } from './reporter-desk.ts';
import { ask } from './sign-in.ts';

const RECENT = '{ entryHelp { recent { id revision status activity { ACTIVITY } } } }'.replace(
  'ACTIVITY',
  'date organisation scope districts places { unit attendances } topics activityType channel counts { indicator value }',
);
const SAVE = `mutation ($input: SaveActivityInput!) { saveActivity(input: $input) { saved { revision } faults { code } } }`;
const LIST = `query ($query: ActivityListQuery!) { activities(query: $query) { activities { id counts { indicator value } } } }`;

/** Everything that entering without a line needs is on the device. */
const IS_READY = `navigator.serviceWorker.ready.then(() => new Promise((resolve) => {
  const opening = indexedDB.open('lantoa');
  opening.onsuccess = () => {
    const rows = opening.result.transaction('kept').objectStore('kept').getAll();
    rows.onsuccess = () => {
      opening.result.close();
      resolve(new Set(rows.result.map(({ question }) => question)).size);
    };
  };
}))`;

/** Whatever the device keeps, as text. */
const KEPT = `indexedDB.databases().then((databases) => Promise.all(databases.map(({ name }) => new Promise((resolve) => {
  const opening = indexedDB.open(name);
  opening.onsuccess = () => {
    const names = [...opening.result.objectStoreNames];
    const reading = opening.result.transaction(names);
    const stores = names.map((store) => reading.objectStore(store).getAll());
    reading.oncomplete = () => {
      opening.result.close();
      resolve([name, stores.map(({ result }) => result)]);
    };
  };
})))).then((kept) => JSON.stringify([kept, { ...localStorage }]))`;

const OUTBOX = `new Promise((resolve) => {
  const opening = indexedDB.open('lantoa');
  opening.onsuccess = () => {
    const rows = opening.result.transaction('outbox').objectStore('outbox').getAll();
    rows.onsuccess = () => {
      opening.result.close();
      resolve(rows.result.map(({ id, state }) => ({ id, state: state.kind })));
    };
  };
})`;

export interface Recorded {
  readonly id: string;
  readonly revision: number;
  readonly status: string;
  readonly activity: { readonly date: string; readonly counts: readonly { indicator: string; value: number }[] };
}

/** A browser of its own on a line of its own, signed in as a reporter, with all on the device that entering needs. */
export class OfflineDevice {
  readonly line: Line;
  private readonly profile: string;
  private browser: KillableBrowser;

  private constructor(profile: string, line: Line, browser: KillableBrowser) {
    this.profile = profile;
    this.line = line;
    this.browser = browser;
  }

  static async start(target: string): Promise<OfflineDevice> {
    await clearDesk(target);
    const profile = await mkdtemp(path.join(tmpdir(), 'lantoa-profile-'));
    const line = await Line.to(target);
    const device = new OfflineDevice(profile, line, await KillableBrowser.start(profile));
    await device.page.goto(`${line.address}/sign-in`);
    await device.signIn();
    await expect(device.page.getByRole('heading', { level: 1, name: 'Tổng quan' })).toBeVisible();
    await device.openEntry();
    await expect.poll(() => device.page.evaluate<number>(IS_READY), { timeout: 20_000 }).toBeGreaterThanOrEqual(5);
    return device;
  }

  get page(): Page {
    return this.browser.page;
  }

  async signIn(role = 'Cán bộ báo cáo cấp xã'): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(role) }).click();
  }

  async openEntry(page: Page = this.page): Promise<void> {
    await page.goto(`${this.line.address}/entry`);
    await expect(page.getByRole('heading', { level: 1, name: 'Nhập hoạt động' })).toBeVisible();
  }

  async openTable(): Promise<void> {
    await this.page.getByRole('button', { name: 'Bảng', exact: true }).click();
    await expect(cell(this.page, 'Ngày', 1)).toBeVisible();
  }

  /** The line breaks, and the browser knows it. */
  async goOffline(): Promise<void> {
    this.line.cut();
    await this.page.context().setOffline(true);
  }

  /**
   * The line is back. A browser may have lost its session with its life: whoever wrote signs in again, and what waits goes on.
   * @param losing the next answer to what has this word in it never arrives
   */
  async comeBack(losing?: string): Promise<void> {
    await this.page.context().clearCookies();
    this.line.mend();
    await this.hearOfLine();
    await this.page.getByRole('button', { name: 'Đăng nhập lại' }).click();
    if (losing !== undefined) this.line.loseAnswerTo(losing);
    await this.signIn();
    if (losing !== undefined) await expect.poll(() => this.line.hasLostAnswer).toBe(true);
  }

  /** Killed as by a flat battery, and started again. */
  async restart(): Promise<void> {
    await this.browser.kill();
    this.browser = await KillableBrowser.start(this.profile);
    await this.openEntry();
  }

  async stop(): Promise<void> {
    await this.browser.kill();
    await this.line.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 3 });
  }

  /** One activity through the form; without a topic the server refuses it. */
  async enter(topic: string | null, attendances: string): Promise<void> {
    if (topic !== null) await this.page.getByRole('checkbox', { name: topic, exact: true }).check();
    await chooseSession(this.page);
    await this.page.getByLabel('Lượt người', { exact: true }).fill(attendances);
    await this.page.getByRole('button', { name: 'Lưu', exact: true }).click();
  }

  /** What stands in the list of the device, by the number of people that it tells of. */
  waiting(attendances: string, page: Page = this.page) {
    const panel = page.getByRole('region', { name: /(Trên|từ) máy này/ });
    return panel.getByRole('listitem').filter({ hasText: `· ${attendances} lượt người` });
  }

  /** The browser says that there is a line again. */
  async hearOfLine(): Promise<void> {
    await this.page.evaluate(`window.dispatchEvent(new Event('online'))`);
  }

  /** Presses the button, unless the device was first: then there is nothing to press any more. */
  async sendNow(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Gửi ngay' });
    await expect(async () => {
      if ((await button.count()) > 0) await button.click({ timeout: 1_000 });
    }).toPass({ timeout: 10_000 });
  }

  /** Everything that this device keeps, as text. */
  kept(): Promise<string> {
    return this.page.evaluate<string>(KEPT);
  }

  outbox(): Promise<readonly { readonly id: string; readonly state: string }[]> {
    return this.page.evaluate<readonly { readonly id: string; readonly state: string }[]>(OUTBOX);
  }
}

export function cell(page: Page, column: string, row: number) {
  return page.getByRole('grid').getByLabel(`${column}, Dòng ${String(row)}`, { exact: true });
}

/** Pastes as a spreadsheet gives its cells. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);
}

export function attendancesOf({ counts }: Pick<Recorded['activity'], 'counts'>): number | undefined {
  return counts.find(({ indicator }) => indicator === 'attendances')?.value;
}

/** What the reporter entered last, as another device of theirs is told. */
export async function recentOf(page: Page): Promise<readonly Recorded[]> {
  const { entryHelp } = await ask<{ entryHelp: { recent: Recorded[] } }>(page.context().request, RECENT, {});
  return entryHelp.recent;
}

/** How many records of a day tell of so many people. */
export async function recordsOf(page: Page, date: string, attendances: number): Promise<number> {
  const query = { period: { range: { from: date, to: date } }, where: { status: ['SUBMITTED'] }, limit: 200 };
  const { activities } = await ask<{ activities: { activities: Recorded['activity'][] } }>(
    page.context().request,
    LIST,
    { query },
  );
  return activities.activities.filter((one) => attendancesOf(one) === attendances).length;
}

/** Another device of the reporter records something: what was seen, with other figures, under an id and on a revision. */
export async function recordElsewhere(
  page: Page,
  baseURL: string,
  seen: Recorded | undefined,
  {
    id = seen?.id,
    expectedRevision = 1,
    attendances,
  }: { id?: string | undefined; expectedRevision?: number; attendances: number },
): Promise<void> {
  const activity = { ...seen?.activity, counts: [{ indicator: 'attendances', value: attendances }] };
  const input = { id, expectedRevision, idempotencyKey: `elsewhere ${id ?? ''} ${String(attendances)}`, activity };
  const answer = await page.context().request.post('/graphql', {
    headers: { origin: baseURL },
    data: { query: SAVE, variables: { input } },
  });
  const saved = { revision: expectedRevision + 1 };
  expect(await answer.json()).toEqual({ data: { saveActivity: { saved, faults: [] } } });
}
