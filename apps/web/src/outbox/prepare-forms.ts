import type { ApolloClient } from '@apollo/client';
import { EntryCodesDocument, EntryHelpDocument, EntryUnitsDocument } from '../gql/graphql.ts';
import { API_LANG } from '../language/lang.ts';

/** The page that was opened comes first. */
const PAUSE_MS = 3_000;

/** Asks for what the entry form needs, in both languages, so that it can be kept for the time without a line. */
export function prepareForms(client: ApolloClient): () => void {
  const timer = window.setTimeout(() => {
    void ask(client).catch(() => undefined);
  }, PAUSE_MS);
  return () => {
    window.clearTimeout(timer);
  };
}

async function ask(client: ApolloClient): Promise<void> {
  const { data } = await client.query({ query: EntryHelpDocument });
  await client.query({ query: EntryCodesDocument });
  if (!data) return;
  const on = data.entryHelp.defaultDate;
  for (const lang of Object.values(API_LANG))
    await client.query({ query: EntryUnitsDocument, variables: { on, lang } });
}
