import type { Question } from '../components/question-tools.tsx';
import { FiguresDocument, type AnalyticsQuery } from '../gql/graphql.ts';
import { exportLink } from './export-link.ts';

/** The figures of one chart as a question of their own, to be taken along from a page that asks for more. */
export function analyticsQuestion(query: AnalyticsQuery): Question {
  return { document: FiguresDocument, variables: { query }, csvHref: exportLink(query) };
}
