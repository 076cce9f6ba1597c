import { expect, it } from 'vitest';
import type { CellStatus } from '../../gql/graphql.ts';
import { countStates, districtWide, stationsOf } from './stations.ts';

const cell = (status: CellStatus, value: number | null) => ({ status, value });
const row = (id: string | null, ...cells: readonly ReturnType<typeof cell>[]) => ({
  kind: 'DATA' as const,
  keys: [{ id: id ?? 'district_wide', code: id ?? 'district_wide', label: `xã ${id ?? ''}` }],
  cells,
});

const answer = {
  analytics: {
    rows: [
      row('a', cell('VALUE', 2), cell('VALUE', 3), cell('MISSING', null)),
      row('b', cell('ZERO', 0), cell('ZERO', 0), cell('ZERO', 0)),
      row('c', cell('MISSING', null), cell('MISSING', null), cell('MISSING', null)),
      row(null, cell('VALUE', 1), cell('VALUE', 1), cell('ZERO', 0)),
    ],
  },
  areaUnits: ['a', 'b', 'c'].map((id) => ({
    unit: { id, label: `xã ${id}` },
    district: { id: 'x', label: 'huyện x' },
  })),
};

it('a station is guided, not yet guided, or unknown where a report is missing; none is taken for another', () => {
  const stations = stationsOf(answer);
  expect(stations.map(({ unit, state, visits, documents }) => [unit, state, visits, documents])).toEqual([
    ['a', 'guided', 3, null],
    ['b', 'not_yet', 0, 0],
    ['c', 'unknown', null, null],
  ]);
  expect(stations[0]?.district?.label).toBe('huyện x');
  expect(districtWide(answer)).toBe(1);
  expect(countStates(stations)).toEqual({ guided: 1, not_yet: 1, unknown: 1 });
});
