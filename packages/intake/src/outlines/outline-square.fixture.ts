import type { AreaBase, AreaUnit, ReferencePack } from '@lantoa/domain';

export const SIDE = 0.02;

/** A made-up feature: a square around the place of a unit. */
export function squareOf(unit: AreaUnit, properties: object = { code: unit.code, name: unit.name }) {
  const [x, y] = [unit.lon ?? 0, unit.lat ?? 0].map((centre) => Number((centre - SIDE / 2).toFixed(5)));
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [square(x ?? 0, y ?? 0)] } };
}

export function square(x: number, y: number): [number, number][] {
  const [east, north] = [x + SIDE, y + SIDE];
  return [
    [x, y],
    [east, y],
    [east, north],
    [x, north],
    [x, y],
  ];
}

/** As offices export it: one line a feature. */
export function collection(features: readonly object[], more: object = {}): string {
  const head = JSON.stringify({ type: 'FeatureCollection', ...more }).slice(0, -1);
  return `${head},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
}

/** A pack of nothing but units and maps of them. */
export function packOf(units: readonly AreaUnit[], bases: readonly AreaBase[]): ReferencePack {
  return {
    ...{ id: 'p', version: '1', vi: 'Gói', en: 'Pack', province: '20@2020-01-01', units, bases },
    ...{ transitions: [], classMemberships: [], populations: [], codes: [], organisations: [], plans: [] },
    ...{ directives: [], duties: [], priorities: [], targets: [] },
  };
}

/** A commune of 2020 but for what a test states. */
export function unitWith(id: string, stated: Partial<AreaUnit> = {}): AreaUnit {
  return {
    ...{ id, code: id, name: id, kind: 'xa', level: 'commune', parent: null, validFrom: '2020-01-01', validTo: null },
    ...{ lon: null, lat: null },
    ...stated,
  };
}
