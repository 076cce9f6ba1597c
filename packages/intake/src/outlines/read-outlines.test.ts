import { ReferenceIndex, type AreaUnit } from '@lantoa/domain';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Objects, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { referenceOutlines } from '../testing/shared-samples.ts';
import { langSonIndex } from '../testing/read-bytes.ts';
import { collection, packOf, square, squareOf, unitWith, SIDE } from './outline-square.fixture.ts';
import { readOutlines, type OutlineQuestion } from './read-outlines.ts';

const district = (id: string, name: string) =>
  unitWith(id, { code: id.slice(0, 3), name, kind: 'huyen', level: 'district' });
const commune = (code: string, name: string, more: Partial<AreaUnit>) =>
  unitWith(`${code}@2020-01-01`, { code, name, ...more });

// Four made-up communes side by side, two of one name, and a map of a later year that uses a code again.
const UNITS = [
  district('180@2020-01-01', 'Bắc'),
  district('181@2020-01-01', 'Nam'),
  commune('00001', 'Hòa Bình', { parent: '180@2020-01-01', lon: 106.51, lat: 21.81 }),
  commune('00002', 'Hòa Bình', { parent: '181@2020-01-01', lon: 106.53, lat: 21.81 }),
  commune('00003', 'Thụy Hùng', { parent: '181@2020-01-01', lon: 106.51, lat: 21.83 }),
  commune('00004', 'Đồng Mỏ', { kind: 'thi_tran', parent: '181@2020-01-01', lon: 106.53, lat: 21.83 }),
  unitWith('00004@2025-07-01', { code: '00004', name: 'Chi Lăng', validFrom: '2025-07-01', lon: 106.53, lat: 21.83 }),
];
const communes = UNITS.filter(({ level, validFrom }) => level === 'commune' && validFrom === '2020-01-01');
const base = (id: string, units: readonly AreaUnit[]) => ({
  ...{ id, vi: id, en: id, validFrom: null, validTo: null },
  units: units.map((unit) => unit.id),
});
const OLD = base('OLD', communes);
const NEW = base('NEW', UNITS.slice(-1));
const index = new ReferenceIndex(packOf(UNITS, [OLD, NEW]));
const asked: OutlineQuestion = { base: OLD, index, properties: {}, isPartial: false };
const [first, second, third, fourth] = communes as [AreaUnit, AreaUnit, AreaUnit, AreaUnit];
const squares = () => communes.map((unit) => squareOf(unit));
const read = (features: readonly object[], more: Partial<OutlineQuestion> = {}) =>
  readOutlines(collection(features), { ...asked, ...more });
/** Code, feature and line of each fault. */
const told = (reading: ReturnType<typeof read>) =>
  reading.faults.map(({ code, feature: at, line }) => [code, at, line]);

function unitsOf(topology: Topology | null): GeometryCollection {
  const units = topology?.objects['units'];
  if (units?.type !== 'GeometryCollection') throw new Error('no units');
  return units as GeometryCollection;
}

