import type { AreaUnitId } from '@lantoa/domain';
import type { Role } from '../accounts/role.ts';

/** For whom a transaction works. `SERVICE` is the product itself: importing, feeding, resolving sessions. */
export interface Scope {
  readonly role: Role | 'SERVICE';
  readonly organisation: string | null;
  readonly units: readonly AreaUnitId[];
}

export const SERVICE_SCOPE: Scope = { role: 'SERVICE', organisation: null, units: [] };
