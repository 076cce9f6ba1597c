import { describe, expect, test } from 'vitest';
import { NO_REPORT_DUE } from '../../figures/cell.ts';
import type { Dimension, MandateCellPartsFragment, MandateState } from '../../gql/graphql.ts';
import { countMarks, markOf, matrixOf } from './matrix-rows.ts';

const key = (dimension: Dimension, code: string) => ({
  __typename: 'Key' as const,
  ...{ dimension, id: code, code, label: code },
});
const figure = (value: number | null, status: 'VALUE' | 'MISSING' | 'SUPPRESSED_PRIMARY' = 'VALUE') => ({
  __typename: 'Cell' as const,
  value,
  status,
  numerator: null,
  denominator: null,
  unknown: null,
});

function cell(
  topic: string,
  member: readonly [Dimension, string],
  state: MandateState,
  activities = figure(1),
): MandateCellPartsFragment {
  return {
    __typename: 'MandateCell',
    topic: key('TOPIC', topic),
    member: key(...member),
    state,
    activities,
    communesReached: figure(1),
    lastActivityOn: null,
  };
}

const BORDER = ['AREA_CLASS', 'border'] as const;
const PUPILS = ['TARGET_GROUP', 'pupils'] as const;
const OFFICE = ['ORGANISATION', 'office'] as const;
const CELLS = [
  cell('crime', BORDER, 'DONE'),
  cell('crime', PUPILS, 'NONE', figure(0)),
  cell('crime', OFFICE, 'PLANNED'),
  cell('drugs', PUPILS, 'NOT_REPORTED', figure(null, 'SUPPRESSED_PRIMARY')),
  cell('drugs', OFFICE, 'NOT_REPORTED', figure(null, 'MISSING')),
];

describe('the mandate as a table', () => {
  test('topics across, members down by kind; what is not asked is no cell', () => {
    const { topics, sections } = matrixOf(CELLS, () => true);
    expect(topics.map(({ code }) => code)).toEqual(['crime', 'drugs']);
    expect(sections.map(({ dimension }) => dimension)).toEqual(['AREA_CLASS', 'TARGET_GROUP', 'ORGANISATION']);
    const shape = sections.flatMap(({ rows }) =>
      rows.map(({ member, cells }) => [member.code, ...cells.map((one) => one && markOf(one))]),
    );
    expect(shape).toEqual([
      ['border', 'DONE', null],
      ['pupils', 'NONE', 'HIDDEN'],
      ['office', 'PLANNED', 'NOT_REPORTED'],
    ]);
  });

  test('a part of it keeps every topic, so that two tables stand under the same columns', () => {
    const { topics, sections } = matrixOf(CELLS, (dimension) => dimension === 'AREA_CLASS');
    expect(topics).toHaveLength(2);
    expect(sections).toHaveLength(1);
  });

  test('hidden is counted apart from not reported', () => {
    expect(countMarks(matrixOf(CELLS, () => true))).toEqual({
      DONE: 1,
      PLANNED: 1,
      NONE: 1,
      NOT_REPORTED: 1,
      NOT_DUE: 0,
      HIDDEN: 1,
    });
    expect(countMarks(matrixOf([], () => true)).DONE).toBe(0);
  });

  test('nothing found where no report was due is neither nothing nor a missing report', () => {
    const unknown = { ...figure(null, 'MISSING'), reason: NO_REPORT_DUE };
    expect(markOf(cell('crime', BORDER, 'NONE', unknown))).toBe('NOT_DUE');
    expect(markOf(cell('crime', BORDER, 'PLANNED', unknown))).toBe('PLANNED');
    expect(markOf(cell('crime', BORDER, 'NOT_REPORTED', unknown))).toBe('NOT_REPORTED');
  });
});
