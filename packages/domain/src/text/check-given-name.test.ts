import { describe, expect, it } from 'vitest';
import { checkGivenName } from './check-given-name.ts';

describe('a name that somebody gives', () => {
  it.each([
    ['  Phát thanh  xã ', { name: 'Phát thanh xã' }],
    ['', { wrong: 'length' }],
    ['x'.repeat(61), { wrong: 'length' }],
    ['gọi 0900000000', { wrong: 'phone_number' }],
    ['nạn nhân Nguyễn Thị Xyz', { wrong: 'named_person' }],
  ])('%j: %j', (written, expected) => {
    expect(checkGivenName(written)).toEqual(expected);
  });
});
