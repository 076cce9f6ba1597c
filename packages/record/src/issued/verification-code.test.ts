import { expect, it } from 'vitest';
import { typedCode, verificationCode } from './verification-code.ts';

it('is the first 80 bits of the hash, five to a letter', () => {
  expect(verificationCode(Buffer.from('00443214c74254b635cf84653a56d7c675be77df', 'hex'))).toBe('0123456789ABCDEF');
  expect(verificationCode(Buffer.alloc(32, 0xff))).toBe('ZZZZZZZZZZZZZZZZ');
});

it('is read as people type it from paper', () => {
  expect(typedCode(' o1i4-5678 9abc-defg\n')).toBe('01145678' + '9ABCDEFG');
});
