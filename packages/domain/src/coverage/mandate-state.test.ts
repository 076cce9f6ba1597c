import { expect, test } from 'vitest';
import { mandateState } from './mandate-state.ts';

test.each([
  [true, true, 8, 0, 'DONE'],
  [true, false, 8, 3, 'DONE'],
  [false, true, 8, 3, 'PLANNED'],
  [false, false, 8, 0, 'NONE'],
  [false, false, 8, 1, 'NOT_REPORTED'],
  [false, false, 0, 0, 'NOT_REPORTED'],
] as const)('done %s, planned %s, %i units, %i without a report: %s', (isDone, isPlanned, units, silent, state) => {
  expect(mandateState({ isDone, isPlanned, units, unitsWithoutReport: silent })).toBe(state);
});
