import type { Lang } from '../schema/enums.ts';

/** The language that a link asks for: `en` or `vi` in any case; Vietnamese for anything else. */
export function langOf(parameter: unknown): Lang {
  return typeof parameter === 'string' && parameter.toUpperCase() === 'EN' ? 'EN' : 'VI';
}
