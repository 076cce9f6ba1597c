import type { AreaUnitId } from '@lantoa/domain';
import type { Slots } from '../duckdb/slots.ts';

/** A village that the record names: the commune it was named with, its name as written, its number. */
export interface Village {
  readonly slot: number;
  readonly unit: AreaUnitId;
  readonly name: string;
}

export function villageOf(slot: number, slots: Slots): Village {
  const [unit = '', ...name] = (slots.codeName('village', slot) ?? '').split('/');
  return { slot, unit, name: name.join('/') };
}

/** Key of a village for those who may read its name (`06187@2025-07-01/Nà Lầm`) and for everybody (`06187@2025-07-01/#12`). */
export function villageId({ slot, unit, name }: Village, named: boolean): string {
  return named ? `${unit}/${name}` : `${unit}/#${String(slot)}`;
}

export function villagesInUse(slots: Slots): Village[] {
  return slots.codesInUse('village').map((_, slot) => villageOf(slot, slots));
}
