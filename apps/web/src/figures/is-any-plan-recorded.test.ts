import { expect, it } from 'vitest';
import { isAnyPlanRecorded } from './is-any-plan-recorded.ts';

it('a register without any plan blames no body, one with a single draft is a register that is kept', () => {
  expect(isAnyPlanRecorded([{ status: 'none' }, { status: 'none' }])).toBe(false);
  expect(isAnyPlanRecorded([{ status: 'none' }, { status: 'draft' }])).toBe(true);
});
