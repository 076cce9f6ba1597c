import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const pack = promisify(gzip);
const unpack = promisify(gunzip);
/** Bytes that go in one packet of a line anyway. */
const SHORT = 1_400;
/** Bytes up to which a text is kept as it is, too, for clients that take nothing compressed. */
const MOST_PLAIN = 96 * 1024;

/** The text of an answer: as it is, compressed, or both. A page's answers are some hundred thousand bytes, compressed a tenth. */
export interface AnswerText {
  readonly plain: Buffer | null;
  readonly packed: Buffer | null;
}

/** Compressed away from the main thread, unless it is short. */
export async function textOf(body: string): Promise<AnswerText> {
  const plain = Buffer.from(body);
  return { plain, packed: plain.length < SHORT ? null : await pack(plain) };
}

/** What is kept in memory: a long text compressed alone. */
export function keptText({ plain, packed }: AnswerText): AnswerText {
  return packed !== null && plain !== null && plain.length > MOST_PLAIN ? { plain: null, packed } : { plain, packed };
}

/** Bytes that it takes in memory. */
export function sizeOf({ plain, packed }: AnswerText): number {
  return (plain?.length ?? 0) + (packed?.length ?? 0);
}

/** The bytes for a client that takes gzip, or does not. */
export async function bytesOf(
  { plain, packed }: AnswerText,
  mayPack: boolean,
): Promise<{ readonly bytes: Buffer; readonly isPacked: boolean }> {
  if (mayPack && packed !== null) return { bytes: packed, isPacked: true };
  return { bytes: plain ?? (packed === null ? Buffer.alloc(0) : await unpack(packed)), isPacked: false };
}
