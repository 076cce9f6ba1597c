import { randomUUID } from 'node:crypto';
import { SERVICE_SCOPE } from '@lantoa/record';
import type { RelationWorld } from './relation-world.ts';
import type { Run, Runs } from './run.ts';

/** A link of an account, whatever its role is: who may make one is asked elsewhere. */
async function linkOf({ server }: RelationWorld, userId: string): Promise<string> {
  const id = randomUUID();
  await server.running.record.inScope(SERVICE_SCOPE, async (manager) =>
    manager.query<unknown[]>(
      `INSERT INTO lantoa.share_link VALUES
         ($1, sha256(convert_to($3, 'UTF8')), $2, '{}', 'x', 1, now(), now() + interval '1 day', NULL, 0, NULL)`,
      [id, userId, id],
    ),
  );
  return id;
}

const list: Run = async (world, role, relation) => {
  const holder = world.holder(role, relation);
  if (!holder) return null;
  const link = await linkOf(world, holder.id);
  const found = await world.data<{ shares: { id: string }[] }>(role, '{ shares { id } }');
  return (found?.shares ?? []).some(({ id }) => id === link);
};

const revoke: Run = async (world, role, relation) => {
  const holder = world.holder(role, relation);
  if (!holder) return null;
  const document = `mutation { revokeShare(id: "${await linkOf(world, holder.id)}") }`;
  return (await world.data<{ revokeShare: boolean }>(role, document))?.revokeShare === true;
};

/** Links to shared views, by the account that made them. */
export const LINK_RUNS: Runs = { 'Query.shares': list, 'Mutation.revokeShare': revoke };
