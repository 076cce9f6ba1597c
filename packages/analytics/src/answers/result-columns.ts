import { measureInfo } from '../catalogue/measure-info.ts';
import type { Column, Dimension } from '../contract.ts';
import type { QueryPlan } from '../query/plan.ts';

/** Heads of the cells of every row, in the order asked. `additiveOver` only where it differs from the measure's own. */
export function resultColumns(plan: QueryPlan, additiveOver?: readonly Dimension[]): Column[] {
  return plan.measures.map((measure) => {
    const info = measureInfo(measure);
    return {
      measure,
      label: plan.lang === 'VI' ? info.vi : info.en,
      unit: info.unit,
      additiveOver: additiveOver ?? info.additiveOver,
      countBasis: plan.countBasis,
    };
  });
}
