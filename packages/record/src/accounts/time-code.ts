import { Secret, TOTP } from 'otpauth';

const STEP_S = 30;

export function newTimeSecret(): Buffer {
  return Buffer.from(new Secret({ size: 20 }).bytes);
}

/** What an authenticator app reads: as text to type, and as the address of a QR code. */
export function timeSecretTexts(secret: Buffer, email: string): { readonly secret: string; readonly uri: string } {
  const totp = totpOf(secret, email);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/**
 * The time step that a code belongs to (RFC 6238: SHA-1, 30 s, six digits); null for a wrong one. One step before and one
 * after are taken, for clocks that go wrong by half a minute.
 */
export function stepOfCode(secret: Buffer, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(secret, '').validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / STEP_S) + delta;
}

function totpOf(secret: Buffer, label: string): TOTP {
  return new TOTP({
    issuer: 'Lan Toa',
    label,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
    period: STEP_S,
  });
}
