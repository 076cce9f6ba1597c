import { describe, expect, it } from 'vitest';
import type { CellPartsFragment, Dimension, ResultPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { exclusiveSets, marginalSets, setsFinding, wholeSet } from './class-set-rows.ts';
import { levelFinding, levelOf, levelRows } from './level-rows.ts';

const toEnd = { on: '2023-12-14', beyond: 0 };

type Line = readonly [code: string, label: string, reached: number, all: number, unknown?: number];

function cell(reached: number, all: number, unknown = 0): CellPartsFragment {
  const empty = { __typename: 'Cell', reason: null, estimated: false, lower: null, upper: null } as const;
  if (all === 0)
    return { ...empty, value: null, status: 'NOT_APPLICABLE', numerator: null, denominator: null, unknown: null };
  const status = reached === 0 ? 'ZERO' : 'VALUE';
  return { ...empty, value: reached / all, status, numerator: reached, denominator: all, unknown };
}

function answer(dimension: Dimension, lines: readonly Line[], total: CellPartsFragment): ResultPartsFragment {
  return {
    __typename: 'AnalyticsResult',
    evidence: {
      __typename: 'Evidence',
      dataVersion: '1',
      recordedUpTo: null,
      base: 'LS_200',
      completeness: cell(1, 1),
      warnings: [],
    },
    columns: [{ __typename: 'Column', measure: 'COMMUNE_COVERAGE' }],
    rows: [
      ...lines.map(([code, label, reached, all, unknown]) => ({
        __typename: 'AnalyticsRow' as const,
        reportsDue: true,
        kind: 'DATA' as const,
        keys: [{ __typename: 'Key' as const, dimension, id: code, code, label }],
        cells: [cell(reached, all, unknown)],
      })),
      { __typename: 'AnalyticsRow', reportsDue: true, kind: 'TOTAL', keys: [], cells: [total] },
    ],
  };
}

const inPlan = (cell: CellPartsFragment) => ({
  ...cell,
  target: { __typename: 'Figure', value: 0.8, status: 'VALUE' } as const,
});

describe('sets of communes by their classes', () => {
  const combinations = answer(
    'AREA_CLASS_COMBINATION',
    [
      ['remote', 'vùng sâu, vùng xa', 6, 7],
      ['remote+border', 'vùng sâu, vùng xa + biên giới', 1, 3],
      ['unspecified', 'Không ghi', 40, 41],
      ['province_wide', 'Toàn tỉnh', 0, 0],
    ],
    cell(47, 51),
  );

  it('have all communes together above them, with what a plan sets: for them alone', () => {
    const bare = { ...combinations, rows: combinations.rows.map((row) => ({ ...row, cells: row.cells.map(inPlan) })) };
    const [whole] = wholeSet(bare, formatsOf('vi'));
    expect([whole?.name, whole?.cell.numerator, whole?.target]).toEqual(['Tất cả các xã', 47, 0.8]);
    expect(wholeSet(combinations, formatsOf('vi'))[0]?.target).toBeNull();
  });

  it('are named by what they are, work for a whole province in none of them', () => {
    expect(exclusiveSets(combinations, formatsOf('vi')).map(({ name }) => name)).toEqual([
      'Chỉ vùng sâu, vùng xa',
      'Vùng sâu, vùng xa + biên giới',
      'Không thuộc loại nào',
    ]);
  });

  it('are told by the lowest share', () => {
    const vi = formatsOf('vi');
    expect(setsFinding(exclusiveSets(combinations, vi), vi)).toBe(
      'Thấp nhất là nhóm vùng sâu, vùng xa + biên giới: 33% số xã đã có hoạt động (1 trên 3)',
    );
    expect(setsFinding([], vi)).toBe('Chưa có số liệu theo tổ hợp loại địa bàn');
  });

  it('stand one by one in the order of the screens', () => {
    const classes = answer(
      'AREA_CLASS',
      [
        ['remote', '', 7, 10],
        ['border', '', 1, 3],
      ],
      cell(8, 13),
    );
    expect(marginalSets(classes, ['border', 'remote'], formatsOf('en')).map(({ key }) => key)).toEqual([
      'border',
      'remote',
    ]);
  });
});

describe('one level below the chosen place', () => {
  it('tells districts that are covered whole, and unknown communes beside them', () => {
    const districts = answer(
      'DISTRICT',
      [
        ['180', 'A', 4, 4],
        ['183', 'B', 3, 6, 1],
      ],
      cell(7, 10, 1),
    );
    expect(levelOf(districts)).toBe('DISTRICT');
    expect(
      levelFinding(
        districts,
        levelRows(districts, 'DISTRICT', toEnd, formatsOf('vi')),
        'DISTRICT',
        undefined,
        'về ma túy',
        formatsOf('vi'),
      ),
    ).toBe('1 trên 2 huyện, thành phố đã có hoạt động ở mọi xã, về ma túy; 1 xã chưa rõ vì thiếu báo cáo');
  });

  it('keeps a commune without work apart from one without reports', () => {
    const communes = answer(
      'COMMUNE',
      [
        ['1', 'A', 1, 1],
        ['2', 'B', 0, 1],
        ['3', 'C', 0, 1, 1],
      ],
      cell(1, 3, 1),
    );
    expect(
      levelRows(communes, 'COMMUNE', toEnd, formatsOf('en')).map(({ reached, blank }) => [reached, blank]),
    ).toEqual([
      ['Yes', null],
      ['None', 'zero'],
      ['None, reports missing', 'missing'],
    ]);
  });
});
