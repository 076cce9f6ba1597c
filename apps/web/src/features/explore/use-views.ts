import { useApolloClient, useQuery } from '@apollo/client/react';
import { useNamedActs } from '../../components/named/use-named-acts.ts';
import {
  DeleteViewDocument,
  RenameViewDocument,
  SavedViewsDocument,
  SaveViewDocument,
  type SavedViewRefusal,
  type SaveViewInput,
} from '../../gql/graphql.ts';

/** The saved questions of this account and its body; each act answers why it was refused, null where it was not. */
export function useViews() {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery(SavedViewsDocument, { fetchPolicy: 'cache-and-network' });
  const { failure, act } = useNamedActs<SavedViewRefusal>(refetch);
  return {
    ...{ list: data?.savedViews, error: failure ?? error ?? null, refetch: () => void refetch() },
    save: async (input: SaveViewInput) =>
      act(async () => {
        const { data: done } = await client.mutate({ mutation: SaveViewDocument, variables: { input } });
        return done?.saveView.refusal;
      }),
    rename: async (id: string, name: string) =>
      act(async () => {
        const { data: done } = await client.mutate({ mutation: RenameViewDocument, variables: { id, name } });
        return done?.renameView.refusal;
      }),
    remove: async (id: string) =>
      act(async () => {
        const { data: done } = await client.mutate({ mutation: DeleteViewDocument, variables: { id } });
        return done?.deleteView.refusal;
      }),
  };
}

export type ViewsWork = ReturnType<typeof useViews>;
