import type { CivilDate, ReferenceIndex } from '@lantoa/domain';
import { intakeContext, type IntakeContext } from '../model/intake-context.ts';

const CONTEXTS = new WeakMap<ReferenceIndex, IntakeContext>();

/** What entries are read with. Directories of places and bodies are built once for a pack, not once an entry. */
export function entryContext(index: ReferenceIndex, today: CivilDate): IntakeContext {
  const known = CONTEXTS.get(index) ?? intakeContext({ index, today, fileName: '' });
  CONTEXTS.set(index, known);
  return { ...known, today };
}
