import { expect, test } from 'vitest';
import { reachStatus } from './reach-status.ts';

test.each([
  [180, false, 'REACHED'],
  [181, false, 'BLIND_SPOT'],
  [181, true, 'UNKNOWN'],
  [0, true, 'REACHED'],
  [null, false, 'BLIND_SPOT'],
  [null, true, 'UNKNOWN'],
] as const)('%s days ago, report missing %s: %s', (daysSince, isReportMissing, status) => {
  expect(reachStatus(daysSince, 180, isReportMissing)).toBe(status);
});
