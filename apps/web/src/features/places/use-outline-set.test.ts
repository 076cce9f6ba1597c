import { expect, it } from 'vitest';
import { baseShown } from './use-outline-set.ts';

const bases = [
  { id: 'LS_65', validFrom: '2025-07-01' },
  { id: 'LS_200', validFrom: null },
  { id: 'LS_194', validFrom: '2024-12-01' },
];

it('the map of units is the stated one, or the one of the last day: outlines of another period never stand for it', () => {
  expect(baseShown(bases, 'LS_65', '2023-12-14')).toBe('LS_65');
  expect(baseShown(bases, 'AS_OF_EVENT', '2023-12-14')).toBe('LS_200');
  expect(baseShown(bases, undefined, '2024-11-30')).toBe('LS_200');
  expect(baseShown(bases, undefined, '2024-12-01')).toBe('LS_194');
  expect(baseShown(bases, undefined, '2025-06-30')).toBe('LS_194');
  expect(baseShown(bases, undefined, '2025-07-01')).toBe('LS_65');
  expect(baseShown([], undefined, '2025-07-01')).toBeUndefined();
});
