import { describe, expect, it } from 'vitest';
import type { LeanCellPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { legendOf } from './map-texts.ts';
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
/** On every chart. */
const BLIND = 'var(--silent-4)';
const KNOWN = { limits: [], isKnown: true };
const days = (value: number) => cell({ value });

describe('the look of a commune', () => {
  it.each([
    [0, 'var(--seq-0)'],
    [30, 'var(--seq-0)'],
    [31, 'var(--seq-1)'],
    [90, 'var(--seq-1)'],
    [91, 'var(--seq-2)'],
    [180, 'var(--seq-2)'],
  ])('%i days of silence are %s', (value, colour) => {
    expect(
      tileLook('days', { isBlind: false, days: days(value), reached, intensity: undefined }, KNOWN, vi),
    ).toMatchObject({
      colour,
      blank: null,
    });
  });

  it.each([
    [days(181), '181 ngày từ hoạt động gần nhất'],
    [cell({ status: 'NOT_APPLICABLE' }), 'Chưa có trong kỳ'],
  ])('has the colour of a blind spot only where the answer on blind spots names it (%o)', (silence, text) => {
    const cells = { days: silence, reached, intensity: undefined };
    expect(tileLook('days', { ...cells, isBlind: true }, KNOWN, vi)).toEqual({
      ...{ colour: BLIND, blank: null, text: `${text}; vùng trắng` },
    });
    expect(tileLook('days', { ...cells, isBlind: false }, KNOWN, vi)).toEqual({
      ...{ colour: 'var(--silent-2)', blank: null, text },
    });
  });

  it('has it there, too, where reports of the period are missing', () => {
    const cells = { days: cell({ status: 'NOT_APPLICABLE' }), reached: unknown, intensity: undefined };
    expect(tileLook('days', { ...cells, isBlind: true }, KNOWN, vi)).toMatchObject({ colour: BLIND, blank: null });
    expect(tileLook('days', { ...cells, isBlind: false }, KNOWN, vi)).toMatchObject({ colour: null, blank: 'missing' });
  });

  it('counts a day of zero as recent', () => {
    expect(
      tileLook(
        'days',
        { isBlind: false, days: cell({ value: 0, status: 'ZERO' }), reached, intensity: undefined },
        KNOWN,
        vi,
      ),
    ).toMatchObject({ colour: 'var(--seq-0)' });
  });

  it.each(['days', 'reached', 'intensity'] as const)(
    'is hatched, no silence, where reports are missing (%s)',
    (view) => {
      expect(
        tileLook(
          view,
          { isBlind: false, days: cell({ status: 'NOT_APPLICABLE' }), reached: unknown, intensity: notReached },
          KNOWN,
          vi,
        ),
      ).toMatchObject({ blank: 'missing' });
    },
  );

  it.each(['days', 'reached', 'intensity'] as const)('is hatched, no silence, where no report was due (%s)', (view) => {
    const silent = {
      isBlind: false,
      days: cell({ status: 'NOT_APPLICABLE' }),
      reached: notReached,
      intensity: notReached,
    };
    const undue = { limits: [], isKnown: false };
    expect(tileLook(view, silent, undue, vi)).toMatchObject({
      blank: 'not_known',
      text: 'Chưa rõ, không có báo cáo đến hạn',
    });
    expect(
      tileLook(view, { isBlind: false, days: days(3), reached, intensity: cell({ value: 9 }) }, undue, vi).blank,
    ).toBeNull();
  });

  it('tells a hidden figure from none', () => {
    const hidden = { isBlind: false, days: undefined, reached, intensity: cell({ status: 'SUPPRESSED_PRIMARY' }) };
    expect(tileLook('intensity', hidden, KNOWN, vi).blank).toBe('hidden');
    expect(
      tileLook(
        'intensity',
        { isBlind: false, days: undefined, reached: notReached, intensity: cell({ value: 0, status: 'ZERO' }) },
        KNOWN,
        vi,
      ).blank,
    ).toBe('zero');
  });

  it('lies outside the filter when the answer does not hold it', () => {
    expect(
      tileLook('days', { isBlind: false, days: undefined, reached: undefined, intensity: undefined }, KNOWN, vi).blank,
    ).toBe('not_applicable');
  });
});

describe('the look of a commune by silent topics', () => {
  it.each([
    [undefined, { colour: 'var(--seq-0)', blank: null }],
    [
      { blind: 1, unknown: 0 },
      { colour: 'var(--silent-0)', blank: null },
    ],
    [
      { blind: 4, unknown: 1 },
      { colour: 'var(--silent-3)', blank: null },
    ],
    [
      { blind: 5, unknown: 0 },
      { colour: BLIND, blank: null },
    ],
    [
      { blind: 0, unknown: 2 },
      { colour: null, blank: 'missing' },
    ],
  ])('%o', (silence, look) => {
    expect(silenceLook(silence, { topics: 5, isKnown: true }, vi)).toMatchObject(look);
  });

  it('is a blind spot in full where one topic is asked for', () => {
    const one = { topics: 1, isKnown: true };
    expect(silenceLook({ blind: 1, unknown: 0 }, one, vi)).toEqual({ colour: BLIND, blank: null, text: 'Vùng trắng' });
    expect(silenceLook({ blind: 0, unknown: 1 }, one, vi).text).toBe('Chưa có, thiếu báo cáo');
    expect(silenceLook(undefined, one, vi).text).toBe('có hoạt động kịp thời, không là vùng trắng');
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

describe('the legend', () => {
  it.each([1, 2, 3, 5])('tells the colour of a commune by its silent topics (%i asked for)', (topics) => {
    const { steps } = legendOf('topics', [], topics, new Set(), true, vi);
    expect(steps.map(({ colour }) => colour)).toEqual(
      Array.from(
        { length: topics + 1 },
        (_, blind) => silenceLook({ blind, unknown: 0 }, { topics, isKnown: true }, vi).colour,
      ),
    );
  });

  it('tells the colour of a commune by its days of silence', () => {
    const { steps } = legendOf('days', [], 1, new Set(), true, vi);
    const colourOf = (value: number, isBlind: boolean) =>
      tileLook('days', { isBlind, days: days(value), reached, intensity: undefined }, KNOWN, vi).colour;
    expect(steps.map(({ colour }) => colour)).toEqual([
      ...[1, 31, 91, 181].map((value) => colourOf(value, false)),
      colourOf(181, true),
    ]);
  });

  it('tells the colour of a commune that had an activity, and of one that had none', () => {
    const { steps } = legendOf('reached', [], 1, new Set(), true, vi);
    expect(steps.map(({ colour }) => colour)).toEqual(
      [reached, notReached].map(
        (cells) =>
          tileLook('reached', { isBlind: false, days: undefined, reached: cells, intensity: undefined }, KNOWN, vi)
            .colour,
      ),
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
