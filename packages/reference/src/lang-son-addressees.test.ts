import { ReferenceIndex, expandAddressees } from '@lantoa/domain';
import { expect, test } from 'vitest';
import { langSonPackFolder } from './lang-son-pack-folder.ts';
import { loadReferencePack } from './load-reference-pack.ts';

const index = new ReferenceIndex(await loadReferencePack(langSonPackFolder()));
const DIRECTIVE = { directive: 'dir_stttt_2023_03' };

test('the directive asks its 13 addressees in 2023, and the press and 65 communes after the districts', () => {
  const before = expandAddressees(index, DIRECTIVE, { from: '2023-03-15', to: '2023-04-14' });
  expect(before.expected).toHaveLength(13);
  const after = expandAddressees(index, DIRECTIVE, { from: '2025-06-15', to: '2025-07-14' });
  expect(after.expected.filter(({ organisation }) => organisation !== null)).toHaveLength(2);
  expect(after.expected.filter(({ organisation }) => organisation === null)).toHaveLength(65);
  expect(after.leftOut).toEqual([]);
});

test('no district owes a report, and none looks first, after 30 June 2025', () => {
  const communes = (to: string) => expandAddressees(index, { allCommunes: true }, { from: to, to }).expected;
  expect(['2023-04-14', '2024-12-14', '2025-06-30', '2025-07-01'].map((day) => communes(day).length)).toEqual([
    200, 194, 194, 65,
  ]);
  expect(communes('2025-06-30').every(({ hasParent }) => hasParent)).toBe(true);
  expect(communes('2025-07-01').some(({ hasParent }) => hasParent)).toBe(false);
});
