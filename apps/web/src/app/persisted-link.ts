import { ApolloLink } from '@apollo/client/link';
import { OperationTypeNode } from 'graphql';
import { mergeMap, of } from 'rxjs';
import type { ErrorCode } from '../gql/graphql.ts';

const UNKNOWN: ErrorCode = 'UNKNOWN_DOCUMENT';

/**
 * Names each query by the hash that the build gave it, in place of its text. A server of another build than the page may
 * not know the hash: the page, which holds the texts, then sends them until it is loaded anew.
 */
export function createPersistedLink(): ApolloLink {
  let areKnown = true;
  return new ApolloLink((operation, forward) => {
    const sha256Hash = hashOf(operation);
    if (!areKnown || sha256Hash === null) return forward(operation);
    operation.extensions = { persistedQuery: { version: 1, sha256Hash } };
    operation.setContext({ http: { includeQuery: false } });
    return forward(operation).pipe(
      mergeMap((result) => {
        if (!isUnknown(result)) return of(result);
        areKnown = false;
        operation.extensions = {};
        operation.setContext({ http: { includeQuery: true } });
        return forward(operation);
      }),
    );
  });
}

function hashOf({ query, operationType }: ApolloLink.Operation): string | null {
  if (operationType !== OperationTypeNode.QUERY || !('__meta__' in query)) return null;
  const meta = query.__meta__;
  if (typeof meta !== 'object' || meta === null || !('hash' in meta)) return null;
  return typeof meta.hash === 'string' ? meta.hash : null;
}

function isUnknown(result: ApolloLink.Result): boolean {
  return 'errors' in result && result.errors[0]?.extensions?.['code'] === UNKNOWN;
}
