import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { CurrentViewerDocument } from '../gql/graphql.ts';
import { isUnauthenticated } from './failure.ts';

/** A question refused because the session ended: asking who is there lets the shell lead to signing in, and back. */
export function useSessionEnd(error: unknown): void {
  const client = useApolloClient();
  const hasEnded = error !== undefined && error !== null && isUnauthenticated(error);
  useEffect(() => {
    if (hasEnded) void client.refetchQueries({ include: [CurrentViewerDocument] });
  }, [client, hasEnded]);
}
