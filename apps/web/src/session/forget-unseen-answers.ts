import type { OperationVariables } from '@apollo/client';
import type { DocumentNode } from 'graphql';
import { isUnder, type AnswerStore } from './answer-store.ts';
import { RECORD_ANSWERS } from './record-answers.ts';

interface Question {
  readonly query: DocumentNode;
  readonly variables?: OperationVariables;
}

/** After the record changed elsewhere: answers that no open page shows are asked for anew when a page wants them. */
export function forgetUnseenAnswers(store: AnswerStore, seen: readonly Question[]): void {
  store.forget(
    ({ query, key }, fields) =>
      fields.some((field) => RECORD_ANSWERS.includes(field)) &&
      !seen.some((question) => question.query === query && isUnder(key, question)),
  );
}
