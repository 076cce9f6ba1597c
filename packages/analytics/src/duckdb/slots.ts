import type { AreaUnitId, ReferenceIndex } from '@lantoa/domain';
import { NO_MEMBER_BIT } from './schema.ts';

/** Numbers that stand for units and codes inside the read model. Given once in order of appearance, never changed. */
export class Slots {
  private readonly units = new Map<AreaUnitId, number>();
  private readonly unitIds: AreaUnitId[] = [];
  private readonly codes = new Map<string, Map<string, number>>();
  private readonly codeNames = new Map<string, string[]>();
  private newUnits: [AreaUnitId, number][] = [];
  private newCodes: [string, string, number][] = [];

  restoreUnit(unit: AreaUnitId, slot: number): void {
    this.units.set(unit, slot);
    this.unitIds[slot] = unit;
  }

  restoreCode(list: string, code: string, slot: number): void {
    this.codesOf(list).set(code, slot);
    this.namesOf(list)[slot] = code;
  }

  /** Gives every unit, code, body and plan of a pack its number. */
  addReference(index: ReferenceIndex): void {
    for (const unit of index.pack.units) this.unit(unit.id);
    for (const code of index.pack.codes) this.code(code.list, code.code);
    for (const organisation of index.pack.organisations) this.code('organisation', organisation.id);
    for (const plan of index.pack.plans) this.code('plan', plan.code);
  }

  unit(id: AreaUnitId): number {
    const known = this.units.get(id);
    if (known !== undefined) return known;
    const slot = this.units.size;
    this.restoreUnit(id, slot);
    this.newUnits.push([id, slot]);
    return slot;
  }

  code(list: string, code: string): number {
    const known = this.codesOf(list).get(code);
    if (known !== undefined) return known;
    const slot = this.codesOf(list).size;
    this.restoreCode(list, code, slot);
    this.newCodes.push([list, code, slot]);
    return slot;
  }

  /** Number of a code that may be none; null where it has no number. */
  knownCode(list: string, code: string): number | null {
    return this.codes.get(list)?.get(code) ?? null;
  }

  /** Bits of the codes in a mask of the list. */
  mask(list: string, codes: readonly string[]): bigint {
    let mask = 0n;
    for (const code of codes) {
      const slot = this.code(list, code);
      if (slot >= NO_MEMBER_BIT) throw new Error(`list ${list} has more codes than a mask has room for`);
      mask |= 1n << BigInt(slot);
    }
    return mask;
  }

  unitId(slot: number): AreaUnitId | undefined {
    return this.unitIds[slot];
  }

  codeName(list: string, slot: number): string | undefined {
    return this.codeNames.get(list)?.[slot];
  }

  /** Every code of a list that has a number, in the order of the numbers. */
  codesInUse(list: string): readonly string[] {
    return this.codeNames.get(list) ?? [];
  }

  /** What has been numbered since the last call, for the tables unit_slot and code_slot. */
  takeNew(): { readonly units: readonly [AreaUnitId, number][]; readonly codes: readonly [string, string, number][] } {
    const taken = { units: this.newUnits, codes: this.newCodes };
    this.newUnits = [];
    this.newCodes = [];
    return taken;
  }

  private codesOf(list: string): Map<string, number> {
    const known = this.codes.get(list);
    if (known) return known;
    const codes = new Map<string, number>();
    this.codes.set(list, codes);
    return codes;
  }

  private namesOf(list: string): string[] {
    const known = this.codeNames.get(list);
    if (known) return known;
    const names: string[] = [];
    this.codeNames.set(list, names);
    return names;
  }
}
