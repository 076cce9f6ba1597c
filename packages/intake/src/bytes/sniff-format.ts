export type FileFormat = 'empty' | 'gzip' | 'zip' | 'ole' | 'pdf' | 'text' | 'binary';

const SIGNATURES: readonly (readonly [FileFormat, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

/** Tells a format by the first bytes of a file; its name says nothing. */
export function sniffFormat(start: Uint8Array): FileFormat {
  if (start.length === 0) return 'empty';
  const known = SIGNATURES.find(([, bytes]) => bytes.every((byte, position) => start[position] === byte));
  if (known) return known[0];
  return isBinary(start) ? 'binary' : 'text';
}

// Text holds no control characters but blanks and line ends; UTF-16 has its zeros on one side only.
function isBinary(start: Uint8Array): boolean {
  let controls = 0;
  const zeros = [0, 0];
  for (const [position, byte] of start.entries()) {
    if (byte === 0) zeros[position % 2] = (zeros[position % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return controls > start.length / 10;
  const byteOrderMark = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return !byteOrderMark && Math.min(even, odd) * 10 > Math.max(even, odd);
}
