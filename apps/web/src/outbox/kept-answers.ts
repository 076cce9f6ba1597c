import type { ApolloLink } from '@apollo/client/link';
import { isUnreachable } from '../failure/unreachable.ts';
import type { CurrentViewerQuery } from '../gql/graphql.ts';
import { deviceRows, type KeptAnswer } from './device-rows.ts';
import { lineToServer } from './line.ts';

/** Rights and lists may have changed since: older answers are no ground to work on. */
const LONGEST_MS = 14 * 24 * 3_600_000;
const NEWEST_OF_A_NAME = 6;

type Asked = Pick<ApolloLink.Operation, 'operationName' | 'variables'>;

/** Keeps what the entry form needs without a line, for whoever may enter; another account takes the place of the last one. */
export async function keepAnswer(asked: Asked, data: object, now: number): Promise<void> {
  lineToServer.answered();
  const database = await deviceRows();
  const holder = (await database.get('holder', 'account')) ?? null;
  const account = 'viewer' in data ? holderAfter((data as CurrentViewerQuery).viewer, holder) : holder;
  if (account !== holder) {
    if (holder !== null) await forgetKept(holder);
    if (account !== null) await database.put('holder', account, 'account');
  }
  if (account === null) return;
  await database.put('kept', keptOf(asked, account, data, now));
  await prune(account, asked.operationName ?? '');
}

/** What the server would say, as it said it last; null where it may not be told. */
export async function findAnswer(asked: Asked, error: unknown, now: number): Promise<object | null> {
  if (!isUnreachable(error)) return null;
  const database = await deviceRows();
  const account = await database.get('holder', 'account');
  if (account === undefined) return null;
  const rows = await database.getAllFromIndex('kept', 'account', account);
  const found = bestOf(
    rows.filter((row) => now - row.keptAt < LONGEST_MS),
    asked,
  );
  if (!found) return null;
  lineToServer.broke(found.keptAt);
  return found.data;
}

/** The account signed out: nothing of what was kept for it stays. What it has not sent yet is no part of this. */
export async function forgetKept(account: string): Promise<void> {
  const database = await deviceRows();
  const step = database.transaction(['kept', 'holder'], 'readwrite');
  for (const key of await step.objectStore('kept').index('account').getAllKeys(account))
    await step.objectStore('kept').delete(key);
  if ((await step.objectStore('holder').get('account')) === account) await step.objectStore('holder').delete('account');
  await step.done;
}

// Nobody signed in: the session ran out, which in the hills is no reason to lose the lists.
function holderAfter({ signedIn, account, mayEnter }: CurrentViewerQuery['viewer'], holder: string | null) {
  if (!signedIn) return holder;
  return mayEnter ? (account ?? null) : null;
}

function keptOf({ operationName, variables }: Asked, account: string, data: object, keptAt: number): KeptAnswer {
  const name = operationName ?? '';
  return { account, question: `${name} ${JSON.stringify(variables)}`, name, variables, data, keptAt };
}

/** The same question, or else the one of the nearest earlier day in the same language. */
function bestOf(rows: readonly KeptAnswer[], { operationName, variables }: Asked): KeptAnswer | null {
  const exact = rows.find((row) => row.name === operationName && sameOf(row.variables) === sameOf(variables));
  if (exact) return exact;
  const { on, lang } = variables;
  const alike = rows
    .filter((row) => row.name === operationName && row.variables['lang'] === lang && typeof on === 'string')
    .toSorted((a, b) => String(b.variables['on']).localeCompare(String(a.variables['on'])));
  return alike.find((row) => String(row.variables['on']) <= String(on)) ?? alike.at(-1) ?? null;
}

function sameOf(variables: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(variables).toSorted());
}

/** Lists of many days would pile up. */
async function prune(account: string, name: string): Promise<void> {
  const database = await deviceRows();
  const rows = (await database.getAllFromIndex('kept', 'account', account)).filter((row) => row.name === name);
  const old = rows.toSorted((a, b) => b.keptAt - a.keptAt).slice(NEWEST_OF_A_NAME);
  for (const row of old) await database.delete('kept', [row.account, row.question]);
}
