import { ReferenceIndex } from '@lantoa/domain';
import { describe, expect, test } from 'vitest';
import { formerDistrictOf } from './former-district.ts';
import { BAN, DOI, GIA, NEW_GIA, SOUTH, smallProvince } from './testing/small-province.ts';

function provinceWhere(origins: readonly string[]): ReferenceIndex {
  const transitions = origins.map((from) => ({
    from,
    to: NEW_GIA,
    on: '2025-07-01',
    part: 'whole' as const,
    weight: 1,
    weightBasis: 'whole',
  }));
  return new ReferenceIndex({ ...smallProvince(), transitions });
}

describe('the former district of a unit', () => {
  test('is its own while districts exist', () => {
    expect(formerDistrictOf(GIA, provinceWhere([]))?.id).toBe(SOUTH);
  });

  test('is the one that all its parts came from', () => {
    expect(formerDistrictOf(NEW_GIA, provinceWhere([DOI, GIA]))?.id).toBe(SOUTH);
  });

  test('is none for a unit out of two districts, and for one whose origin is unknown', () => {
    expect(formerDistrictOf(NEW_GIA, provinceWhere([BAN, GIA]))).toBeNull();
    expect(formerDistrictOf(NEW_GIA, provinceWhere([]))).toBeNull();
  });
});
