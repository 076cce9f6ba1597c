import { InvalidArgumentError } from 'commander';
import { ROLES, isRole, type Role } from '@lantoa/record';

/** Roles as they are typed: `lead_department`. */
export const ROLE_NAMES = ROLES.map((role) => role.toLowerCase());

export function parseRole(text: string): Role {
  const role = text.trim().replaceAll('-', '_').toUpperCase();
  if (isRole(role)) return role;
  throw new InvalidArgumentError(ROLE_NAMES.join(', '));
}
