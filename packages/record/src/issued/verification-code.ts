/** Digits and letters without I, L, O and U (Crockford): none is taken for another on paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 10;

/** The first 80 bits of a hash as 16 characters. */
export function verificationCode(hash: Uint8Array): string {
  const bits = [...hash.subarray(0, BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => LETTERS.charAt(Number.parseInt(five, 2))).join('');
}

/** A code as somebody types it from paper: without spaces and dashes, letters that look like digits taken for them. */
export function typedCode(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('O', '0');
}
