import type { AnalyticsViewer } from '../contract.ts';
import type { Bindings } from '../duckdb/bindings.ts';
import type { Slots } from '../duckdb/slots.ts';

/** Condition on `fact`: records that name one of the viewer's units or lie in one of the viewer's districts. */
export function ownFacts(slots: Slots, viewer: AnalyticsViewer, bindings: Bindings): string {
  const own = bindings.ints(viewer.units.map((unit) => slots.unit(unit)));
  return `fact IN (SELECT fact FROM part WHERE unit IN (SELECT unnest(${own})) OR district IN (SELECT unnest(${own})))`;
}
