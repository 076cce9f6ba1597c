import { describe, expect, it } from 'vitest';
import type { Code } from '../model/reference-pack.ts';
import { observanceWindows } from './observance-windows.ts';

const day: Code = {
  list: 'observance',
  code: 'anti_trafficking_day',
  vi: '',
  en: '',
  parent: null,
  sensitive: false,
  order: 0,
  validFrom: null,
  validTo: null,
  synonyms: [],
  attributes: { window: '07-30..07-30', linkWindow: '07-15..08-05' },
};

describe('days of an observance', () => {
  it('are the same in each year that the range touches', () => {
    expect(observanceWindows(day, { from: '2022-12-15', to: '2023-12-14' })).toEqual([
      { from: '2023-07-30', to: '2023-07-30' },
    ]);
    expect(observanceWindows(day, { from: '2022-01-01', to: '2023-12-31' })).toHaveLength(2);
  });

  it('are whole even where the range cuts them, and none where it misses them', () => {
    const cut = { from: '2023-08-05', to: '2023-08-31' };
    expect(observanceWindows(day, cut, true)).toEqual([{ from: '2023-07-15', to: '2023-08-05' }]);
    expect(observanceWindows(day, cut)).toEqual([]);
    expect(observanceWindows({ ...day, attributes: {} }, cut, true)).toEqual([]);
  });

  it('count from the first to the last of them', () => {
    const found = [{ from: '2023-07-30', to: '2023-07-30' }];
    expect(observanceWindows(day, { from: '2023-01-01', to: '2023-07-30' })).toEqual(found);
    expect(observanceWindows(day, { from: '2023-07-30', to: '2023-12-31' })).toEqual(found);
    expect(observanceWindows(day, { from: '2023-01-01', to: '2023-07-29' })).toEqual([]);
    expect(observanceWindows(day, { from: '2023-07-31', to: '2023-12-31' })).toEqual([]);
  });

  it('are linked as long as they last where nothing longer is stated', () => {
    const own = { ...day, attributes: { window: '07-30..07-31' } };
    expect(observanceWindows(own, { from: '2023-01-01', to: '2023-12-31' }, true)).toEqual([
      { from: '2023-07-30', to: '2023-07-31' },
    ]);
  });

  it('are none in any year for a code without days or with days that cannot be read', () => {
    const years = { from: '2021-01-01', to: '2023-12-31' };
    expect(observanceWindows({ ...day, attributes: {} }, years)).toEqual([]);
    expect(observanceWindows({ ...day, attributes: { window: '30 July' } }, years)).toEqual([]);
  });

  it('have years of four digits, as all days', () => {
    expect(observanceWindows(day, { from: '0999-01-01', to: '0999-12-31' })).toEqual([
      { from: '0999-07-30', to: '0999-07-30' },
    ]);
  });

  it('end in the next year where they end before they begin', () => {
    const turn = { ...day, attributes: { window: '12-15..01-15' } };
    expect(observanceWindows(turn, { from: '2023-01-01', to: '2023-12-31' })).toEqual([
      { from: '2022-12-15', to: '2023-01-15' },
      { from: '2023-12-15', to: '2024-01-15' },
    ]);
  });

  it('take the 28th of February for the 29th in years without one', () => {
    const leap = { ...day, attributes: { window: '02-29..02-29' } };
    expect(observanceWindows(leap, { from: '2023-01-01', to: '2024-12-31' })).toEqual([
      { from: '2023-02-28', to: '2023-02-28' },
      { from: '2024-02-29', to: '2024-02-29' },
    ]);
  });
});