describe('a file of outlines', () => {
  it('is taken whole, with the lines that neighbours share kept once', () => {
    const { topology, units, faults } = read(squares());
    expect(faults).toEqual([]);
    expect(units).toEqual(communes.map(({ id }) => id));
    // Four squares two by two: each touches two others along a side, and one more in a corner alone.
    expect(neighbors(unitsOf(topology).geometries).map((near) => near.length)).toEqual([2, 2, 2, 2]);
    const drawn = feature(topology as Topology<Objects>, unitsOf(topology)).features[0];
    const [ring] = drawn?.geometry.type === 'MultiPolygon' ? (drawn.geometry.coordinates[0] ?? []) : [];
    const xs = (ring ?? []).map(([x = 0]) => x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(SIDE, 3);
  });

  it('leaves out corners too small to be seen, and no unit loses its size', () => {
    const [west, south] = square(106.5, 21.8)[0] ?? [0, 0];
    const fine = Array.from({ length: 200 }, (_, at) => [west + (SIDE * at) / 200, south + (at % 2) * 0.00002]);
    const ring = [...fine, ...square(west, south).slice(1)];
    const { topology } = read([
      { ...squareOf(first), geometry: { type: 'Polygon', coordinates: [ring] } },
      ...squares().slice(1),
    ]);
    expect(topology?.arcs.flat().length).toBeLessThan(40);
  });

  it('names units by name and district, however they are spelled', () => {
    const { units, faults } = read([
      squareOf(first, { ten_xa: 'xã HOÀ BÌNH', ten_huyen: 'H. Bắc' }),
      squareOf(second, { ten_xa: 'Hoà Bình', ten_huyen: '181' }),
      squareOf(third, { ten_xa: 'Xã Thuỵ Hùng' }),
      squareOf(fourth, { ten_xa: 'TT Đồng Mỏ' }),
    ]);
    expect(faults).toEqual([]);
    expect(units).toHaveLength(4);
  });

  it('takes names of properties that nobody could guess', () => {
    const features = communes.map((unit) => squareOf(unit, { MA_DVHC: unit.code }));
    expect(told(read(features)).map(([code]) => code)).toEqual(Array.from({ length: 4 }, () => 'no_unit_named'));
    expect(read(features, { properties: { code: 'ma_dvhc' } }).faults).toEqual([]);
  });

  it('with units lacking is no half work: refused by name, unless it is said to be a part', () => {
    const some = squares().slice(0, 3);
    const { faults, topology } = read(some);
    expect(topology).toBeNull();
    expect(faults).toMatchObject([{ code: 'unit_without_outline', feature: null, value: 'Thị trấn Đồng Mỏ (Nam)' }]);
    expect(read(some, { isPartial: true })).toMatchObject({ faults: [], units: [first.id, second.id, third.id] });
  });
});

describe('what keeps a file out', () => {
  it.each([
    ['{', 'not_geojson'],
    ['[1]', 'not_geojson'],
    ['{"type":"Topology"}', 'not_geojson'],
    [collection([]), 'no_features'],
    [collection(squares(), { crs: { properties: { name: 'urn:ogc:def:crs:EPSG::3405' } } }), 'foreign_crs'],
  ])('%.40s: %s', (text, code) => {
    const { faults, topology } = readOutlines(text, asked);
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(topology).toBeNull();
  });

  it('longitude and latitude under their usual names are no foreign system', () => {
    for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326', 'urn:ogc:def:crs:EPSG::4326'])
      expect(readOutlines(collection(squares(), { crs: { properties: { name } } }), asked).faults).toEqual([]);
  });

  const [a, b, c, d] = square(106.5, 21.8);
  it.each([
    ['a line', { type: 'LineString', coordinates: [a, b] }, 'not_a_polygon'],
    ['no geometry', null, 'not_a_polygon'],
    ['a position of text', { type: 'Polygon', coordinates: [[a, ['106,5', 21.8], c, a]] }, 'bad_coordinate'],
    ['an open ring', { type: 'Polygon', coordinates: [[a, b, c, d]] }, 'unclosed_ring'],
    ['a ring of a line', { type: 'Polygon', coordinates: [[a, b, a]] }, 'short_ring'],
    ['a bow', { type: 'Polygon', coordinates: [[a, c, b, d, a]] }, 'self_intersection'],
    ['another province', { type: 'Polygon', coordinates: [square(105, 21)] }, 'outside_province'],
    ['latitude first', { type: 'Polygon', coordinates: [square(21.8, 106.5)] }, 'outside_province'],
    ['metres', { type: 'Polygon', coordinates: [square(448_000, 2_411_000)] }, 'outside_province'],
  ])('%s is told with feature and line', (_, geometry, code) => {
    expect(told(read([{ ...squareOf(first), geometry }, ...squares().slice(1)]))).toEqual([[code, 1, 2]]);
  });

  it('says what a wrong place probably comes from', () => {
    const repair = (x: number, y: number) =>
      read([{ ...squareOf(first), geometry: { type: 'Polygon', coordinates: [square(x, y)] } }]).faults[0]?.suggestion
        .en;
    expect(repair(21.8, 106.5)).toContain('swap them');
    expect(repair(448_000, 2_411_000)).toContain('VN-2000');
    expect(repair(105, 21)).toContain('this province');
  });

  it('a code that nobody has, a unit twice, an outline that lies where another unit is', () => {
    const reading = read([
      squareOf(first, { code: '99999', name: 'Thụy Hùn' }),
      squareOf(second),
      squareOf(second),
      squareOf({ ...third, lon: 106.7 }),
      squareOf(fourth),
    ]);
    expect(told(reading)).toEqual([
      ['unknown_unit', 1, 2],
      ['doubled_unit', 3, 4],
      ['unit_elsewhere', 4, 5],
    ]);
    expect(reading.faults[0]?.suggestion.en).toBe('Did you mean: Xã Thụy Hùng (Nam)?');
  });

  it('ground that two units claim: told at the later feature, naming both', () => {
    const upon = squareOf({ ...second, lon: 106.515 }, { code: second.code, name: second.name });
    const { faults, topology } = read([squareOf(first), upon, ...squares().slice(2)]);
    expect(topology).toBeNull();
    expect(faults).toMatchObject([{ code: 'outlines_overlap', feature: 2, line: 3, value: 'Xã Hòa Bình (Bắc)' }]);
    expect(faults[0]?.message.en).toMatch(
      /Xã Hòa Bình \(Nam\) lies upon that of Xã Hòa Bình \(Bắc\) \(feature 1\): 75\.\d%/,
    );
    expect(faults[0]?.message.vi).toMatch(/chồng lên Xã Hòa Bình \(Bắc\) \(feature 1\): 7[45],\d % của đơn vị nhỏ hơn/);
  });

  it('a name that two districts have', () => {
    expect(told(read([squareOf(first, { name: 'Hòa Bình' })], { isPartial: true }))).toEqual([
      ['ambiguous_unit', 1, 2],
    ]);
  });

  it('outlines of another period under codes that were used again', () => {
    const later = squareOf(UNITS.at(-1) ?? first);
    expect(told(read([later], { base: NEW }))).toEqual([]);
    expect(told(read([later], { isPartial: true }))).toEqual([['name_differs', 1, 2]]);
  });
});

describe('real outlines', () => {
  it.for([
    ['communes-2025', 'LS_65', 65],
    ['communes-2023-approx', 'LS_200', 200],
  ] as const)(
    '%s: every unit of %s has one (skipped where they are not at hand)',
    async ([name, id, count], { skip }) => {
      const text = referenceOutlines(name) ?? skip();
      const real = await langSonIndex();
      const { units, faults, topology } = readOutlines(text, { ...asked, base: real.base(id) ?? OLD, index: real });
      expect(faults).toEqual([]);
      expect(units).toHaveLength(count);
      expect(JSON.stringify(topology).length).toBeLessThan(150_000);
    },
  );
});
