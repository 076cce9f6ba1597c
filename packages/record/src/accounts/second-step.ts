import { randomInt } from 'node:crypto';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { RecoveryCodeEntity, SecondStepEntity } from './second-step.entities.ts';
import { seal, unseal } from './seal.ts';
import { hashOfSecret } from './secret.ts';
import { newTimeSecret, stepOfCode } from './time-code.ts';

const RECOVERY_CODES = 10;
// Without 0, O, 1, I, L: the codes are written down by hand.
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Makes a secret that counts once a code has proved that the app holds it; an unproved one is replaced. */
export async function startSecondStep(manager: EntityManager, userId: string, key: Buffer): Promise<Buffer> {
  const secret = newTimeSecret();
  const row = { userId, sealedSecret: seal(key, userId, secret), confirmedAt: null, lastStep: 0 };
  await manager.getRepository(SecondStepEntity).upsert(row, ['userId']);
  return secret;
}

export async function hasSecondStep(manager: EntityManager, userId: string): Promise<boolean> {
  return manager.getRepository(SecondStepEntity).existsBy({ userId, confirmedAt: Not(IsNull()) });
}

/** Whether a code of the app is right and was not used before; of two uses at once, one counts. */
export async function takeTimeCode(
  manager: EntityManager,
  { userId, key, code, now }: { userId: string; key: Buffer; code: string; now: Date },
): Promise<boolean> {
  const repository = manager.getRepository(SecondStepEntity);
  const row = await repository.findOneBy({ userId });
  if (!row) return false;
  const step = stepOfCode(unseal(key, userId, row.sealedSecret), code.replaceAll(' ', ''), now);
  if (step === null) return false;
  const { affected } = await repository
    .createQueryBuilder()
    .update()
    .set({ lastStep: step })
    .where('user_id = :userId AND last_step < :step', { userId, step })
    .execute();
  return affected === 1;
}

/** Whether it was one of the codes on paper; each works once. */
export async function takeRecoveryCode(manager: EntityManager, userId: string, code: string): Promise<boolean> {
  const codeHash = hashOfSecret(`${userId} ${code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`);
  const { affected } = await manager.getRepository(RecoveryCodeEntity).delete({ userId, codeHash });
  return affected === 1;
}

/** Turns the second step on and answers the codes for a lost phone, shown once: 16 letters, about 79 bits each. */
export async function confirmSecondStep(manager: EntityManager, userId: string, now: Date): Promise<readonly string[]> {
  await manager.getRepository(SecondStepEntity).update({ userId }, { confirmedAt: now });
  const codes = Array.from({ length: RECOVERY_CODES }, () => [group(), group(), group(), group()].join('-'));
  const rows = codes.map((code) => ({ userId, codeHash: hashOfSecret(`${userId} ${code.replaceAll('-', '')}`) }));
  const repository = manager.getRepository(RecoveryCodeEntity);
  await repository.delete({ userId });
  await repository.insert(rows);
  return codes;
}

export async function dropSecondStep(manager: EntityManager, userId: string): Promise<boolean> {
  await manager.getRepository(RecoveryCodeEntity).delete({ userId });
  const { affected } = await manager.getRepository(SecondStepEntity).delete({ userId });
  return affected === 1;
}

function group(): string {
  return Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
