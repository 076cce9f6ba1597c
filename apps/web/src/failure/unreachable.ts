import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** What a proxy says in place of a server that is away. */
const GATEWAY: ReadonlySet<number> = new Set([502, 503, 504]);

/** True where no answer of the server came: no line, a line that broke, a server that is away. */
export function isUnreachable(error: unknown): boolean {
  if (ServerError.is(error)) return GATEWAY.has(error.statusCode);
  return !CombinedGraphQLErrors.is(error);
}
