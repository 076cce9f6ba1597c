import { PEER_GROUPS } from '@lantoa/domain';
import type { Dimension } from '../contract.ts';
import { UNPLACED, UNSPECIFIED } from '../duckdb/schema.ts';
import type { Slots } from '../duckdb/slots.ts';
import { combinationNumber } from './class-combination.ts';
import { dimensionSpec } from './dimension-table.ts';
import type { ScopeUnit } from './place-scope.ts';
import type { QueryPlan } from './plan.ts';

/** Keys of a unit on a dimension of place: one, but for area classes, of which it may have several. */
export function keysOfUnit(unit: ScopeUnit, dimension: Dimension, plan: QueryPlan, slots: Slots): number[] {
  const slotOf = (id: string | null) => (id === null ? UNPLACED : slots.unit(id));
  const spec = dimensionSpec(dimension);
  if (spec.kind === 'class') {
    const asked = plan.filter.codes.areaClass;
    const classes = unit.classes.filter((code) => asked === null || asked.includes(code));
    return classes.length === 0 ? [UNSPECIFIED] : classes.map((code) => slots.code('area_class', code));
  }
  if (unit.isUnplaced && ['COMMUNE', 'PEER_GROUP', 'AREA_CLASS_COMBINATION'].includes(dimension)) return [UNPLACED];
  if (dimension === 'PEER_GROUP') return [PEER_GROUPS.indexOf(unit.peerGroup)];
  if (dimension === 'AREA_CLASS_COMBINATION') return [combinationNumber(unit.classes, slots)];
  if (dimension === 'COMMUNE') return [slots.unit(unit.unit)];
  if (dimension === 'PROVINCE') return [slots.unit(unit.province)];
  return [slotOf(dimension === 'DISTRICT' ? unit.district : unit.formerDistrict)];
}
