import type { CivilDate } from '../model/civil-date.ts';
import type { Code } from '../model/reference-pack.ts';
import { isInForce } from './is-in-force.ts';
import type { ReferenceIndex } from './reference-index.ts';

/**
 * The code that stands for an ended one on a day: as the list names it (`attributes.successor`), or the successor of
 * that one where it has ended too. null where the list names none that is in force.
 */
export function successorOf(code: Code, on: CivilDate, index: ReferenceIndex): Code | null {
  const seen = new Set([code.code]);
  let next = nextOf(code, index);
  while (next && !seen.has(next.code)) {
    if (isInForce(next, on)) return next;
    seen.add(next.code);
    next = nextOf(next, index);
  }
  return null;
}

function nextOf({ list, attributes }: Code, index: ReferenceIndex): Code | undefined {
  const { successor } = attributes;
  return successor === undefined ? undefined : index.code(list, successor);
}
