import type { AnalyticsQuery } from '@lantoa/analytics';
import type { ReportTemplate } from '@lantoa/report';
import type { AskedDraft } from './draft-answers.ts';

export type TemplateQuestion = ReportTemplate['questions'][string];

/** A question of a template, as the draft asks it of the engine. */
export function queryOf({ measures, by, window }: TemplateQuestion, draft: AskedDraft): AnalyticsQuery {
  const { base, where, period, sinceNewYear, unitDimension } = draft;
  const dimension = by === 'UNIT' ? unitDimension : by;
  return {
    measures: measures as AnalyticsQuery['measures'],
    groupBy: (dimension === null ? [] : [dimension]) as NonNullable<AnalyticsQuery['groupBy']>,
    ...{ where, base, lang: 'VI', totals: true, fill: 'MEMBERS' },
    period: window === 'REPORT' ? period : { range: sinceNewYear },
    ...(window === 'REPORT' ? { compareTo: 'SAME_PERIOD_LAST_YEAR' } : {}),
  };
}

/** The same about the year before. */
export function lastYearOf({ compareTo: _, ...query }: AnalyticsQuery, { lastYear }: AskedDraft): AnalyticsQuery {
  return { ...query, period: lastYear };
}
