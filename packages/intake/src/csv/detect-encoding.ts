export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/** Tells the encoding of a text by its byte order mark, by its zeros, or by whether it is valid UTF-8. */
export function detectEncoding(start: Uint8Array): TextEncoding {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = countZeros(start);
  if (zeros.odd > start.length / 8 && zeros.odd > zeros.even * 4) return 'utf-16le';
  if (zeros.even > start.length / 8 && zeros.even > zeros.odd * 4) return 'utf-16be';
  const { valid, invalid } = countUtf8(start);
  // A few damaged bytes in a UTF-8 text become faults of their rows.
  return invalid === 0 || valid > invalid * 10 ? 'utf-8' : 'windows-1258';
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
