import { groupBy } from '../collections/group-by.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type {
  AreaBase,
  AreaClassMembership,
  AreaPopulation,
  AreaUnit,
  AreaUnitId,
  Code,
  Organisation,
  ReferencePack,
  RequestWindow,
} from '../model/reference-pack.ts';

/** Answers questions of a reference pack by key. Built once per pack; never changes. */
export class ReferenceIndex {
  readonly pack: ReferencePack;
  private readonly units: ReadonlyMap<AreaUnitId, AreaUnit>;
  private readonly unitsByCode: ReadonlyMap<string, readonly AreaUnit[]>;
  private readonly codesByList: ReadonlyMap<string, readonly Code[]>;
  private readonly codes: ReadonlyMap<string, Code>;
  private readonly organisations: ReadonlyMap<string, Organisation>;
  private readonly classes: ReadonlyMap<AreaUnitId, readonly AreaClassMembership[]>;
  private readonly populations: ReadonlyMap<AreaUnitId, readonly AreaPopulation[]>;
  private readonly requests: ReadonlyMap<string, RequestWindow>;

  constructor(pack: ReferencePack) {
    this.pack = pack;
    this.units = new Map(pack.units.map((unit) => [unit.id, unit]));
    this.unitsByCode = groupBy(pack.units, (unit) => unit.code);
    this.codesByList = groupBy(
      pack.codes.toSorted((a, b) => a.order - b.order),
      (code) => code.list,
    );
    this.codes = new Map(pack.codes.map((code) => [`${code.list}/${code.code}`, code]));
    this.organisations = new Map(pack.organisations.map((organisation) => [organisation.id, organisation]));
    this.classes = groupBy(pack.classMemberships, (membership) => membership.unit);
    this.populations = groupBy(
      pack.populations.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1)),
      (population) => population.unit,
    );
    this.requests = new Map((pack.requests ?? []).map((request) => [request.id, request]));
  }

  unit(id: AreaUnitId): AreaUnit | undefined {
    return this.units.get(id);
  }

  /** All versions that ever carried a code. */
  unitsOfCode(code: string): readonly AreaUnit[] {
    return this.unitsByCode.get(code) ?? [];
  }

  organisation(id: string): Organisation | undefined {
    return this.organisations.get(id);
  }

  request(id: string): RequestWindow | undefined {
    return this.requests.get(id);
  }

  code(list: string, code: string): Code | undefined {
    return this.codes.get(`${list}/${code}`);
  }

  /** Codes of a list in the catalogue's order. */
  codesOf(list: string): readonly Code[] {
    return this.codesByList.get(list) ?? [];
  }

  base(id: string): AreaBase | undefined {
    return this.pack.bases.find((base) => base.id === id);
  }

  /** The map of units in force on a day: the first one before all of them, the last one after them. */
  baseOn(date: CivilDate): AreaBase {
    const valid = this.pack.bases.find(
      (base) => (base.validFrom === null || base.validFrom <= date) && (base.validTo === null || date <= base.validTo),
    );
    const [first] = this.pack.bases;
    const early = first && first.validFrom !== null && date < first.validFrom ? first : undefined;
    const fallback = valid ?? early ?? this.pack.bases.at(-1);
    if (!fallback) throw new Error('a reference pack has at least one base');
    return fallback;
  }

  /** The district above a commune; null where its base has none. */
  districtOf(id: AreaUnitId): AreaUnit | null {
    const parent = this.units.get(id)?.parent;
    const unit = parent === undefined || parent === null ? undefined : this.units.get(parent);
    return unit?.level === 'district' ? unit : null;
  }

  /** Class memberships of a unit in force on a day. */
  classesOf(id: AreaUnitId, on: CivilDate): readonly AreaClassMembership[] {
    return (this.classes.get(id) ?? []).filter(
      (membership) =>
        (membership.validFrom === null || membership.validFrom <= on) &&
        (membership.validTo === null || on <= membership.validTo),
    );
  }

  /** The newest figure for the whole population not younger than `on`; the oldest one where all are younger. */
  populationOf(id: AreaUnitId, on: CivilDate): AreaPopulation | undefined {
    const known = (this.populations.get(id) ?? []).filter((population) => population.group === 'all');
    return known.findLast((population) => population.asOf <= on) ?? known[0];
  }
}
