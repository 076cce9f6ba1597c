import { describe, expect, it } from 'vitest';
import { mostFinding } from '../../figures/most-finding.ts';
import type { Dimension } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { drawingOf, marksOf } from './drawn-marks.ts';
import { matrixOf, panelsOf } from './drawn-shapes.ts';
import type { ExploreRow } from './explore-rows.ts';

const vi = formatsOf('vi');
const nothing = { reason: null, numerator: null, denominator: null, unknown: null, lower: null, upper: null };

function answerOf(by: readonly Dimension[], members: readonly (readonly string[])[], unit = 'hoạt động') {
  const rows = members.map((names, index): ExploreRow => ({
    ...{ __typename: 'AnalyticsRow', reportsDue: true, kind: 'DATA' },
    keys: names.map((name, at) => ({
      ...{ __typename: 'Key', dimension: by[at] ?? 'TOPIC', id: name, code: name, label: name },
    })),
    cells: [{ __typename: 'Cell', ...nothing, value: index + 1, status: 'VALUE', estimated: false }],
  }));
  const columns = [{ __typename: 'Column' as const, measure: 'ACTIVITIES' as const, label: 'x', unit }];
  return { rows, columns, truncated: false };
}
const kindOf = (by: Dimension[], members: readonly (readonly string[])[], unit?: string) =>
  drawingOf(answerOf(by, members, unit), { by, draw: 'ACTIVITIES' });
const many = (count: number) => Array.from({ length: count }, (_, index) => String(index));
const pairs = (first: readonly string[], second: readonly string[]) =>
  first.flatMap((one) => second.map((other) => [one, other]));

describe('the drawing that fits a question', () => {
  it('is a line for time, bars for a category, to the whole for a share', () => {
    expect(kindOf(['MONTH'], [['a'], ['b']])).toEqual({ kind: 'lines', time: 'MONTH', by: null });
    expect(kindOf(['CHANNEL'], [['a'], ['b']])).toEqual({ kind: 'bars', toWhole: false });
    expect(kindOf(['DISTRICT'], [['a'], ['b']], 'tỷ lệ')).toEqual({ kind: 'bars', toWhole: true });
  });

  it('is one small line a category for time and a few of them, shades for two categories or many', () => {
    expect(kindOf(['TOPIC', 'MONTH'], pairs(['a', 'b'], ['1', '2']))).toEqual({
      ...{ kind: 'lines', time: 'MONTH', by: 'TOPIC' },
    });
    expect(kindOf(['TOPIC', 'CHANNEL'], pairs(['a', 'b'], ['1', '2']))).toEqual({
      ...{ kind: 'matrix', rows: 'TOPIC', columns: 'CHANNEL' },
    });
    expect(kindOf(['MONTH', 'COMMUNE'], pairs(['1', '2'], many(13)))).toEqual({
      ...{ kind: 'matrix', rows: 'COMMUNE', columns: 'MONTH' },
    });
  });

  it('is none for one figure, for three dimensions, and for more marks than can be read', () => {
    expect(kindOf([], [[]])).toEqual({ kind: 'none', why: 'one_figure' });
    expect(kindOf(['TOPIC', 'CHANNEL', 'SETTING'], [['a'], ['b']])).toEqual({ kind: 'none', why: 'three_dimensions' });
    expect(kindOf(['TOPIC', 'CHANNEL'], pairs(many(40), many(26)))).toEqual({ kind: 'none', why: 'too_many' });
    const cut = { ...answerOf(['TOPIC'], [['a'], ['b']]), truncated: true };
    expect(drawingOf(cut, { by: ['TOPIC'], draw: 'ACTIVITIES' })).toEqual({ kind: 'none', why: 'too_many' });
  });
});

it('the finding names the highest cell by both its members, and never what names none', () => {
  const answer = answerOf(
    ['TOPIC', 'CHANNEL'],
    [
      ['a', 'x'],
      ['b', 'y'],
      ['unspecified', 'y'],
    ],
  );
  expect(mostFinding(marksOf(answer, 'ACTIVITIES', vi), 'hoạt động', vi)).toBe('Nhiều nhất: B – Y (2 hoạt động)');
});

describe('a drawing of a sorted answer', () => {
  const sorted = answerOf(
    ['TOPIC', 'MONTH'],
    [
      ['drugs', 'cal:2023-M03'],
      ['crime', 'cal:2023-M01'],
      ['drugs', 'cal:2023-M01'],
      ['crime', 'cal:2023-M03'],
    ],
  );
  const marks = marksOf(sorted, 'ACTIVITIES', vi);
  const lists = () => ['crime', 'drugs'];

  it('has the points of a line in the course of time', () => {
    const panels = panelsOf(marks, { kind: 'lines', time: 'MONTH', by: 'TOPIC' }, lists, vi);
    expect(
      panels.map(({ key, points }) => [key, points.map(({ tick, figure }) => `${tick} ${String(figure)}`)]),
    ).toEqual([
      ['crime', ['T1/23 2', 'T3/23 4']],
      ['drugs', ['T1/23 3', 'T3/23 1']],
    ]);
  });

  it('has the rows of a table of shades as sorted, its columns in their own order', () => {
    const shape = { share: false, corner: 'x', listOrder: lists };
    const { columns, rows } = matrixOf(marks, { kind: 'matrix', rows: 'TOPIC', columns: 'MONTH' }, shape, vi);
    expect(columns).toEqual(['x', 'Cal:2023-M01', 'Cal:2023-M03']);
    expect(rows.map(({ key, cells }) => [key, cells.map(({ text }) => text)])).toEqual([
      ['drugs', ['3', '1']],
      ['crime', ['2', '4']],
    ]);
  });
});
