import { describe, expect, it } from 'vitest';
import { counted } from './counted.ts';
import { formatsOf } from './formats.ts';

describe('a counted noun in English', () => {
  it.each([
    [0, '0 communes'],
    [1, '1 commune'],
    [2, '2 communes'],
    [21, '21 communes'],
    [1001, '1,001 communes'],
  ])('%d', (count, text) => {
    expect(counted(formatsOf('en').number(count), 'commune', 'communes')).toBe(text);
  });
});
