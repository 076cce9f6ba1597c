import { ApolloLink } from '@apollo/client/link';
import { catchError, from, map, tap, type Observable } from 'rxjs';

/** What entering needs without a line, and nothing else: no answer about figures is ever kept on a device. */
const KEPT: ReadonlySet<string> = new Set(['CurrentViewer', 'EntryHelp', 'EntryCodes', 'EntryUnits']);

const keeping = () => import('../outbox/kept-answers.ts');

/** Keeps the answers that the entry form needs, and gives them back while the server cannot be reached. */
export function createKeptLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (!KEPT.has(operation.operationName ?? '')) return forward(operation);
    return forward(operation).pipe(
      tap(({ data }) => {
        if (data) void keeping().then(({ keepAnswer }) => keepAnswer(operation, data, Date.now()), nothing);
      }),
      catchError((error: unknown): Observable<ApolloLink.Result> => {
        const found = keeping().then(({ findAnswer }) => findAnswer(operation, error, Date.now()), nothing);
        return from(found).pipe(
          map((data) => {
            if (!data) throw error;
            return { data };
          }),
        );
      }),
    );
  });
}

// Keeping is a service: where it fails, the answer stands without it.
function nothing(): null {
  return null;
}
