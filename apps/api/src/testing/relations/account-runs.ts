import { randomUUID } from 'node:crypto';
import { SERVICE_SCOPE, type NamedReader } from '@lantoa/record';
import type { Holder } from './holder.ts';
import type { RelationWorld } from './relation-world.ts';
import type { Run, Runs } from './run.ts';

/**
 * Of what is about the own account and names no other: it is let in for oneself, and neither tells of another account nor
 * changes one.
 */
function self(call: (world: RelationWorld, asker: Holder) => Promise<{ isLetIn: boolean; told: string }>): Run {
  return async (world, role, relation) => {
    const other = world.holder(role, relation);
    if (!other) return null;
    const before = await fingerprint(world, other);
    const { isLetIn, told } = await call(world, world.asker(role));
    if (relation === 'own') return isLetIn;
    const isTold = [other.id, other.email, other.tokenId, other.uploadId].some((mark) => mark && told.includes(mark));
    return isTold || before !== (await fingerprint(world, other));
  };
}

const own = (document: string): Run =>
  self(async (world, { role }) => {
    const { body } = await world.ask(role, document);
    const code = body.errors?.[0]?.extensions.code;
    return { isLetIn: code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED', told: JSON.stringify(body) };
  });

const upload = self(async (world, { headers }) => {
  const form = new FormData();
  form.append('file', new Blob(['x']), 'a.csv');
  const response = await fetch(`${world.server.url}/uploads`, { method: 'POST', headers, body: form });
  return { isLetIn: response.ok, told: await response.text() };
});

async function fingerprint({ server }: RelationWorld, { id }: Holder): Promise<string> {
  return JSON.stringify(
    await server.running.record.inScope(SERVICE_SCOPE, async (manager) =>
      manager.query<unknown[]>(
        `SELECT (SELECT jsonb_agg(to_jsonb(a)) FROM lantoa.user_account a WHERE id = $1) AS account,
           (SELECT count(*) FROM lantoa.session s WHERE user_id = $1) AS sessions,
           (SELECT jsonb_agg(to_jsonb(t) ORDER BY id) FROM lantoa.api_token t WHERE owner_id = $1) AS tokens,
           (SELECT jsonb_agg(to_jsonb(s)) FROM lantoa.second_step s WHERE user_id = $1) AS steps,
           (SELECT jsonb_agg(to_jsonb(p)) FROM lantoa.alert_preference p WHERE account_id = $1) AS preference`,
        [id],
      ),
    ),
  );
}

const revokeToken: Run = async (world, role, relation) => {
  const id = world.holder(role, relation)?.tokenId ?? null;
  if (id === null) return null;
  return (
    (await world.data<{ revokeOwnToken: boolean }>(role, `mutation { revokeOwnToken(id: "${id}") }`))
      ?.revokeOwnToken === true
  );
};

const help: Run = async (world, role, relation) => {
  const holder = world.holder(role, relation);
  const found = await world.data<{ entryHelp: { recent: { id: string }[] } }>(role, '{ entryHelp { recent { id } } }');
  return holder && (found?.entryHelp.recent ?? []).some(({ id }) => id === holder.entered);
};

type Call = (id: string) => string;
type IsReached = (found: Readonly<Record<string, unknown>>, id: string) => boolean;

/** What is done to something that the holder keeps under a name. */
function kept(
  keep: (world: RelationWorld, reader: NamedReader, id: string) => Promise<unknown>,
  call: Call,
  isReached: IsReached,
): Run {
  return async (world, role, relation) => {
    const holder = world.holder(role, relation);
    if (!holder) return null;
    const id = randomUUID();
    await keep(world, { account: holder.id, organisation: null, mayShare: false }, id);
    const found = await world.data<Record<string, unknown>>(role, call(id));
    return found !== null && isReached(found, id);
  };
}

const template = (call: Call, isReached: IsReached) =>
  kept(
    async ({ server }, reader, id) =>
      server.running.record.templates.keep(reader, { id, name: id, isShared: false, content: EMPTY_FORM }),
    call,
    isReached,
  );
const view = (call: Call, isReached: IsReached) =>
  kept(
    async ({ server }, reader, id) =>
      server.running.record.views.keep(reader, { id, name: id, isShared: false, content: 'by=TOPIC' }),
    call,
    isReached,
  );

const EMPTY_FORM = {
  ...{ scope: 'commune', districts: [], organisation: null, places: [], topics: [], subtopics: [], groups: [] },
  ...{ observances: [], counts: [], flags: [], themes: [], partners: [], movements: [], campaignLinks: [] },
  ...{ languages: [], otherActors: [], attachments: [], activityType: null, channel: null, setting: null },
};
const done = (field: string) => (found: Readonly<Record<string, unknown>>) =>
  JSON.stringify(found[field]) === '{"refusal":null}';

function listed(field: 'accounts' | 'invitations', idOf: 'id' | 'invitationId'): Run {
  return async (world, role, relation) => {
    const holder = world.holder(role, relation);
    const found = await world.data<Record<string, { id: string }[]>>(role, `{ ${field} { id } }`);
    return holder && (found?.[field] ?? []).some(({ id }) => id === holder[idOf]);
  };
}

const ALLOWED: ReadonlySet<string> = new Set(['', 'SECOND_STEP_OFF']);

/** What administrators do to an account, but to the own one. */
function change(field: string, more: (holder: Holder) => string): Run {
  return async (world, role, relation) => {
    const holder = world.holder(role, relation);
    if (!holder) return null;
    const document = `mutation { ${field}(id: "${holder.id}"${more(holder)}) { refusal } }`;
    const found = await world.data<Record<string, { refusal: string | null }>>(role, document);
    return found !== null && ALLOWED.has(found[field]?.refusal ?? '');
  };
}

const accessOf = ({ role, organisation, units }: Holder) =>
  `{ role: ${role}, organisation: ${JSON.stringify(organisation)}, units: ${JSON.stringify(units)} }`;

const invite: Run = async (world, role, relation) => {
  const holder = world.holder(role, relation);
  if (!holder) return null;
  const document = `mutation { invite(input: { email: "again-${holder.email}", access: ${accessOf(holder)} })
    { invitation { id } } }`;
  const found = await world.data<{ invite: { invitation: { id: string } | null } }>(role, document);
  return (found?.invite.invitation ?? null) !== null;
};

const withdraw: Run = async (world, role, relation) => {
  const holder = world.holder(role, relation);
  if (!holder) return null;
  const document = `mutation { withdrawInvitation(id: "${holder.invitationId}") }`;
  return (await world.data<{ withdrawInvitation: boolean }>(role, document))?.withdrawInvitation === true;
};

/** The own account, and what administrators do to those of others. */
export const ACCOUNT_RUNS: Runs = {
  'Query.ownAccount': own('{ ownAccount { email secondStep } }'),
  'Mutation.changeOwnPassword': own(
    'mutation { changeOwnPassword(current: "x", next: "a long pass phrase") { refusal } }',
  ),
  'Mutation.beginSecondStep': own('mutation { beginSecondStep(password: "x") { refusal } }'),
  'Mutation.confirmSecondStep': own('mutation { confirmSecondStep(code: "123456") { refusal } }'),
  'Mutation.endSecondStep': own('mutation { endSecondStep(code: "123456") { refusal } }'),
  'Mutation.signOutElsewhere': own('mutation { signOutElsewhere }'),
  'Query.ownTokens': own('{ ownTokens { id name } }'),
  'Mutation.createOwnToken': own('mutation { createOwnToken(name: "x", days: 1) { refusal } }'),
  'Mutation.createShare': own('mutation { createShare(input: { view: "{}", questions: [], days: 1 }) { id } }'),
  'Mutation.revokeOwnToken': revokeToken,
  'POST /uploads': upload,
  'Query.entryHelp': help,
  'Query.entryTemplates': template(
    () => '{ entryTemplates(on: "2023-04-05") { templates { id } } }',
    (found, id) => JSON.stringify(found).includes(id),
  ),
  'Mutation.saveEntryTemplate': own(`mutation { saveEntryTemplate(input: { id: "${randomUUID()}", name: "x",
    activity: { date: "2023-04-05" } }) { refusal } }`),
  'Mutation.renameEntryTemplate': template(
    (id) => `mutation { renameEntryTemplate(id: "${id}", name: "again") { refusal } }`,
    done('renameEntryTemplate'),
  ),
  'Mutation.deleteEntryTemplate': template(
    (id) => `mutation { deleteEntryTemplate(id: "${id}") { refusal } }`,
    done('deleteEntryTemplate'),
  ),
  'Query.comingObservances': own('{ comingObservances { observance } }'),
  'Query.alertPreference': own('{ alertPreference { mode } }'),
  'Mutation.saveAlertPreference': own(
    'mutation { saveAlertPreference(input: { mode: NONE, quietFrom: "21:00", quietTo: "06:00" }) { mode } }',
  ),
  'Query.savedViews': view(
    () => '{ savedViews { views { id } } }',
    (found, id) => JSON.stringify(found).includes(id),
  ),
  'Mutation.saveView': own(
    `mutation { saveView(input: { id: "${randomUUID()}", name: "x", address: "" }) { refusal } }`,
  ),
  'Mutation.renameView': view(
    (id) => `mutation { renameView(id: "${id}", name: "again") { refusal } }`,
    done('renameView'),
  ),
  'Mutation.deleteView': view((id) => `mutation { deleteView(id: "${id}") { refusal } }`, done('deleteView')),
  'Query.accounts': listed('accounts', 'id'),
  'Query.invitations': listed('invitations', 'invitationId'),
  'Mutation.invite': invite,
  'Mutation.setAccountDisabled': change('setAccountDisabled', () => ', disabled: false'),
  'Mutation.resetSecondStep': change('resetSecondStep', () => ''),
  'Mutation.changeAccountAccess': change('changeAccountAccess', (holder) => `, access: ${accessOf(holder)}`),
  'Mutation.resetPassword': change('resetPassword', () => ''),
  'Mutation.withdrawInvitation': withdraw,
};
