import QuickLRU from 'quick-lru';
import { AppError } from '../errors/app-error.ts';

const WINDOW_MILLISECONDS = 60_000;

/** How often one address may try something within a minute. */
export class AddressLimit {
  private readonly attempts = new QuickLRU<string, { count: number; readonly since: number }>({
    maxSize: 10_000,
    maxAge: WINDOW_MILLISECONDS,
  });

  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** @throws AppError RATE_LIMITED after the last attempt that the minute allows */
  attempt(address: string): void {
    const known = this.attempts.get(address);
    const entry = known ?? { count: 0, since: Date.now() };
    entry.count += 1;
    if (!known) this.attempts.set(address, entry);
    if (entry.count <= this.most) return;
    const left = Math.ceil((entry.since + WINDOW_MILLISECONDS - Date.now()) / 1000);
    throw new AppError('RATE_LIMITED', { retryAfter: Math.max(1, left) });
  }
}
