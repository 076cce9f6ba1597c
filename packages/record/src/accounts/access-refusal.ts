import type { Access, AccountRefusal } from './administration.types.ts';
import type { Role } from './role.ts';

const OF_UNITS: ReadonlySet<Role> = new Set(['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER']);

/**
 * Why a role and a scope do not go together; null when they do. No scope, no rows: whoever answers for a place or a body
 * must have one, or the account would see nothing and look broken.
 */
export function accessRefusal({ role, organisation, units }: Access): AccountRefusal | null {
  if (role === 'PRESS_AGENCY' && organisation === null) return 'SCOPE_MISSING';
  if (OF_UNITS.has(role) && organisation === null && units.length === 0) return 'SCOPE_MISSING';
  return null;
}
