import type { ReferenceIndex } from '@lantoa/domain';
import type { Role, Scope, Viewer } from '@lantoa/record';

/** In whose name PostgreSQL reads: with the units below the viewer's own, since a district sees its communes. */
export function recordScope(
  { userId, role, organisation, units }: Viewer,
  index: ReferenceIndex | null,
): Required<Scope> & { readonly role: Role } {
  const below = index?.pack.units.filter(({ parent }) => parent !== null && units.includes(parent)) ?? [];
  return { role, organisation, units: [...units, ...below.map(({ id }) => id)], account: userId };
}
