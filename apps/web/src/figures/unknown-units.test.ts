import { describe, expect, it } from 'vitest';
import { formatsOf } from '../language/formats.ts';
import { isLeast, unknownText } from './unknown-units.ts';

const en = formatsOf('en');
const text = (cell: Parameters<typeof unknownText>[0]) => unknownText(cell, en, 'Not known');

describe('unknown units of a share', () => {
  it('are none only where reports were due', () => {
    expect(text({ numerator: 0, denominator: 200, unknown: 0 })).toBe('0');
    expect(text({ numerator: 190, denominator: 200, unknown: 3 })).toBe('3');
    expect(text({ numerator: null, denominator: 200, unknown: null })).toBe('Not known');
    expect(text({ numerator: 2, denominator: 200, unknown: null })).toBe('Not known');
  });

  it('are not told of where there are no units', () => {
    expect(text({ numerator: null, denominator: null, unknown: null })).toBe('');
    expect(text(undefined)).toBe('');
  });

  it('make a share the least where something was recorded and no report was due', () => {
    expect(isLeast({ numerator: 2, denominator: 200, unknown: null })).toBe(true);
    expect(isLeast({ numerator: 2, denominator: 200, unknown: 0 })).toBe(false);
    expect(isLeast({ numerator: null, denominator: 200, unknown: null })).toBe(false);
  });
});
