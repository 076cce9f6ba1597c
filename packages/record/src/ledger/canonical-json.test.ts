import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('is the same text for the same value, however it was written', () => {
    expect(canonicalJson({ b: [1.0, 'é', null], a: { d: true, c: 1e21 } })).toBe(
      '{"a":{"c":1e+21,"d":true},"b":[1,"é",null]}',
    );
    expect(canonicalJson({ ỹ: 1, z: 2, '€': 3 })).toBe('{"z":2,"ỹ":1,"€":3}');
  });

  it('leaves out what JSON does not know', () => {
    expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
    expect(() => canonicalJson({ a: Number.NaN })).toThrow();
  });
});
