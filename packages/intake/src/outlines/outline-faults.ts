import type { BilingualText } from '../faults/make-fault.ts';
import type { OutlineFault, OutlineFaultCode, RawFeature } from './outline.types.ts';

type Texts = readonly [message: BilingualText, suggestion: BilingualText];
type At = Pick<RawFeature, 'number' | 'line'> | null;

/** A fault of one feature, or with null of the whole file. */
export function outlineFault(
  code: OutlineFaultCode,
  at: At,
  value: string | null,
  [message, suggestion]: Texts,
): OutlineFault {
  return { code, feature: at?.number ?? null, line: at?.line ?? null, value, message, suggestion };
}

const text = (vi: string, en: string): BilingualText => ({ vi, en });

export const fileTooLarge = (bytes: number, most: number) =>
  outlineFault('file_too_large', null, String(bytes), [
    text(
      `Tệp có ${mega(bytes)} MB, nhiều hơn ${mega(most)} MB.`,
      `The file has ${mega(bytes)} MB, more than ${mega(most)} MB.`,
    ),
    text('Làm gọn ranh giới rồi nhập lại.', 'Simplify the outlines and import again.'),
  ]);

export const notGeojson = (detail: string) =>
  outlineFault('not_geojson', null, null, [
    text(`Tệp không phải GeoJSON: ${detail}`, `The file is not GeoJSON: ${detail}`),
    text(
      'Xuất lại thành GeoJSON (RFC 7946), một FeatureCollection, mã hóa UTF-8.',
      'Export it again as GeoJSON (RFC 7946), a FeatureCollection, encoded in UTF-8.',
    ),
  ]);

export const noFeatures = () =>
  outlineFault('no_features', null, null, [
    text('FeatureCollection không có feature nào.', 'The FeatureCollection holds no feature.'),
    text('Chọn đúng lớp khi xuất tệp.', 'Choose the right layer when exporting the file.'),
  ]);

export const foreignCrs = (name: string) =>
  outlineFault('foreign_crs', null, name, [
    text(`Tệp ghi hệ tọa độ ${name}.`, `The file states the coordinate system ${name}.`),
    text(
      'Chuyển về kinh độ, vĩ độ WGS 84 (CRS84, EPSG:4326) rồi xuất lại.',
      'Reproject it to longitude and latitude on WGS 84 (CRS84, EPSG:4326) and export it again.',
    ),
  ]);

export const notAPolygon = (at: At, type: string) =>
  outlineFault('not_a_polygon', at, type, [
    text(`Hình của feature là “${type}”.`, `The geometry of the feature is “${type}”.`),
    text('Cần Polygon hoặc MultiPolygon.', 'A Polygon or MultiPolygon is needed.'),
  ]);

export const badCoordinate = (at: At, value: string) =>
  outlineFault('bad_coordinate', at, value, [
    text(`Tọa độ ${value} không đọc được.`, `The position ${value} cannot be read.`),
    text('Mỗi điểm là [kinh độ, vĩ độ], hai số.', 'Each position is [longitude, latitude], two numbers.'),
  ]);

export const shortRing = (at: At, points: number) =>
  outlineFault('short_ring', at, String(points), [
    text(`Một vòng chỉ có ${String(points)} điểm.`, `A ring has only ${String(points)} positions.`),
    text(
      'Một vòng có ít nhất 4 điểm, điểm cuối trùng điểm đầu. Xóa hoặc vẽ lại vòng này.',
      'A ring has at least 4 positions, the last one equal to the first. Delete or redraw it.',
    ),
  ]);

export const unclosedRing = (at: At, value: string) =>
  outlineFault('unclosed_ring', at, value, [
    text(
      `Một vòng không khép kín: bắt đầu và kết thúc tại ${value}.`,
      `A ring is not closed: it begins and ends at ${value}.`,
    ),
    text('Lặp lại điểm đầu ở cuối vòng.', 'Repeat the first position at the end of the ring.'),
  ]);

export const selfIntersection = (at: At, value: string) =>
  outlineFault('self_intersection', at, value, [
    text(`Đường ranh giới tự cắt tại ${value}.`, `The outline crosses itself at ${value}.`),
    text(
      'Sửa hình (trong QGIS: Fix geometries) rồi xuất lại.',
      'Repair the geometry (in QGIS: Fix geometries) and export it again.',
    ),
  ]);

