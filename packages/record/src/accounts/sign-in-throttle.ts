import type { EntityManager } from 'typeorm';
import { RecordFault } from '../record-fault.ts';
import { SignInFailureEntity } from './account.entities.ts';
import { hashOfSecret } from './secret.ts';

const FREE_FAILURES = 5;
const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 900;
/** Failures that lie longer back are forgotten. */
const FORGET_S = 24 * 3600;

/**
 * Counts an attempt before the password is looked at, so that guesses in parallel are counted, too. A success takes
 * the count away. From the fifth failure on, each one closes the account for twice as long as the one before.
 * @throws RecordFault RATE_LIMITED while the account is closed; the right password is then refused as well
 */
export async function countAttempt(manager: EntityManager, email: string, now: Date): Promise<void> {
  const account = hashOfSecret(email);
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [email]);
  const repository = manager.getRepository(SignInFailureEntity);
  const past = await repository.findOneBy({ accountHash: account });
  const blockedUntil = past?.blockedUntil ?? null;
  if (blockedUntil !== null && blockedUntil > now) throw closed(blockedUntil, now);
  const isForgotten = past === null || now.getTime() - past.lastAt.getTime() > FORGET_S * 1000;
  const failures = (isForgotten ? 0 : past.failures) + 1;
  const wait = failures < FREE_FAILURES ? 0 : Math.min(FIRST_WAIT_S * 2 ** (failures - FREE_FAILURES), LONGEST_WAIT_S);
  await repository.upsert(
    {
      accountHash: account,
      failures,
      lastAt: now,
      blockedUntil: wait === 0 ? null : new Date(now.getTime() + wait * 1000),
    },
    ['accountHash'],
  );
}

export async function forgetAttempts(manager: EntityManager, email: string): Promise<void> {
  await manager.getRepository(SignInFailureEntity).delete({ accountHash: hashOfSecret(email) });
}

function closed(until: Date, now: Date): RecordFault {
  const seconds = Math.ceil((until.getTime() - now.getTime()) / 1000);
  return new RecordFault(
    'RATE_LIMITED',
    { vi: 'Đăng nhập sai quá nhiều lần.', en: 'Too many failed sign-ins.' },
    { vi: `Thử lại sau ${String(seconds)} giây.`, en: `Try again in ${String(seconds)} seconds.` },
    { retryAfterSeconds: seconds },
  );
}
