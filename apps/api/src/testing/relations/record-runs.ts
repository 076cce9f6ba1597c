import { randomUUID } from 'node:crypto';
import type { Role } from '@lantoa/record';
import type { Belongings, RelationWorld } from './relation-world.ts';
import type { Run, Runs } from './run.ts';
import { PLACES } from './stands.ts';

const YEAR = 'period: { code: "admin:2023-Y" }';
const ANY_STATUS = 'where: { status: [SUBMITTED, VERIFIED] }';
/** A revision that nothing has: whoever may change the record is told so, and changes nothing. */
const STALE = 99;

/** Asks with what is at the place. */
function about(document: (there: Belongings) => string): Run {
  return async (world, role, relation) => {
    const there = world.at(role, relation);
    return there && world.reaches(role, document(there));
  };
}

const activities: Run = async (world, role, relation) => {
  const query = `{ activities(query: { ${YEAR}, ${ANY_STATUS}, limit: 500 }) { activities { id } } }`;
  const there = world.at(role, relation);
  const found = await world.data<{ activities: { activities: { id: string }[] } }>(role, query);
  const ids = new Set(found?.activities.activities.map(({ id }) => id));
  return there && there.records.some((id) => ids.has(id));
};

const history: Run = async (world, role, relation) => {
  const [id] = world.at(role, relation)?.records ?? [];
  if (id === undefined) return null;
  const found = await world.data<{ activityHistory: object | null }>(role, `{ activityHistory(id: "${id}") { id } }`);
  return (found?.activityHistory ?? null) !== null;
};

const candidates: Run = async (world, role, relation) => {
  const query = `{ duplicateCandidates(query: { ${YEAR}, ${ANY_STATUS}, limit: 500 }) { candidates { first { id } second { id } } } }`;
  const there = world.at(role, relation);
  type Found = { duplicateCandidates: { candidates: { first: { id: string }; second: { id: string } }[] } };
  const found = await world.data<Found>(role, query);
  const ids = new Set(found?.duplicateCandidates.candidates.flatMap(({ first, second }) => [first.id, second.id]));
  return there && there.records.some((id) => ids.has(id));
};

const links: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  const document = '{ duplicateLinks(query: { limit: 100 }) { links { linked { id } } } }';
  type Found = { duplicateLinks: { links: { linked: { id: string } }[] } };
  const found = await world.data<Found>(role, document);
  return there && (found?.duplicateLinks.links ?? []).some(({ linked }) => linked.id === there.linked);
};

const recorded: Run = async (world, role, relation) => {
  const [id] = world.at(role, relation)?.records ?? [];
  if (id === undefined) return null;
  const found = await world.data<{ recordedEntry: object | null }>(role, `{ recordedEntry(id: "${id}") { id } }`);
  return (found?.recordedEntry ?? null) !== null;
};

const broadcasts: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  const document = '{ broadcastsToRepeat(period: { code: "cal:2023-M05" }) { repeats { of } } }';
  const found = await world.data<{ broadcastsToRepeat: { repeats: { of: string }[] } }>(role, document);
  return there && (found?.broadcastsToRepeat.repeats ?? []).some(({ of }) => of === there.records[3]);
};

const SAVE = 'mutation S($input: SaveActivityInput!) { saveActivity(input: $input) { faults { code } } }';

// What would be saved is the asker's own to enter: whether it may take the place of the record is what is asked.
const save: Run = async (world, role, relation) => {
  const [id, own] = [world.at(role, relation)?.records[1], world.at(role, 'own')];
  if (id === undefined || !own) return null;
  const activity = {
    ...{ date: '2023-04-11', organisation: own.body, places: [{ unit: PLACES[own.name].meetsIn }] },
    ...{ topics: ['crime_prevention'], activityType: 'community_session', channel: 'direct_community' },
    counts: [{ indicator: 'sessions', value: 1 }],
  };
  return world.reaches(role, SAVE, { input: { id, expectedRevision: STALE, idempotencyKey: randomUUID(), activity } });
};

