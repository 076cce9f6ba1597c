import { Injectable } from '@nestjs/common';
import QuickLRU from 'quick-lru';
import { AppError } from '../errors/app-error.ts';

const ATTEMPTS = 30;
const WINDOW_MILLISECONDS = 60_000;

/** How often one address may try to sign in; the record limits the attempts on one account. */
@Injectable()
export class SignInLimit {
  private readonly attempts = new QuickLRU<string, { count: number; readonly since: number }>({
    maxSize: 10_000,
    maxAge: WINDOW_MILLISECONDS,
  });

  /** @throws AppError RATE_LIMITED after 30 attempts within a minute */
  attempt(address: string): void {
    const known = this.attempts.get(address);
    const entry = known ?? { count: 0, since: Date.now() };
    entry.count += 1;
    if (!known) this.attempts.set(address, entry);
    if (entry.count <= ATTEMPTS) return;
    const left = Math.ceil((entry.since + WINDOW_MILLISECONDS - Date.now()) / 1000);
    throw new AppError('RATE_LIMITED', { retryAfter: Math.max(1, left) });
  }
}
