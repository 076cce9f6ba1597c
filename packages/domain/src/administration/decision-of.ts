import { administeredKey } from './administered-key.ts';
import type { ChangeFault } from './change-fault.ts';
import type { AdministeredRow, ChangeDecision } from './reference-change.ts';

/** The rows of a change that nothing speaks against; or its faults. */
export function decisionOf(faults: readonly ChangeFault[], rows: () => readonly AdministeredRow[]): ChangeDecision {
  if (faults.length > 0) return { rows: [], faults };
  return { rows: rows().map((row) => ({ ...row, key: administeredKey(row) })), faults: [] };
}
