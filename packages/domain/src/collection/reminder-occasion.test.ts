import { describe, expect, it } from 'vitest';
import { reminderOccasion } from './reminder-occasion.ts';

const terms = { dueOn: '2023-04-18', holidays: [] } as const;
const kindOn = (day: string, changes: { holidays?: readonly string[]; isClosed?: boolean } = {}) =>
  reminderOccasion({ ...terms, ...changes }, day)?.kind ?? null;

describe('a reminder by the clock', () => {
  it('comes within two working days before the due date and on it', () => {
    expect(['2023-04-13', '2023-04-14', '2023-04-16', '2023-04-18'].map((day) => kindOn(day))).toEqual([
      null,
      'before_due',
      'before_due',
      'before_due',
    ]);
    expect(reminderOccasion(terms, '2023-04-17')).toEqual({
      ...{ kind: 'before_due', since: '2023-04-14', steps: ['due', 'draft'] },
    });
  });

  it('leaves out holidays: 17 April off begins it on the 13th', () => {
    expect(reminderOccasion({ ...terms, holidays: ['2023-04-17'] }, '2023-04-13')).toMatchObject({
      since: '2023-04-13',
    });
    expect(kindOn('2023-04-12', { holidays: ['2023-04-17'] })).toBeNull();
  });

  it('comes within seven days after the due date, then never', () => {
    expect(['2023-04-19', '2023-04-25', '2023-04-26', '2024-01-01'].map((day) => kindOn(day))).toEqual([
      'overdue',
      'overdue',
      null,
      null,
    ]);
    expect(reminderOccasion(terms, '2023-04-20')).toEqual({
      ...{ kind: 'overdue', since: '2023-04-19', steps: ['missing'] },
    });
  });

  it('says nothing of a closed request', () => {
    expect(['2023-04-18', '2023-04-19'].map((day) => kindOn(day, { isClosed: true }))).toEqual([null, null]);
  });
});
