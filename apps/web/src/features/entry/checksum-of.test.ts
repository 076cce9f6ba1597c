import { describe, expect, it } from 'vitest';
import { checksumOf } from './checksum-of.ts';

describe('the checksum of a file', () => {
  // FIPS 180-2, appendix B.1: the digest of "abc".
  it('is its SHA-256 in hexadecimal digits', async () => {
    expect(await checksumOf(new Blob(['abc']))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
