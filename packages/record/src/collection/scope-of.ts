import type { Scope } from '../database/scope.ts';
import type { CollectionViewer } from './collection.types.ts';

/** Rows that the viewer sees; row-level security decides. */
export function scopeOf({ role, organisation, units }: CollectionViewer): Scope {
  return { role, organisation, units };
}
