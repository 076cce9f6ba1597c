import type { InMemoryCache, OperationVariables } from '@apollo/client';
import type { DocumentNode, Kind } from 'graphql';
import { RECORD_ANSWERS } from './record-answers.ts';

// By type alone: their values would part the library's files for every page.
const OPERATION = 'OperationDefinition' as Kind.OPERATION_DEFINITION;
const FIELD = 'Field' as Kind.FIELD;

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
    definition.kind === OPERATION
      ? definition.selectionSet.selections.flatMap((field) =>
          field.kind === FIELD
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
