import { describe, expect, it } from 'vitest';
import { NIGHT, TIME_OF_DAY, quietUntil } from './quiet-hours.ts';

/** An instant by the clock of Lạng Sơn. */
const at = (local: string) => new Date(`${local}+07:00`);
const until = (local: string, quiet = NIGHT) => quietUntil(at(local), quiet)?.toISOString() ?? null;

describe('quiet hours', () => {
  it('over midnight end on the same day or the next', () => {
    expect(until('2023-06-01T21:00:00')).toBe(at('2023-06-02T06:00:00').toISOString());
    expect(until('2023-06-01T23:59:59')).toBe(at('2023-06-02T06:00:00').toISOString());
    expect(until('2023-06-02T00:00:00')).toBe(at('2023-06-02T06:00:00').toISOString());
    expect(until('2023-06-02T05:59:59')).toBe(at('2023-06-02T06:00:00').toISOString());
  });

  it('do not hold the minute that ends them, nor the one before they begin', () => {
    expect(until('2023-06-02T06:00:00')).toBeNull();
    expect(until('2023-06-02T20:59:59')).toBeNull();
    expect(until('2023-06-02T12:00:00')).toBeNull();
  });

  it('within a day are just those', () => {
    const noon = { from: '11:30', to: '13:30' };
    expect(until('2023-06-02T11:29:00', noon)).toBeNull();
    expect(until('2023-06-02T12:10:30', noon)).toBe(at('2023-06-02T13:30:00').toISOString());
    expect(until('2023-06-02T23:00:00', noon)).toBeNull();
  });

  it('from one time to the same are none; over a change of year they hold', () => {
    expect(until('2023-06-02T00:00:00', { from: '00:00', to: '00:00' })).toBeNull();
    expect(until('2023-12-31T22:00:00')).toBe(at('2024-01-01T06:00:00').toISOString());
  });

  it('of every minute of a day are as a clock on the wall tells them', () => {
    for (const [from, to] of [
      ['21:00', '06:00'],
      ['00:00', '07:15'],
      ['13:00', '13:01'],
    ] as const) {
      const quiet: string[] = [];
      for (let minute = 0; minute < 1_440; minute += 1) {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const isQuiet = from < to ? time >= from && time < to : time >= from || time < to;
        if ((until(`2023-06-02T${time}:30`, { from, to }) !== null) !== isQuiet) quiet.push(time);
      }
      expect(quiet).toEqual([]);
    }
  });

  it('are written with two digits each', () => {
    expect(['21:00', '00:00', '23:59'].every((time) => TIME_OF_DAY.test(time))).toBe(true);
    expect(['24:00', '6:00', '06:60', '06:00 ', ''].some((time) => TIME_OF_DAY.test(time))).toBe(false);
  });
});
