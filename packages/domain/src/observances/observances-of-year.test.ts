import { describe, expect, it } from 'vitest';
import { observance } from './observances.fixture.ts';
import { observancesOfYear } from './observances-of-year.ts';

const month = observance('month', { window: '06-01..06-30' }, { order: 2 });
const day = observance('day', { window: '07-30..07-30', linkWindow: '07-15..08-05' }, { order: 1 });

describe('observances of a year', () => {
  it('stand in the order of their days, each with the days on which work is linked to it', () => {
    expect(observancesOfYear([day, month], 2023)).toEqual([
      {
        code: month,
        days: { from: '2023-06-01', to: '2023-06-30' },
        linked: { from: '2023-06-01', to: '2023-06-30' },
      },
      { code: day, days: { from: '2023-07-30', to: '2023-07-30' }, linked: { from: '2023-07-15', to: '2023-08-05' } },
    ]);
  });

  it('stand in the order of the list where they begin together', () => {
    const other = observance('other', { window: '06-01..06-05' }, { order: 1 });
    expect(observancesOfYear([month, other], 2023).map(({ code }) => code.code)).toEqual(['other', 'month']);
  });

  it('are those whose code is in force on the first day', () => {
    const since = (validFrom: string) => observancesOfYear([{ ...month, validFrom }], 2024).length;
    expect([since('2024-06-01'), since('2024-06-02')]).toEqual([1, 0]);
    const until = (validTo: string) => observancesOfYear([{ ...month, validTo }], 2024).length;
    expect([until('2024-06-01'), until('2024-05-31')]).toEqual([1, 0]);
  });

  it('belong to the year in which they begin', () => {
    const turn = observance('turn', { window: '12-15..01-15' });
    expect(observancesOfYear([turn], 2023)[0]?.days).toEqual({ from: '2023-12-15', to: '2024-01-15' });
  });

  it('are none without days', () => {
    expect(observancesOfYear([observance('plain', {})], 2023)).toEqual([]);
  });
});
