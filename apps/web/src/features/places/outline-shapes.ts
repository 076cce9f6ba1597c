import { geoPath, geoTransform, type GeoPath } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type {
  MultiPolygon as ArcMultiPolygon,
  Polygon as ArcPolygon,
  GeometryCollection,
  Objects,
  Topology,
} from 'topojson-specification';
import { apart, groupMiddles, viewAround, type Point } from '../../components/map-view.ts';
import type { MapShapes, MapUnit } from '../../components/unit-map.tsx';

const MARGIN = 0.3;
/** Of a hexagon whose neighbours' centres are 1 apart. */
const TILE_AREA = Math.sqrt(3) / 2;
/** Share of a tile below which a ring is a gap between two lines. */
const LEAST_RING = 0.05;

type Outlines = Topology<Objects<object> & { units: GeometryCollection<object> }>;
type Unit = Feature<Polygon | MultiPolygon, object>;

/** True for what the server keeps as outlines. */
export function isOutlines(read: unknown): read is Outlines {
  const { type, objects } = (read ?? {}) as { type?: unknown; objects?: { units?: { type?: unknown } } };
  return type === 'Topology' && objects?.units?.type === 'GeometryCollection';
}

/**
 * Units as they lie: longitude and latitude on a plane that is true at the middle of the province (equirectangular), on which
 * a unit of average size is as large as a hexagon, so that lines, letters and patterns are those of the tiles.
 */
export function outlineShapes(outlines: Outlines, units: readonly MapUnit[]): MapShapes {
  const drawn = feature(outlines, outlines.objects.units).features as Unit[];
  const path = planeOf(drawn);
  const features = new Map(drawn.map((unit) => [String(unit.id), unit]));
  const paths = new Map(drawn.map((unit) => [String(unit.id), path(unit) ?? '']));
  const centres = new Map(drawn.map((unit) => [String(unit.id), pointOf(path.centroid(unit))]));
  const centre = (id: string) => centres.get(id) ?? { x: 0, y: 0 };
  const own = units.filter(({ id }) => paths.has(id));
  return {
    mark: (id) => paths.get(id) ?? '',
    rim: (id) => paths.get(id) ?? '',
    centre,
    viewOf: (ids) =>
      viewAround(
        ids.flatMap((id) => {
          const unit = features.get(id);
          return unit ? path.bounds(unit).map((corner) => pointOf(corner)) : [];
        }),
        MARGIN,
      ),
    borders: path(borders(outlines, units, path)) ?? '',
    labels: apart(groupMiddles(own, ({ id }) => centre(id))),
    touching: true,
  };
}

/**
 * The rings around the units of each group, around all of them where there are no groups. Neighbours that were drawn a little
 * apart leave rings between them which are no border: those are left out by their size.
 */
function borders(outlines: Outlines, units: readonly MapUnit[], path: GeoPath): MultiLineString {
  const groupOf = new Map(units.map(({ id, group }) => [id, group?.id ?? '']));
  const rings = [...new Set(groupOf.values())].flatMap((group) => {
    const members = outlines.objects.units.geometries.filter(({ id }) => groupOf.get(String(id)) === group);
    return merge(outlines, members as (ArcPolygon | ArcMultiPolygon)[]).coordinates.flat();
  });
  const isSeen = (ring: Position[]) => path.area({ type: 'Polygon', coordinates: [ring] }) > TILE_AREA * LEAST_RING;
  return { type: 'MultiLineString', coordinates: rings.filter((ring) => isSeen(ring)) };
}

function planeOf(units: readonly Unit[]) {
  const flat = geoPath(geoTransform({}));
  const latitudes = units.flatMap((unit) => flat.bounds(unit).map(([, latitude]) => latitude));
  const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const narrowing = Math.cos((middle * Math.PI) / 180);
  const area = units.reduce((sum, unit) => sum + flat.area(unit), 0) * narrowing;
  const scale = Math.sqrt((TILE_AREA * units.length) / area);
  return geoPath(
    geoTransform({
      point(longitude, latitude) {
        this.stream.point(longitude * narrowing * scale, (middle - latitude) * scale);
      },
    }),
  ).digits(3);
}

function pointOf([x, y]: readonly [number, number]): Point {
  return { x, y };
}
