import type { InMemoryCache, OperationVariables } from '@apollo/client';
import { Kind, type DocumentNode } from 'graphql';
import { RECORD_ANSWERS } from './record-answers.ts';

interface Question {
  readonly query: DocumentNode;
  readonly variables?: OperationVariables;
}

/** After the record changed elsewhere: answers that no open page shows are asked for anew when a page wants them. */
export function forgetUnseenAnswers(cache: InMemoryCache, seen: readonly Question[]): void {
  const kept = new Set(seen.flatMap((question) => keysOf(cache, question)));
  cache.modify({
    id: 'ROOT_QUERY',
    fields: (answer, { fieldName, storeFieldName, DELETE }) =>
      RECORD_ANSWERS.includes(fieldName) && !kept.has(storeFieldName) ? DELETE : (answer as unknown),
  });
}

/** Under what the cache keeps the answers to a question. */
function keysOf(cache: InMemoryCache, { query, variables }: Question): string[] {
  return query.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((field) =>
          field.kind === Kind.FIELD
            ? cache.policies.getStoreFieldName({
                typename: 'Query',
                fieldName: field.name.value,
                field,
                variables: variables ?? {},
              })
            : [],
        )
      : [],
  );
}
