import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { RESOLVERS } from './resolvers.ts';

const { version } = createRequire(import.meta.url)('@nestjs/graphql/package.json') as { version: string };
const [major = 0, minor = 0] = version.split('.').map(Number);

describe('the conditions under which @nestjs/graphql 14.0 is used (docs/adr/0005-mercurius.md)', () => {
  it('is 14.0.3 or later within 14.0 and 14.1; from 14.2 on the recorded exception ends', () => {
    expect(version >= '14.0.3' && major === 14, version).toBe(true);
    expect(minor < 2, 'the advisories are fixed here: take the exception out of ADR 5 and this file').toBe(true);
  });

  it('has no resolver that inherits from another class', () => {
    for (const resolver of RESOLVERS) {
      expect(Object.getPrototypeOf(resolver), resolver.name).toBe(Function.prototype);
    }
  });

  it('lists resolvers as classes only, none made by a factory or given as a value', () => {
    for (const resolver of RESOLVERS) expect(String(resolver)).toMatch(/^(let \w+ = )?class /);
  });
});
