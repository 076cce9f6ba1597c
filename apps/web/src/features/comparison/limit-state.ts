import type { FunnelPointPartsFragment } from '../../gql/graphql.ts';

/** Where a unit stands: far outside is beyond the 99.9 % limits, outside beyond the 95 % ones. */
export const LIMIT_STATES = ['far_above', 'above', 'within', 'below', 'far_below'] as const;
export type LimitState = (typeof LIMIT_STATES)[number];

type Placed = Pick<FunnelPointPartsFragment, 'lower95' | 'upper95' | 'lower999' | 'upper999'> & {
  readonly cell: Pick<FunnelPointPartsFragment['cell'], 'value'>;
};

/** null where the unit has no figure, and so no limits. */
export function limitState({ cell, lower95, upper95, lower999, upper999 }: Placed): LimitState | null {
  const at = cell.value;
  if (!isFigure(at) || !isFigure(lower95) || !isFigure(upper95) || !isFigure(lower999) || !isFigure(upper999))
    return null;
  if (at > upper999) return 'far_above';
  if (at < lower999) return 'far_below';
  if (at > upper95) return 'above';
  return at < lower95 ? 'below' : 'within';
}

function isFigure(value: number | null | undefined): value is number {
  return typeof value === 'number';
}

/** Outside the limits by which a difference is worth a look. */
export function standsOut(point: Placed): boolean {
  const state = limitState(point);
  return state !== null && state !== 'within';
}
