import * as z from 'zod/mini';
import type { Lang as ApiLang } from '../../gql/graphql.ts';
import type { Opened } from './opened.ts';
import { sameText } from './question-words.ts';

/** An answer of a link, with the question that it belongs to. */
export interface KeptAnswer {
  readonly name: string;
  /** The variables as text; null where only the place of the answer is known. */
  readonly variables: string | null;
  /** null for a question that is the same in both languages. */
  readonly lang: ApiLang | null;
  readonly answer: string;
}

/** Links of before questions were kept show the overview, its answers in this order. */
const OF_BEFORE = (['VI', 'EN'] as const).flatMap((lang) =>
  ['OverviewHeadline', 'OverviewPlaces', 'Reference'].map((name) => ({ name, variables: null, lang })),
);

const question = z.object({ name: z.nullable(z.string()), variables: z.record(z.string(), z.unknown()) });

export function keptAnswers({ answers, questions }: Pick<Opened, 'answers' | 'questions'>): readonly KeptAnswer[] {
  const asked = questions.length === 0 ? OF_BEFORE : questions.map(questionOf);
  return asked.flatMap((one, index) => {
    const answer = answers[index];
    return answer === undefined ? [] : [{ ...one, answer }];
  });
}

function questionOf(text: string): Omit<KeptAnswer, 'answer'> {
  const { name, variables } = question.parse(JSON.parse(text));
  const said = sameText(variables);
  const lang = /"lang":"(VI|EN)"/.exec(said)?.[1];
  return { name: name ?? '', variables: said, lang: lang === 'VI' || lang === 'EN' ? lang : null };
}
