import { describe, expect, it } from 'vitest';
import { nextAddress } from './next-address.ts';

describe('the way on after signing in', () => {
  it('leads back to where the reader was', () => {
    expect(nextAddress('/activities?commune=06187@2020-01-01')).toBe('/activities?commune=06187@2020-01-01');
  });

  it.each([
    undefined,
    '',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/',
  ])('ignores %s', (next) => {
    expect(nextAddress(next)).toBe('/');
  });
});