const enterFor: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  if (!there) return null;
  const activity = {
    ...{ date: '2023-04-20', organisation: there.body, places: [{ unit: PLACES[there.name].meetsIn }] },
    ...{ topics: ['crime_prevention'], activityType: 'community_session', channel: 'direct_community' },
    counts: [{ indicator: 'sessions', value: 1 }],
  };
  const input = { id: randomUUID(), expectedRevision: STALE, idempotencyKey: randomUUID(), activity };
  return world.reaches(role, SAVE, { input });
};

const saveAndEnterFor: Run = async (world, role, relation) => {
  const [changed, entered] = [await save(world, role, relation), await enterFor(world, role, relation)];
  if (changed !== entered) throw new Error(`${role} may ${changed ? 'change but not enter' : 'enter but not change'}`);
  return changed;
};

// The second item cannot be read: nothing is recorded, and what is said of the first one is told.
async function sendsMany(world: RelationWorld, role: Role, address: string, item: object): Promise<boolean> {
  const response = await fetch(`${world.server.url}/intake/${address}`, {
    method: 'POST',
    headers: { ...world.asker(role).headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify([item, {}]),
  });
  if (response.status === 403) return false;
  const { faults } = (await response.json()) as { readonly faults: readonly { readonly code: string }[] };
  if (!faults.some(({ code }) => code === 'INVALID_ITEM')) throw new Error('the batch was not read');
  return !faults.some(({ code }) => code === 'FORBIDDEN');
}

const enterMany: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  if (!there) return null;
  const activity = {
    ...{ date: '2023-04-21', organisation: there.body, places: [{ unit: PLACES[there.name].meetsIn }] },
    ...{ topics: ['crime_prevention'], activityType: 'community_session', channel: 'direct_community' },
    counts: [{ indicator: 'sessions', value: 1 }],
  };
  return sendsMany(world, role, 'activities', { activity });
};

const tellRuns: Run = async (world, role, relation) => {
  const there = world.at(role, relation);
  if (!there) return null;
  const [commune = ''] = PLACES[there.name].meetsIn.split('@');
  const run = { commune, date: '2023-04-21', start: '17:00', topics: ['crime_prevention'] };
  return sendsMany(world, role, 'broadcast-runs', run);
};

const stale = (id: string) => `{ id: "${id}", expectedRevision: ${String(STALE)} }`;
const key = () => `idempotencyKey: "${randomUUID()}"`;

const unlink: Run = async (world, role, relation) => {
  const [, id] = world.at(role, relation)?.records ?? [];
  if (id === undefined) return null;
  const document = `mutation { unlinkDuplicate(input: { id: "${id}", expectedRevision: ${String(STALE)}, ${key()} }) { lead } }`;
  const { body } = await world.ask(role, document);
  // The record is not linked, which only whoever may change it is told.
  return body.errors?.[0]?.message.includes(id) ?? true;
};

/** Records of activities, and what becomes of them. */
export const RECORD_RUNS: Runs = {
  'Query.activities': activities,
  'Query.activityHistory': history,
  'Query.duplicateCandidates': candidates,
  'Query.duplicateLinks': links,
  'Mutation.redactNote': about(
    ({ records }) =>
      `mutation { redactNote(input: { activity: "${records[0]}", revision: 1, reason: "r" }) { dataVersion } }`,
  ),
  'Query.recordedEntry': recorded,
  'Query.broadcastsToRepeat': broadcasts,
  'Mutation.saveActivity': saveAndEnterFor,
  'POST /intake/activities': enterMany,
  'POST /intake/broadcast-runs': tellRuns,
  'Mutation.retractActivity': about(
    ({ records }) =>
      `mutation { retractActivity(input: { id: "${records[1]}", expectedRevision: ${String(STALE)}, reason: "nhầm kỳ báo cáo",
        ${key()} }) { faults { code } } }`,
  ),
  'Mutation.linkDuplicates': about(
    ({ records: [, first, second] }) =>
      `mutation { linkDuplicates(input: { lead: ${stale(first)}, linked: [${stale(second)}], ${key()} }) { lead } }`,
  ),
  'Mutation.unlinkDuplicate': unlink,
  'Mutation.dismissDuplicate': about(
    ({ records: [wide, first] }) => `mutation { dismissDuplicate(input: { first: "${wide}", second: "${first}" }) }`,
  ),
};
