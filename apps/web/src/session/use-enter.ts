import { useApolloClient } from '@apollo/client/react';
import { CurrentViewerDocument } from '../gql/graphql.ts';

/** Everything asked before belongs to another viewer: it goes, and the new viewer is asked for first. */
export function useEnter(): () => Promise<void> {
  const client = useApolloClient();
  return async () => {
    await client.clearStore();
    await client.refetchQueries({ include: [CurrentViewerDocument] });
  };
}
