import type { ApolloClient } from '@apollo/client';
import { failureOf } from '../failure/failure.ts';
import { isUnreachable } from '../failure/unreachable.ts';
import { RetractActivityDocument, SaveActivityDocument, type SavingPartsFragment } from '../gql/graphql.ts';
import { API_LANG, type Lang } from '../language/lang.ts';
import type { ActivityItem, OutboxItem, Outcome, RetractionItem, RowItem } from './outbox-item.ts';
import { patience } from './patience.ts';
import { readRows } from './read-rows.ts';

/** The server is there and asks to come back later. */
const LATER: ReadonlySet<string> = new Set([
  ...['BUSY', 'RATE_LIMITED', 'DATABASE_UNAVAILABLE', 'TIMEOUT', 'STALE_DATA_VERSION', 'INTERNAL', 'NETWORK'],
]);

/** Sends one decision and reads what came of it. Never rejects. */
export async function sendEntry(client: ApolloClient, item: OutboxItem, lang: Lang): Promise<Outcome> {
  try {
    switch (item.kind) {
      case 'row':
        return await sendRow(client, item, lang);
      case 'retraction':
        return await sendRetraction(client, item, lang);
      default:
        return await sendActivity(client, item, lang);
    }
  } catch (error) {
    return outcomeOf(error, lang);
  }
}

async function sendActivity(client: ApolloClient, item: ActivityItem, lang: Lang): Promise<Outcome> {
  const { id, account, expectedRevision, activity, confirmed, idempotencyKey } = item;
  const { data } = await client.mutate({
    mutation: SaveActivityDocument,
    variables: {
      input: {
        ...{ id, account, expectedRevision, activity, idempotencyKey, lang: API_LANG[lang] },
        confirmed: [...confirmed],
      },
    },
    context: patience(),
  });
  return answered(data?.saveActivity);
}

/** Read and saved under one key: sent again it is read again, and answered as it was first. */
async function sendRow(client: ApolloClient, { kind: _, row, ...item }: RowItem, lang: Lang): Promise<Outcome> {
  const [reading] = await readRows(client, [row], API_LANG[lang]);
  if (!reading) return { kind: 'unanswered' };
  const { activity, faults } = reading;
  if (!activity) return { kind: 'refused', faults };
  const outcome = await sendActivity(client, { ...item, activity }, lang);
  return outcome.kind === 'refused' || outcome.kind === 'conflict' ? { ...outcome, activity } : outcome;
}

async function sendRetraction(client: ApolloClient, item: RetractionItem, lang: Lang): Promise<Outcome> {
  const { id, account, expectedRevision, reason, idempotencyKey } = item;
  const { data } = await client.mutate({
    mutation: RetractActivityDocument,
    variables: { input: { id, account, expectedRevision, reason, idempotencyKey, lang: API_LANG[lang] } },
    context: patience(),
  });
  return answered(data?.retractActivity);
}

function answered(result: SavingPartsFragment | undefined): Outcome {
  if (!result) return { kind: 'unanswered' };
  const { saved, faults, conflict } = result;
  if (saved) return { kind: 'saved', revision: saved.revision, status: saved.status };
  if (conflict?.theirs) return { kind: 'conflict', theirs: conflict.theirs };
  return { kind: 'refused', faults };
}

function outcomeOf(error: unknown, lang: Lang): Outcome {
  if (isUnreachable(error)) return { kind: 'unanswered' };
  const failure = failureOf(error, lang);
  if (failure.code === 'UNAUTHENTICATED') return { kind: 'signedOut' };
  if (LATER.has(failure.code)) return { kind: 'unanswered' };
  return { kind: 'stopped', reason: { title: failure.detail ?? failure.title, remedy: failure.remedy } };
}
