import { describe, expect, test } from 'vitest';
import type { SensitiveQuestion, TargetGroupRule } from '@lantoa/domain';
import type { AnalyticsRow } from '../contract.ts';
import { numberCell } from './cell.ts';
import { disclose } from './disclose.ts';

const ruleOf = (group: string): TargetGroupRule | null =>
  group === 'orphans' ? { sensitive: true, smallBelow: 5, provinceOnly: false } : null;

const year: SensitiveQuestion = {
  profile: 'suppressed',
  groupedByTargetGroup: true,
  filteredGroups: null,
  finerThanYearAndProvince: false,
};

function row(group: string, attendances: number): AnalyticsRow {
  const cell = numberCell(attendances);
  return {
    kind: 'DATA',
    keys: [{ dimension: 'TARGET_GROUP', id: group, code: group, label: group, validFrom: null }],
    cells: [cell, { ...cell, value: 1 }],
  };
}

const statuses = (rows: readonly AnalyticsRow[]) => rows.map(({ cells }) => cells.map((cell) => cell.status));
const measures = { measures: ['ATTENDANCES', 'ACTIVITIES'] } as const;

describe('what leaves the query layer about the groups of a year', () => {
  test('one small group hidden: the rest goes with it, since total less the others would give it away', () => {
    const { rows } = disclose([row('pupils', 90), row('orphans', 3), row('unspecified', 40)], measures, year, ruleOf);
    expect(statuses(rows)).toEqual([
      ['VALUE', 'VALUE'],
      ['SUPPRESSED_PRIMARY', 'VALUE'],
      ['SUPPRESSED_PRIMARY', 'VALUE'],
    ]);
  });

  test('no small group: the rest stays open', () => {
    const { rows } = disclose([row('orphans', 30), row('unspecified', 40)], measures, year, ruleOf);
    expect(statuses(rows)).toEqual([
      ['VALUE', 'VALUE'],
      ['VALUE', 'VALUE'],
    ]);
  });

  test('the exact profile sees both', () => {
    const { rows } = disclose(
      [row('orphans', 3), row('unspecified', 40)],
      measures,
      { ...year, profile: 'exact' },
      ruleOf,
    );
    expect(rows.map(({ cells }) => cells[0]?.value)).toEqual([3, 40]);
  });
});
