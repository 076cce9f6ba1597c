import type { TimeDimension } from '@lantoa/domain';
import type { Dimension } from '../contract.ts';
import { isTime } from './dimension-table.ts';

/** The dimensions of time among some, in their order. */
export function timeDimensionsOf(dimensions: readonly Dimension[]): TimeDimension[] {
  return dimensions.filter((dimension): dimension is TimeDimension & Dimension => isTime(dimension));
}
