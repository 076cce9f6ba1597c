import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

describe('the letters between two names', () => {
  it.each([
    ['', '', 0],
    ['xa hop thanh', 'xa hop thanh', 0],
    ['tan lienn', 'tan lien', 1],
    ['hoa bihn', 'hoa binh', 2],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%j and %j: %i', (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
    expect(editDistance(b, a, distance)).toBe(distance);
    if (distance > 0) expect(editDistance(a, b, distance - 1)).toBeNull();
  });
});
