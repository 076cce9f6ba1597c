import { hash, verify } from '@node-rs/argon2';
import { RecordFault } from '../record-fault.ts';

/** argon2id (the library's default) with 19 MiB, two passes, one lane: the first choice of OWASP's password storage cheat sheet. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const SHORTEST = 12;
const LONGEST = 256;

export function isPasswordLength(password: string): boolean {
  const length = Array.from(password).length;
  return length >= SHORTEST && length <= LONGEST;
}

/** @throws RecordFault INVALID_ARGUMENT when the password is too short or too long */
export async function hashPassword(password: string): Promise<string> {
  if (!isPasswordLength(password)) throw badLength();
  return hash(password.normalize('NFC'), OPTIONS);
}

/** Takes as long for an account that does not exist, or has no password, as for a wrong password. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const isKnown = stored !== null;
  decoy ??= hash('nobody has this password', OPTIONS);
  const matches = await verify(stored ?? (await decoy), password.slice(0, 4 * LONGEST).normalize('NFC'));
  return isKnown && matches;
}

let decoy: Promise<string> | undefined;

function badLength(): RecordFault {
  return new RecordFault(
    'INVALID_ARGUMENT',
    {
      vi: `Mật khẩu phải có từ ${String(SHORTEST)} đến ${String(LONGEST)} ký tự.`,
      en: `A password has ${String(SHORTEST)} to ${String(LONGEST)} characters.`,
    },
    {
      vi: 'Chọn một câu dài, dễ nhớ với bạn và khó đoán với người khác.',
      en: 'Take a long phrase that you remember and others cannot guess.',
    },
  );
}
