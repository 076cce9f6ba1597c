import type { CivilDate, DateRange } from '../model/civil-date.ts';
import type { AreaUnit, AreaUnitId } from '../model/reference-pack.ts';
import { isInForce } from '../reference/is-in-force.ts';
import type { ReferenceIndex } from '../reference/reference-index.ts';

/** Whom a request is sent to: everybody that the directive names, all communes, or those chosen. */
export interface Addressees {
  /** Id of a directive of the reference pack. */
  readonly directive?: string | null;
  readonly allCommunes?: boolean;
  readonly organisations?: readonly string[];
  /** Communes, or districts for the communes in them. */
  readonly units?: readonly AreaUnitId[];
}

/** One report that is expected. */
export interface ExpectedSubmission {
  /** null: whichever body the commune has. */
  readonly organisation: string | null;
  readonly unit: AreaUnitId;
  /** A district stands above the unit when the report is due. */
  readonly hasParent: boolean;
}

export interface LeftOut {
  readonly id: string;
  readonly why: 'UNKNOWN' | 'NOT_IN_FORCE';
}

export interface Expansion {
  readonly expected: readonly ExpectedSubmission[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The reports that a request is owed, by what exists on the last day of its window: the report is of the map of that time.
 * An ended district body or district hands its part to the communes that its own ones went into; so none is asked of a
 * district after 30 June 2025. Bodies of the province owe it themselves. Each commune or body stands once.
 */
export function expandAddressees(index: ReferenceIndex, addressees: Addressees, window: DateRange): Expansion {
  const on = window.to;
  const expected = new Map<string, ExpectedSubmission>();
  const leftOut: LeftOut[] = [];
  const expectCommune = (unit: AreaUnit): void => {
    expected.set(unit.id, { organisation: null, unit: unit.id, hasParent: index.districtOf(unit.id) !== null });
  };
  const directive = index.pack.directives.find(({ id }) => id === addressees.directive);
  const isUnknown = (addressees.directive ?? null) !== null && !directive;
  if (isUnknown) leftOut.push({ id: addressees.directive ?? '', why: 'UNKNOWN' });
  for (const id of [...(directive?.addressees ?? []), ...(addressees.organisations ?? [])]) {
    const organisation = index.organisation(id);
    const area = organisation && index.unit(organisation.area);
    if (!organisation || !area) leftOut.push({ id, why: 'UNKNOWN' });
    else if (isInForce(organisation, on) && isInForce(area, on)) {
      const hasParent = area.level === 'commune' && index.districtOf(area.id) !== null;
      expected.set(id, { organisation: id, unit: area.id, hasParent });
    } else if (area.level === 'district') communesIn(index, area, on).forEach(expectCommune);
    else leftOut.push({ id, why: 'NOT_IN_FORCE' });
  }
  const whole = addressees.allCommunes === true ? index.baseOn(on).units : [];
  for (const id of [...whole, ...(addressees.units ?? [])]) {
    const unit = index.unit(id);
    if (!unit) leftOut.push({ id, why: 'UNKNOWN' });
    else if (unit.level === 'district') communesIn(index, unit, on).forEach(expectCommune);
    else if (unit.level === 'commune' && isInForce(unit, on)) expectCommune(unit);
    else leftOut.push({ id, why: 'NOT_IN_FORCE' });
  }
  return { expected: [...expected.values()], leftOut };
}

/** The communes of a district on a day: its own while it exists, later those that they went into. */
function communesIn(index: ReferenceIndex, district: AreaUnit, on: CivilDate): AreaUnit[] {
  const found = new Map<AreaUnitId, AreaUnit>();
  const seen = new Set<AreaUnitId>();
  const queue = index.pack.units.filter(({ parent, level }) => parent === district.id && level === 'commune');
  for (let unit = queue.shift(); unit; unit = queue.shift()) {
    if (seen.has(unit.id)) continue;
    seen.add(unit.id);
    if (isInForce(unit, on)) found.set(unit.id, unit);
    const { id, validTo } = unit;
    if (validTo === null || on <= validTo) continue;
    const next = index.pack.transitions.filter(({ from }) => from === id).map(({ to }) => index.unit(to));
    queue.push(...next.filter((unitAfter) => unitAfter !== undefined));
  }
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
