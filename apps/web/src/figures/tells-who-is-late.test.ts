import { expect, it } from 'vitest';
import { tellsWhoIsLate } from './tells-who-is-late.ts';

const plan = (organisation: string, status: string) => ({ organisation, status });

it('a register without any plan blames no body, one with a single draft is a register that is kept', () => {
  expect(tellsWhoIsLate([])).toBe(false);
  expect(tellsWhoIsLate([plan('A', 'none'), plan('B', 'none')])).toBe(false);
  expect(tellsWhoIsLate([plan('A', 'none'), plan('B', 'draft')])).toBe(true);
});

it('who sees the plans of the own body alone is told that they are late', () => {
  expect(tellsWhoIsLate([plan('A', 'none'), plan('A', 'none'), plan('A', 'none')])).toBe(true);
});
