import { describe, expect, it } from 'vitest';
import type { LeanCellPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { fifths, silenceLook, tileLook } from './tile-look.ts';

const vi = formatsOf('vi');
function cell(part: Partial<LeanCellPartsFragment>): LeanCellPartsFragment {
  return {
    __typename: 'Cell',
    value: null,
    status: 'VALUE',
    numerator: null,
    denominator: null,
    unknown: null,
    ...part,
  };
}
const reached = cell({ value: 1, unknown: 0 });
const notReached = cell({ value: 0, status: 'ZERO', unknown: 0 });
const unknown = cell({ value: 0, status: 'ZERO', unknown: 1 });
const KNOWN = { limits: [], isKnown: true };
const days = (value: number) => cell({ value });

describe('the look of a commune', () => {
  it.each([
    [0, 4],
    [30, 4],
    [31, 2],
    [90, 2],
    [91, 1],
    [180, 1],
  ])('%i days of silence stand on step %i', (value, step) => {
    expect(tileLook('days', { days: days(value), reached, intensity: undefined }, KNOWN, vi)).toMatchObject({
      step,
      blank: null,
    });
  });

  it('is white from day 181 on', () => {
    expect(tileLook('days', { days: days(181), reached, intensity: undefined }, KNOWN, vi)).toMatchObject({
      step: null,
      blank: 'zero',
    });
  });

  it('counts a day of zero as recent', () => {
    expect(
      tileLook('days', { days: cell({ value: 0, status: 'ZERO' }), reached, intensity: undefined }, KNOWN, vi),
    ).toMatchObject({ step: 4 });
  });

  it.each(['days', 'reached', 'intensity'] as const)(
    'is hatched, not white, where reports are missing (%s)',
    (view) => {
      expect(
        tileLook(
          view,
          { days: cell({ status: 'NOT_APPLICABLE' }), reached: unknown, intensity: notReached },
          KNOWN,
          vi,
        ),
      ).toMatchObject({ blank: 'missing' });
    },
  );

  it.each(['days', 'reached', 'intensity'] as const)('is hatched, not white, where no report was due (%s)', (view) => {
    const silent = { days: cell({ status: 'NOT_APPLICABLE' }), reached: notReached, intensity: notReached };
    const undue = { limits: [], isKnown: false };
    expect(tileLook(view, silent, undue, vi)).toMatchObject({
      blank: 'not_known',
      text: 'Chưa rõ, không có báo cáo đến hạn',
    });
    expect(tileLook(view, { days: days(3), reached, intensity: cell({ value: 9 }) }, undue, vi).blank).toBeNull();
  });

  it('tells a hidden figure from none', () => {
    const hidden = { days: undefined, reached, intensity: cell({ status: 'SUPPRESSED_PRIMARY' }) };
    expect(tileLook('intensity', hidden, KNOWN, vi).blank).toBe('hidden');
    expect(
      tileLook(
        'intensity',
        { days: undefined, reached: notReached, intensity: cell({ value: 0, status: 'ZERO' }) },
        KNOWN,
        vi,
      ).blank,
    ).toBe('zero');
  });

  it('lies outside the filter when the answer does not hold it', () => {
    expect(tileLook('days', { days: undefined, reached: undefined, intensity: undefined }, KNOWN, vi).blank).toBe(
      'not_applicable',
    );
  });
});

describe('the look of a commune by silent topics', () => {
  it.each([
    [undefined, { step: 4, blank: null }],
    [
      { blind: 1, unknown: 0 },
      { step: 3, blank: null },
    ],
    [
      { blind: 4, unknown: 1 },
      { step: 0, blank: null },
    ],
    [
      { blind: 5, unknown: 0 },
      { step: null, blank: 'zero' },
    ],
    [
      { blind: 0, unknown: 2 },
      { step: null, blank: 'missing' },
    ],
  ])('%o', (silence, look) => {
    expect(silenceLook(silence, { topics: 5, isKnown: true }, vi)).toMatchObject(look);
  });

  it('is another blank where no report was due than where some are missing', () => {
    expect(silenceLook({ blind: 0, unknown: 5 }, { topics: 5, isKnown: false }, vi).blank).toBe('not_known');
  });

  it('names both what is silent and what is unknown', () => {
    expect(silenceLook({ blind: 2, unknown: 1 }, { topics: 5, isKnown: true }, vi).text).toBe(
      'vùng trắng ở 2 trên 5 nội dung; chưa rõ ở 1 nội dung',
    );
  });
});

describe('fifths', () => {
  it('part the values evenly and can be named', () => {
    expect(fifths([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1234])).toEqual([3, 5, 7, 9]);
    expect(fifths([])).toEqual([]);
    expect(fifths([7, 7, 7])).toEqual([7]);
  });
});
