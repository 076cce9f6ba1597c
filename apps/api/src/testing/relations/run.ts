import type { Role } from '@lantoa/record';
import type { Relation } from '../../platform/auth/permission-relations.ts';
import type { RelationWorld } from './relation-world.ts';

/**
 * Calls one field or route over HTTP as a role, naming what stands in a relation to it. Tells whether the call reached it;
 * null where there is nothing of the kind.
 */
export type Run = (world: RelationWorld, role: Role, relation: Relation) => Promise<boolean | null>;
export type Runs = Readonly<Record<string, Run>>;
