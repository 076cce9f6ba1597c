import type { ApolloClient, TypedDocumentNode } from '@apollo/client';
import type { ReferenceChangePartsFragment } from '../../gql/graphql.ts';

/** Sends one change; every mutation answers under the same name. */
export async function sendChange<Input>(
  client: ApolloClient,
  mutation: TypedDocumentNode<{ readonly result: ReferenceChangePartsFragment }, { input: Input }>,
  input: Input,
): Promise<ReferenceChangePartsFragment> {
  const { data } = await client.mutate({ mutation, variables: { input } });
  if (!data) throw new Error('an answer without data');
  return data.result;
}
