import type { AreaBase, AreaUnit, ReferenceIndex } from '@lantoa/domain';
import { bareName, communeName, districtName } from '../lookup/place-name.ts';
import { unitLabel, unitLabels } from '../lookup/unit-label.ts';
import { nearest } from '../values/nearest.ts';
import * as faults from './outline-faults.ts';
import type { OutlineFault, RawFeature } from './outline.types.ts';

/** Names of properties that hold code, name and district; each may be given. */
export interface OutlineProperties {
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  readonly parent?: string | undefined;
}

// What the layers of offices and of the public sources call them.
const CODES = ['code', 'ma', 'ma_xa', 'maxa', 'commune_code', 'ward_code', 'gso_code'];
const NAMES = ['name', 'ten', 'ten_xa', 'tenxa', 'name_vi', 'commune', 'ward_name', 'full_name'];
const PARENTS = [
  'parent',
  'district',
  'district_code',
  'district_name',
  'huyen',
  'ten_huyen',
  'ma_huyen',
  'parent_code',
];

/** The unit of a base that a feature tells of, by its code or by name and district; else why there is none. */
export function unitOfFeature(
  feature: RawFeature,
  base: AreaBase,
  index: ReferenceIndex,
  given: OutlineProperties,
): AreaUnit | OutlineFault {
  const read = (name: string | undefined, usual: readonly string[]) => property(feature, name, usual);
  const [code, name, parent] = [read(given.code, CODES), read(given.name, NAMES), read(given.parent, PARENTS)];
  const units = base.units.flatMap((id) => index.unit(id) ?? []);
  if (code !== null) {
    const unit = units.find((candidate) => candidate.code === code);
    if (unit && (name === null || isNamed(unit, name))) return unit;
    if (unit && name !== null) return faults.nameDiffers(feature, name, unitLabel(index, unit), base.id);
    return faults.unknownUnit(feature, code, base.id, name === null ? '' : nearestLabels(name, units, index));
  }
  if (name === null) return faults.noUnitNamed(feature, Object.keys(feature.properties).join(', '));
  const found = units.filter((unit) => isNamed(unit, name) && isBelow(unit, parent, index));
  const [only] = found;
  if (!only) return faults.unknownUnit(feature, name, base.id, nearestLabels(name, units, index));
  return found.length === 1 ? only : faults.ambiguousUnit(feature, name, unitLabels(index, found));
}

function property({ properties }: RawFeature, given: string | undefined, usual: readonly string[]): string | null {
  const keys = given === undefined ? usual : [given.toLowerCase()];
  for (const key of keys) {
    const [, value] = Object.entries(properties).find(([name]) => name.toLowerCase() === key) ?? [];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value).padStart(5, '0');
  }
  return null;
}

// The kind settles what the bare name leaves open: a township and a commune may share one.
function isNamed(unit: AreaUnit, text: string): boolean {
  const { kind, plain } = communeName(text);
  const names = [unit.name, ...(unit.synonyms ?? [])].flatMap((name) => [
    bareName(name).plain,
    communeName(name).plain,
  ]);
  if (names.includes(bareName(text).plain)) return true;
  return names.includes(plain) && (kind === null || kind === unit.kind);
}

function isBelow(unit: AreaUnit, parent: string | null, index: ReferenceIndex): boolean {
  const district = index.districtOf(unit.id);
  if (parent === null || !district) return true;
  const isCode = /^0*\d{1,3}$/.test(parent);
  return isCode
    ? Number(parent) === Number(district.code)
    : districtName(parent).plain === districtName(district.name).plain;
}

function nearestLabels(text: string, units: readonly AreaUnit[], index: ReferenceIndex): string {
  const names = units.map((entry) => ({ entry, plain: bareName(entry.name).plain }));
  return unitLabels(index, nearest(communeName(text).plain, names));
}
