import { ApolloClient } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';
import { of, throwError } from 'rxjs';
import { knownAnswers } from '../../figures/known-answers.ts';
import { API_LANG, type Lang } from '../../language/lang.ts';
import { AnswerStore } from '../../session/answer-store.ts';
import type { Opened } from './opened.ts';
import { keptAnswers, type KeptAnswer } from './kept-answers.ts';
import { sameText } from './question-words.ts';

/** Answers the questions of a shared view from what the link kept, and asks no server. */
export function keptAnswersClient(opened: Pick<Opened, 'answers' | 'questions'>, lang: Lang): ApolloClient {
  const kept = keptAnswers(opened);
  return new ApolloClient({
    link: new ApolloLink(({ operationName = '', variables }) => {
      const found = answerTo(kept, { name: operationName, variables: sameText(variables) }, lang);
      if (!found) return throwError(() => new Error(`The link holds no answer to ${operationName}.`));
      return of({ data: { ...knownAnswers(JSON.parse(found.answer) as Record<string, unknown>) } });
    }),
    cache: new AnswerStore(),
  });
}

interface Asked {
  readonly name: string;
  readonly variables: string;
}

/** The answer to exactly this question; else, for a page that asks in other words since, the only one of its name. */
export function answerTo(kept: readonly KeptAnswer[], { name, variables }: Asked, lang: Lang): KeptAnswer | undefined {
  const named = kept.filter((answer) => answer.name === name);
  const exact = named.find((answer) => answer.variables === variables);
  if (exact) return exact;
  const spoken = named.filter((answer) => answer.lang === null || answer.lang === API_LANG[lang]);
  return spoken.length === 1 ? spoken[0] : undefined;
}
