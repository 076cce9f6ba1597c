import type { Role } from '../../gql/graphql.ts';

/** Who makes links; the server refuses the rest on its own. */
export function mayShare(role: Role | null | undefined): boolean {
  return role === 'COMMITTEE' || role === 'LEAD_DEPARTMENT';
}
