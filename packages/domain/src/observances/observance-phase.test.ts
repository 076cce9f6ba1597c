import { expect, it } from 'vitest';
import { observancePhase } from './observance-phase.ts';

it.each([
  ['2023-05-31', 'COMING'],
  ['2023-06-01', 'RUNNING'],
  ['2023-06-30', 'RUNNING'],
  ['2023-07-01', 'OVER'],
])('on %s the Action Month is %s', (today, phase) => {
  expect(observancePhase({ from: '2023-06-01', to: '2023-06-30' }, today)).toBe(phase);
});
