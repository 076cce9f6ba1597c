import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const READY_WITHIN_MS = 20_000;

/** A browser on a profile of its own that can be killed as a flat battery does it, and started again on the same profile. */
export class KillableBrowser {
  private readonly process: ChildProcess;
  private readonly browser: Browser;
  readonly page: Page;

  private constructor(process: ChildProcess, browser: Browser, page: Page) {
    this.process = process;
    this.browser = browser;
    this.page = page;
  }

  static async start(profile: string): Promise<KillableBrowser> {
    const portFile = path.join(profile, 'DevToolsActivePort');
    await rm(portFile, { force: true });
    const flags = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run'];
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const child = spawn(
      process.env['LANTOA_BROWSER'] ?? 'chromium',
      [
        ...flags,
        ...asRoot,
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        'about:blank',
      ],
      // A group of its own: killing it leaves none of its helpers behind.
      { detached: true, stdio: 'ignore' },
    );
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(portFile)}`);
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no window');
    return new KillableBrowser(child, browser, context.pages()[0] ?? (await context.newPage()));
  }

  /** SIGKILL to the whole browser. */
  async kill(): Promise<void> {
    const { pid } = this.process;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    if (pid !== undefined && this.process.exitCode === null) process.kill(-pid, 'SIGKILL');
    await ended;
    await this.browser.close().catch(() => undefined);
  }
}

async function portOf(file: string): Promise<string> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    const [port = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port !== '') return port;
    await pause(100);
  }
  throw new Error('the browser did not open its port');
}
