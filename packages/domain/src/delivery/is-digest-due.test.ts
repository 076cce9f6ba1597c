import { describe, expect, it } from 'vitest';
import { isDigestDue, type DigestHabit } from './is-digest-due.ts';
import { NIGHT } from './quiet-hours.ts';

const due = (local: string, habit: Partial<DigestHabit> = {}) =>
  isDigestDue({ ...NIGHT, mode: 'daily', lastOn: null, ...habit }, new Date(`${local}+07:00`));

describe('a digest', () => {
  it('of a day goes once a working day, after the quiet hours', () => {
    // Thursday 1 June 2023.
    expect(due('2023-06-01T05:59:00')).toBe(false);
    expect(due('2023-06-01T06:00:00')).toBe(true);
    expect(due('2023-06-01T06:00:00', { lastOn: '2023-06-01' })).toBe(false);
    expect(due('2023-06-02T06:00:00', { lastOn: '2023-06-01' })).toBe(true);
  });

  it('of a day waits over the weekend', () => {
    expect(due('2023-06-03T10:00:00')).toBe(false);
    expect(due('2023-06-04T10:00:00')).toBe(false);
    expect(due('2023-06-05T10:00:00')).toBe(true);
  });

  it('at once goes on any day, outside the quiet hours', () => {
    expect(due('2023-06-04T10:00:00', { mode: 'at_once', lastOn: '2023-06-04' })).toBe(true);
    expect(due('2023-06-04T22:00:00', { mode: 'at_once' })).toBe(false);
    expect(due('2023-06-04T22:00:00', { mode: 'at_once', from: '00:00', to: '00:00' })).toBe(true);
  });

  it('to whoever wants none never goes', () => {
    expect(due('2023-06-01T10:00:00', { mode: 'none' })).toBe(false);
  });
});
