import { ReferenceIndex } from '@lantoa/domain';
import { describe, expect, test } from 'vitest';
import { partsOf } from './activity-parts.ts';
import { BAN, CHU, DOI, NORTH, SOUTH, payload, smallProvince } from './testing/small-province.ts';

const index = new ReferenceIndex(smallProvince());
const places = (...units: string[]) => units.map((unit) => ({ unit, attendances: null }));
const attendancesOf = (...parts: Parameters<typeof payload>) =>
  partsOf(payload(...parts), index).map((part) => part.attendances);

describe('the places of an activity and their attendances', () => {
  test('one place has it all', () => {
    expect(partsOf(payload({ groups: [{ group: 'pupils', attendances: 4 }] }, { attendances: 10 }), index)).toEqual([
      {
        unit: BAN,
        district: NORTH,
        attendances: 10,
        ungrouped: 6,
        groups: [{ group: 'pupils', people: 4 }],
        estimated: false,
        estimatedInDistrict: false,
      },
    ]);
  });

  test('several divide by people (1,000, 2,000, 3,000), and the parts add up', () => {
    expect(attendancesOf({ places: places(BAN, CHU, DOI) }, { attendances: 100 })).toEqual([17, 33, 50]);
    expect(attendancesOf({ places: places(BAN, CHU, DOI) }, { attendances: 1 })).toEqual([0, 0, 1]);
  });

  test('a reported split stands as it is; half of one does not count', () => {
    const split = [
      { unit: BAN, attendances: 90 },
      { unit: CHU, attendances: 10 },
    ];
    expect(attendancesOf({ places: split }, { attendances: 100 })).toEqual([90, 10]);
    expect(attendancesOf({ places: split }, {})).toEqual([90, 10]);
    expect(attendancesOf({ places: [{ unit: BAN, attendances: 90 }, ...places(CHU)] }, { attendances: 99 })).toEqual([
      33, 66,
    ]);
  });

  test('blank stays blank, zero stays zero', () => {
    expect(attendancesOf({ places: places(BAN, CHU) }, {})).toEqual([null, null]);
    expect(attendancesOf({ places: places(BAN, CHU) }, { attendances: 0 })).toEqual([0, 0]);
  });

  test('groups that overlap leave nothing over, and never less than nothing', () => {
    const groups = ['pupils', 'orphans_with_relatives'].map((group) => ({ group, attendances: 8 }));
    const [part] = partsOf(payload({ groups }, { attendances: 10 }), index);
    expect(part?.ungrouped).toBe(0);
  });

  test('an estimate of a district only where the division crosses districts', () => {
    const marks = (...units: string[]) =>
      partsOf(payload({ places: places(...units) }, { attendances: 9 }), index).map((part) => [
        part.estimated,
        part.estimatedInDistrict,
      ]);
    expect(marks(BAN, CHU)).toEqual([
      [true, false],
      [true, false],
    ]);
    expect(marks(BAN, DOI)).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  test('district-wide and province-wide items lie in no commune; two districts divide by the people of their communes', () => {
    const wide = { places: [], scope: 'district' as const };
    expect(partsOf(payload({ ...wide, districts: [NORTH] }, { attendances: 5 }), index)).toMatchObject([
      { unit: null, district: NORTH, attendances: 5, estimated: false },
    ]);
    expect(attendancesOf({ ...wide, districts: [NORTH, SOUTH] }, { attendances: 70 })).toEqual([30, 40]);
    expect(partsOf(payload({ places: [], districts: [], scope: 'province' }, { attendances: 5 }), index)).toMatchObject(
      [{ unit: null, district: null, attendances: 5 }],
    );
  });
});
