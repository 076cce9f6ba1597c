import { ReferenceIndex } from '../reference/reference-index.ts';
import { referencePackOf, referenceRevisionsOf } from '../reference/reference-revisions.ts';
import type { ReferenceRevision } from '../model/ledger.ts';
import type { ChangeFault } from './change-fault.ts';
import { decideChange } from './decide-change.ts';
import type { ReferenceChange } from './reference-change.ts';

export interface ChangesDecision {
  readonly rows: readonly ReferenceRevision[];
  /** Each with the position of its change, from 0. */
  readonly faults: readonly { readonly position: number; readonly fault: ChangeFault }[];
}

/**
 * Decides changes one after the other, each on the state that the ones before it leave, after rows that are settled
 * already. A change with faults leaves the state as it was, so that every fault of a list is told at once.
 */
export function decideAll(
  changes: readonly ReferenceChange[],
  index: ReferenceIndex,
  settled: readonly ReferenceRevision[] = [],
): ChangesDecision {
  const rows = [...settled];
  const faults: { readonly position: number; readonly fault: ChangeFault }[] = [];
  let current = after(index, settled);
  for (const [position, change] of changes.entries()) {
    const decision = decideChange(change, current);
    faults.push(...decision.faults.map((fault) => ({ position, fault })));
    rows.push(...decision.rows);
    current = after(current, decision.rows);
  }
  return { rows, faults };
}

function after(index: ReferenceIndex, rows: readonly ReferenceRevision[]): ReferenceIndex {
  if (rows.length === 0) return index;
  const pack = referencePackOf([...referenceRevisionsOf(index.pack), ...rows]);
  return pack ? new ReferenceIndex(pack) : index;
}
