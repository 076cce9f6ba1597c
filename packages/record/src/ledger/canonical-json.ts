import { createRequire } from 'node:module';

// The package's types declare a default export, while the module itself is the function.
const require = createRequire(import.meta.url);
const serialize = require('canonicalize') as (value: unknown) => string | undefined;

/** The one JSON text of a value (RFC 8785): keys in order, numbers in their shortest form, no spaces. */
export function canonicalJson(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new TypeError('only a JSON value has a canonical text');
  return text;
}
