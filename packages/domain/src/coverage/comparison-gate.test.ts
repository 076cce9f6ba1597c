import { describe, expect, it } from 'vitest';
import { comparisonGate } from './comparison-gate.ts';

describe('the gate of comparisons', () => {
  it.each([
    [0.8, 3, null],
    [0.9383, 11, null],
    [0.7999, 11, 'INCOMPLETE_REPORTS'],
    [0, 11, 'INCOMPLETE_REPORTS'],
    [null, 11, 'NO_REPORTING_STATUS'],
    [1, 2, 'TOO_FEW_UNITS'],
  ] as const)('completeness %s of %i units: %s', (completeness, units, refusal) => {
    expect(comparisonGate(completeness, units)).toBe(refusal);
  });
});
