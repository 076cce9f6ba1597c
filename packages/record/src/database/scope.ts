import type { AreaUnitId } from '@lantoa/domain';
import type { Role } from '../accounts/role.ts';

/** For whom a transaction works. `SERVICE` is the product itself: importing, feeding, resolving sessions. */
export interface Scope {
  readonly role: Role | 'SERVICE';
  readonly organisation: string | null;
  readonly units: readonly AreaUnitId[];
  /** Id of the account or token whose imports are the own ones; absent: none are. */
  readonly account?: string;
}

export const SERVICE_SCOPE: Scope = { role: 'SERVICE', organisation: null, units: [] };
