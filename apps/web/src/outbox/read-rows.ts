import type { ApolloClient } from '@apollo/client';
import { ReadEntryRowsDocument, type Lang } from '../gql/graphql.ts';
import type { EntryFault, WholeActivity, WrittenRow } from './outbox-item.ts';
import { patience } from './patience.ts';

export interface RowReading {
  /** Null where something keeps the row from being read. */
  readonly activity: WholeActivity | null;
  readonly faults: readonly EntryFault[];
}

/** Rows of the table as the server reads them, each with what was brought along for it. Rejects without an answer in time. */
export async function readRows(
  client: ApolloClient,
  rows: readonly WrittenRow[],
  lang: Lang,
): Promise<readonly RowReading[]> {
  const columns = [...new Set(rows.flatMap(({ texts }) => Object.keys(texts)))];
  const input = { columns, rows: rows.map(({ texts }) => columns.map((column) => texts[column] ?? '')), lang };
  const { data } = await client.mutate({
    mutation: ReadEntryRowsDocument,
    variables: { input },
    context: patience(),
  });
  return (data?.readEntryRows ?? []).map(({ activity, faults }, position) => ({
    activity: activity ? withBrought(activity, rows[position]) : null,
    faults: faults.map((fault) => ({ ...fault, records: [] })),
  }));
}

/** Named together with bodies that no column tells of. */
function withBrought(activity: WholeActivity, row: WrittenRow | undefined): WholeActivity {
  const plain = JSON.parse(JSON.stringify(activity, withoutType)) as WholeActivity;
  return { ...plain, otherActors: [...(row?.carried?.otherActors ?? [])] };
}

function withoutType(name: string, value: unknown): unknown {
  return name === '__typename' ? undefined : value;
}
