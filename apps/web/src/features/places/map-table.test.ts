import { describe, expect, it } from 'vitest';
import type { AreaUnitPartsFragment, LeanCellPartsFragment } from '../../gql/graphql.ts';
import { formatsOf } from '../../language/formats.ts';
import { mapTable } from './map-table.ts';

const vi = formatsOf('vi');
const area = (id: string): AreaUnitPartsFragment => ({
  __typename: 'AreaUnitInfo',
  unit: { __typename: 'Key', id, label: `Xã ${id}` },
  district: null,
  areaClasses: [],
  tileColumn: 0,
  tileRow: 0,
  population: null,
});
const silences = new Map([
  ['a', { blind: 2, unknown: 1 }],
  ['b', { blind: 0, unknown: 3 }],
]);

function tableOf(areSilencesKnown: boolean, known: readonly string[] = []) {
  const cell = (unit: string): LeanCellPartsFragment | undefined =>
    known.includes(unit)
      ? { __typename: 'Cell', value: 5, status: 'VALUE', numerator: null, denominator: null, unknown: null }
      : undefined;
  const figures = { holds: () => true, cell, text: () => '5', days: () => '5', daysLabel: 'days' };
  const shown = { areas: ['a', 'b', 'c'].map(area), figures, silences, areSilencesKnown, chosen: undefined };
  return mapTable({ ...shown, onPick: () => undefined, detailOf: () => null }, vi);
}

describe('the table of the map', () => {
  it('tells topics that are blind spots and topics of which nothing is known apart', () => {
    expect(tableOf(true).rows.map(({ cells }) => cells.slice(2, 4))).toEqual([
      ['2', '1'],
      ['0', '3'],
      ['0', '0'],
    ]);
  });

  it('tells no number where no report was due', () => {
    const { columns, rows } = tableOf(false);
    expect(rows.map(({ cells }) => cells[2])).toEqual(Array<string>(3).fill('Chưa rõ'));
    expect(columns).toHaveLength(rows[0]?.cells.length ?? 0);
  });

  it('where no report was due, paper has the communes with figures and says of how many nothing is known', () => {
    expect(tableOf(true).onPaper).toBeUndefined();
    expect(tableOf(false, ['b']).onPaper?.rows.map(({ key }) => key)).toEqual(['b']);
    expect(tableOf(false, ['b']).onPaper?.rest).toBe('2 xã khác chưa rõ: không có báo cáo nào đến hạn.');
    expect(tableOf(false).onPaper).toEqual({
      ...{ rows: [], rest: 'Cả 3 xã đều chưa rõ: không có báo cáo nào đến hạn.' },
    });
    expect(tableOf(false, ['a', 'b', 'c']).onPaper).toBeUndefined();
  });
});
