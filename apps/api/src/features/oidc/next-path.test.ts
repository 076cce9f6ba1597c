import { describe, expect, it } from 'vitest';
import { nextPath } from './next-path.ts';

const ORIGIN = 'https://lantoa.example.org';

describe('the way on after the identity provider', () => {
  it('leads back to where the reader was', () => {
    expect(nextPath('/activities?commune=06187@2020-01-01', ORIGIN)).toBe('/activities?commune=06187@2020-01-01');
  });

  it.each([
    undefined,
    ['/a', '/b'],
    '',
    'activities',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/',
    '/auth/oidc/start',
    '/@evil.example/..//evil.example',
  ])('never leads elsewhere: %j', (next) => {
    const path = nextPath(next, ORIGIN);
    expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
    expect(path.startsWith('//')).toBe(false);
  });
});
