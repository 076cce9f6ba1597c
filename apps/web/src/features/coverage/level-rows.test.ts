import { expect, it } from 'vitest';
import { NO_REPORT_DUE } from '../../figures/cell.ts';
import type { CellPartsFragment, ResultPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { levelFinding, levelRows } from './level-rows.ts';

const en = formatsOf('en');
const bare = {
  ...({ __typename: 'Cell' } as const),
  ...{ reason: null, estimated: false, denominator: 8, unknown: 0, lower: null, upper: null },
} as const;
const reached = (numerator: number): CellPartsFragment => ({
  ...{ ...bare, numerator, value: numerator / 8, status: numerator === 0 ? 'ZERO' : 'VALUE' },
});
/** As they are told where no report was due. */
const least = (numerator: number): CellPartsFragment => ({ ...reached(numerator), unknown: null });
const notKnown: CellPartsFragment = {
  ...{ ...bare, numerator: null, value: null, unknown: null, status: 'MISSING', reason: NO_REPORT_DUE },
};

function answer(isDue: boolean, total: CellPartsFragment, ...districts: readonly CellPartsFragment[]) {
  const key = (code: string) =>
    ({ __typename: 'Key', dimension: 'DISTRICT', id: code, code, label: `District ${code}` }) as const;
  const warning = { __typename: 'Warning', code: 'NO_REPORTING_STATUS', message: '' } as const;
  return {
    __typename: 'AnalyticsResult',
    evidence: {
      ...{ __typename: 'Evidence', dataVersion: '1', recordedUpTo: null, base: 'LS_200', completeness: reached(8) },
      warnings: isDue ? [] : [warning],
    },
    columns: [{ __typename: 'Column', measure: 'COMMUNE_COVERAGE' }],
    rows: [
      ...districts.map((cell, place) => ({
        ...({ __typename: 'AnalyticsRow', reportsDue: true, kind: 'DATA' } as const),
        ...{ keys: [key(String(place))], cells: [cell] },
      })),
      { __typename: 'AnalyticsRow', reportsDue: true, kind: 'TOTAL', keys: [], cells: [total] },
    ],
  } satisfies ResultPartsFragment;
}

const toEnd = { on: '2023-12-14', beyond: 0 };
const rowsOf = (of: ResultPartsFragment) => levelRows(of, 'DISTRICT', toEnd, en);
const finding = (of: ResultPartsFragment) => levelFinding(of, rowsOf(of), 'DISTRICT', undefined, undefined, en);

it('districts of a time in which no report was due are not known, the reached ones apart', () => {
  const some = answer(false, least(3), notKnown, reached(8), least(2));
  expect(rowsOf(some).map((row) => [row.reached, row.unknown, row.blank])).toEqual([
    ['Not known', 'Not known', 'not_known'],
    ['8 of 8', '0', null],
    ['2 of 8', 'Not known', null],
  ]);
  expect(finding(some)).toContain('1 of 3 districts had an activity in every commune');
  expect(finding(some)).toContain('other places are not known, since no report was due');
  expect(finding(answer(false, notKnown, notKnown))).toBe(
    'Nothing can be concluded by administrative level: no report was due',
  );
});

it('nothing is unknown where every commune is reached, whatever was due', () => {
  expect(finding(answer(false, reached(8), reached(8)))).toBe(
    '1 of 1 districts had an activity in every commune, on any topic',
  );
});

it('districts of a time with reports have their zeros', () => {
  const none = answer(true, reached(0), reached(0));
  expect(rowsOf(none)[0]).toMatchObject({ reached: '0 of 8', unknown: '0', blank: 'zero' });
  expect(finding(none)).toBe('0 of 1 districts had an activity in every commune, on any topic');
});

it('days since the last activity are those of the map and the list of silences: to the end of the data', () => {
  const found = answer(true, reached(3), reached(3), reached(3), reached(0));
  const days = [240, 200, null];
  const rows = found.rows.map((row, place) => {
    const value = days[place] ?? null;
    const since = { ...bare, numerator: null, denominator: null, value };
    return {
      ...row,
      cells: [...row.cells, { ...since, status: value === null ? 'NOT_APPLICABLE' : 'VALUE' } as const],
    };
  });
  const columns = [...found.columns, { __typename: 'Column', measure: 'DAYS_SINCE_LAST_ACTIVITY' } as const];
  const told = levelRows({ ...found, columns, rows }, 'DISTRICT', { on: '2026-05-19', beyond: 209 }, en);
  expect(told.map((row) => row.days)).toEqual(['31', '0', '–']);
});
