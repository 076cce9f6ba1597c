import { ApolloLink } from '@apollo/client/link';
import { map } from 'rxjs';
import { knownAnswers } from '../figures/known-answers.ts';

/** Hands every page its answers as they are told, so that none of them shows a zero that nobody knows. */
export function createKnownLink(): ApolloLink {
  return new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      map((result) => (result.data ? { ...result, data: { ...knownAnswers(result.data) } } : result)),
    ),
  );
}
