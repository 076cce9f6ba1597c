import { addDays } from '@lantoa/domain';
import type { AnalyticsQuery, CostedQuestion } from '../contract.ts';

/** The grouped question that is as large as another one: what the cost of every question is estimated by. */
export function questionAsAnalytics(question: CostedQuestion): AnalyticsQuery {
  switch (question.kind) {
    case 'analytics':
      return question.query;
    case 'blindSpots': {
      const { on, days, base, topic, areaClass, district } = question.query;
      const period = { range: { from: addDays(on, -(days ?? 180)), to: on } };
      const where = { topic, areaClass, district };
      return { measures: ['COMMUNES_REACHED'], groupBy: ['TOPIC', 'COMMUNE'], period, base, where };
    }
    case 'equityGaps': {
      const { measure, period, base, topic, areaClass } = question.query;
      const where = { ...question.query.where, topic, areaClass };
      return { measures: [measure ?? 'COMMUNE_COVERAGE'], groupBy: ['TOPIC', 'AREA_CLASS'], period, base, where };
    }
    case 'comparison': {
      const { measure, level, period, base, where } = question.query;
      return { measures: [measure], groupBy: [level], period, base, where };
    }
    case 'observanceLift': {
      const { period, base, observance } = question.query;
      const where = { ...question.query.where, observance };
      return { measures: ['ACTIVITIES'], groupBy: ['OBSERVANCE', 'WEEK'], period, base, where };
    }
    case 'observanceCalendar': {
      const { year, base, district } = question.query;
      const period = { code: `cal:${String(year)}-Y` };
      return { measures: ['ACTIVITIES'], groupBy: ['OBSERVANCE', 'WEEK'], period, base, where: { district } };
    }
    case 'recognitions': {
      const { period, base, district } = question.query;
      return { measures: ['RECOGNISED_COLLECTIVES'], groupBy: ['TOPIC'], period, base, where: { district } };
    }
    case 'reportingRates': {
      const { period } = question.query;
      return { measures: ['REPORTS_EXPECTED'], groupBy: ['COMMUNE', 'REPORTING_MONTH'], period };
    }
    case 'mandateMatrix': {
      const { period, base } = question.query;
      return { measures: ['ACTIVITIES'], groupBy: ['TOPIC', 'AREA_CLASS'], period, base };
    }
  }
}