/** Where a position lies says what was probably done. */
export function outsideProvince(at: At, [x, y]: readonly [number, number], swapped: boolean): OutlineFault {
  const isMetres = Math.abs(x) > 180 || Math.abs(y) > 180;
  const repair = isMetres
    ? text(
        'Tọa độ có vẻ tính bằng mét (VN-2000): chuyển về kinh độ, vĩ độ WGS 84 rồi xuất lại.',
        'The coordinates seem to be metres (VN-2000): reproject them to longitude and latitude on WGS 84.',
      )
    : swapped
      ? text(
          'Vĩ độ đứng trước kinh độ: đổi thứ tự, GeoJSON ghi kinh độ trước.',
          'Latitude stands before longitude: swap them, GeoJSON puts longitude first.',
        )
      : text(
          'Bỏ feature này hoặc chọn tệp của đúng tỉnh.',
          'Leave the feature out, or take the file of this province.',
        );
  const place = `[${String(x)}, ${String(y)}]`;
  return outlineFault('outside_province', at, place, [
    text(`Điểm ${place} nằm ngoài tỉnh.`, `The position ${place} lies outside the province.`),
    repair,
  ]);
}

export const noUnitNamed = (at: At, properties: string) =>
  outlineFault('no_unit_named', at, properties, [
    text(
      `Không thấy mã hay tên đơn vị trong các thuộc tính: ${properties}.`,
      `Neither code nor name of a unit among the properties: ${properties}.`,
    ),
    text(
      'Nêu thuộc tính bằng --code-property, hoặc --name-property và --parent-property.',
      'Name the property by --code-property, or by --name-property and --parent-property.',
    ),
  ]);

export const unknownUnit = (at: At, value: string, base: string, near: string) =>
  outlineFault('unknown_unit', at, value, [
    text(`Bản đồ đơn vị ${base} không có “${value}”.`, `The map of units ${base} has no “${value}”.`),
    near === ''
      ? text('Kiểm tra mã, tên và --base.', 'Check code, name and --base.')
      : text(`Có phải: ${near}?`, `Did you mean: ${near}?`),
  ]);

export const ambiguousUnit = (at: At, value: string, candidates: string) =>
  outlineFault('ambiguous_unit', at, value, [
    text(`“${value}” có thể là: ${candidates}.`, `“${value}” may be: ${candidates}.`),
    text('Ghi mã, hoặc tên huyện trong --parent-property.', 'Give the code, or the district by --parent-property.'),
  ]);

export const nameDiffers = (at: At, value: string, label: string, base: string) =>
  outlineFault('name_differs', at, value, [
    text(
      `Feature ghi “${value}”, nhưng mã này trên bản đồ ${base} là ${label}.`,
      `The feature says “${value}”, but on the map ${base} its code is that of ${label}.`,
    ),
    text(
      'Mã đã được dùng lại qua các kỳ: chọn đúng --base, hoặc sửa mã.',
      'Codes were used again from period to period: choose the right --base, or correct the code.',
    ),
  ]);

export const unitElsewhere = (at: At, label: string) =>
  outlineFault('unit_elsewhere', at, label, [
    text(`Ranh giới của ${label} không ở nơi đơn vị này nằm.`, `The outline of ${label} is not where the unit lies.`),
    text('Kiểm tra mã và tên của feature.', 'Check code and name of the feature.'),
  ]);

export const doubledUnit = (at: At, label: string, first: number) =>
  outlineFault('doubled_unit', at, label, [
    text(`${label} đã có ở feature ${String(first)}.`, `${label} stands in feature ${String(first)} already.`),
    text(
      'Gộp các phần thành một MultiPolygon, hoặc xóa phần thừa.',
      'Join the parts to one MultiPolygon, or delete the surplus one.',
    ),
  ]);

/** Of two features: the fault stands at the later one and names both. */
export const outlinesOverlap = (at: At, overlap: { label: string; other: string; first: number; share: number }) => {
  const { label, other, first, share } = overlap;
  return outlineFault('outlines_overlap', at, other, [
    text(
      `Ranh giới của ${label} chồng lên ${other} (feature ${String(first)}): ${percent(share, ',')} % của đơn vị nhỏ hơn.`,
      `The outline of ${label} lies upon that of ${other} (feature ${String(first)}): ${percent(share, '.')}% of the smaller one.`,
    ),
    text(
      'Sửa một trong hai hình để chỉ còn chung đường ranh (trong QGIS: Topology Checker). Vệt hẹp dưới 2 % không tính là chồng.',
      'Correct one of the two so that they share a line only (in QGIS: Topology Checker). Slivers below 2% do not count.',
    ),
  ]);
};

function percent(share: number, comma: string): string {
  return (share * 100).toFixed(1).replace('.', comma);
}

export const unitWithoutOutline = (label: string) =>
  outlineFault('unit_without_outline', null, label, [
    text(`${label} không có ranh giới trong tệp.`, `${label} has no outline in the file.`),
    text(
      'Thêm feature, hoặc nhập phần đang có với --partial.',
      'Add the feature, or import what there is with --partial.',
    ),
  ]);

function mega(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
