import type { AnalyticsQuery } from '@lantoa/analytics';
import { isRefusal, type ReportAnswer, type ReportAnswers, type ReportTemplate } from '@lantoa/report';
import type { AskedDraft } from './draft-answers.ts';
import { queryOf } from './draft-query.ts';
import { rowsOfBoth, rowsWithSomething } from './rows-of-both.ts';

/** The two questions of an annex: of the report's own time, and since the beginning of the year. */
interface ComparedPair {
  readonly question: string;
  readonly since: string;
}

interface Asking {
  readonly pair: ComparedPair;
  readonly template: ReportTemplate;
  readonly draft: AskedDraft;
}

export function comparedPairs({ annexes }: ReportTemplate): readonly ComparedPair[] {
  return annexes.flatMap((annex) =>
    annex.kind === 'compared' ? [{ question: annex.question, since: annex.since }] : [],
  );
}

/** The answers that an annex compares, by name, with the rows of either; none where one was refused. */
export async function comparedRows(
  { pair, template, draft }: Asking,
  answers: ReportAnswers,
  again: (query: AnalyticsQuery) => Promise<ReportAnswer | null>,
): Promise<ReportAnswers> {
  const [now, since] = [answers[pair.question], answers[pair.since]];
  if (!now || !since || isRefusal(now) || isRefusal(since)) return {};
  const askOf = (name: string) => async (codes: readonly string[]) => {
    const question = template.questions[name];
    if (!question) return null;
    const query = queryOf(question, draft);
    return again({ ...query, where: { ...query.where, [filterOf(question.by ?? '')]: codes } });
  };
  const reserved = new Set(Object.keys(template.reserved));
  const both = await rowsOfBoth(
    { now, since },
    { reserved, askNow: askOf(pair.question), askSince: askOf(pair.since) },
  );
  const isOfBody = template.questions[pair.question]?.by === 'UNIT' && !draft.allUnits;
  const shown = isOfBody ? rowsWithSomething(both) : both;
  return { [pair.question]: shown.now, [pair.since]: shown.since };
}

/** The filter of a dimension of codes: ACTIVITY_TYPE is `activityType`. */
function filterOf(dimension: string): string {
  return dimension.toLowerCase().replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
