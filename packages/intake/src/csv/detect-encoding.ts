import iconv from 'iconv-lite';
import { vietnameseShare } from './vietnamese-share.ts';

/** Encodings of one byte a character: nothing but the words tells them apart. */
export const LEGACY_ENCODINGS = ['windows-1258', 'tcvn3'] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | LegacyEncoding;

/** iconv's names. TCVN3 (ABC, fonts .Vn*) has its letters where TCVN 5712 has them. */
export const CHARSETS = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1258': 'windows-1258',
  tcvn3: 'tcvn',
} as const satisfies Record<TextEncoding, string>;

export interface DetectedEncoding {
  readonly encoding: TextEncoding;
  /** False where the words would fit another encoding as well, or none. */
  readonly isSure: boolean;
}

/** Of words that are read right, this many can be Vietnamese; names of persons and abbreviations are the rest. */
const PLAUSIBLE = 0.8;
const APART = 0.2;
const FEWEST_WORDS = 3;

/** Tells the encoding of a text by its byte order mark, by its zeros, or by whether it is valid UTF-8. */
export function detectEncoding(start: Uint8Array): DetectedEncoding {
  const encoding = unicodeOf(start);
  return encoding === null ? legacyOf(start) : { encoding, isSure: true };
}

function legacyOf(start: Uint8Array): DetectedEncoding {
  const read = LEGACY_ENCODINGS.map((encoding) => ({
    encoding,
    ...vietnameseShare(iconv.decode(Buffer.from(start), CHARSETS[encoding])),
  })).toSorted((a, b) => b.share - a.share);
  const [best, other] = read;
  if (!best || !other) return { encoding: 'windows-1258', isSure: false };
  return {
    encoding: best.encoding,
    isSure: best.words >= FEWEST_WORDS && best.share >= PLAUSIBLE && best.share - other.share >= APART,
  };
}

function unicodeOf(start: Uint8Array): TextEncoding | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = countZeros(start);
  if (zeros.odd > start.length / 8 && zeros.odd > zeros.even * 4) return 'utf-16le';
  if (zeros.even > start.length / 8 && zeros.even > zeros.odd * 4) return 'utf-16be';
  const { valid, invalid } = countUtf8(start);
  // A few damaged bytes in a UTF-8 text become faults of their rows.
  return invalid === 0 || valid > invalid * 10 ? 'utf-8' : null;
}

function countZeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  for (const [position, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (position % 2 === 0) even += 1;
    else odd += 1;
  }
  return { even, odd };
}

/** Counts well-formed sequences of several bytes against bytes that belong to none; a cut at the end is no fault. */
function countUtf8(bytes: Uint8Array): { readonly valid: number; readonly invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let position = 0; position < bytes.length;) {
    const byte = bytes[position] ?? 0;
    const length = sequenceLength(byte);
    if (length === 1) {
      position += 1;
      continue;
    }
    const tail = bytes.subarray(position + 1, position + length);
    const whole = length > 0 && tail.every((next) => next >= 0x80 && next < 0xc0);
    if (whole && tail.length < length - 1) break;
    if (whole) valid += 1;
    else invalid += 1;
    position += whole ? length : 1;
  }
  return { valid, invalid };
}

function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}
