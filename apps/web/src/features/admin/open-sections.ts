import type { Role } from '../../gql/graphql.ts';
import { ADMIN_SECTIONS } from './admin-sections.ts';

/** The sections that a role opens, in their order. */
export function openSections(role: Role | null | undefined) {
  return ADMIN_SECTIONS.filter(({ roles }) => roles.some((one) => one === role));
}
