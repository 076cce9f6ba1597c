import { REPORTING_PERIODS, type QuestionShape } from './arbitrary-question.ts';
import { COVERAGE, WORK_FILTERS } from './family-parts.ts';

/** Families under full and fractional counts. */
export const COUNT_BASIS_FAMILIES: Readonly<Record<string, QuestionShape>> = {
  'partners under full counts': {
    measures: ['PARTNERS_MOBILISED', 'ACTIVITIES'],
    groupings: [['PARTNER'], ['TOPIC'], ['PARTNER', 'TOPIC']],
    filters: WORK_FILTERS,
    countBasis: 'FULL',
  },
  'full counts': {
    measures: ['ACTIVITIES', 'SESSIONS', 'SOCIAL_REACH', 'POLICE_SESSION_SHARE', 'OUTCOME_LAG_DAYS'],
    groupings: [
      ['TOPIC'],
      ['TARGET_GROUP'],
      ['OBSERVANCE'],
      ['COMMUNE'],
      ['PLAN'],
      ['PARTNER'],
      ['PEER_GROUP'],
      ['TOPIC', 'OBSERVANCE', 'MONTH'],
      ['PLATFORM', 'LANGUAGE'],
    ],
    filters: WORK_FILTERS,
    countBasis: 'FULL',
  },
  'full counts of attendances, communes and people': {
    measures: [
      'ATTENDANCES',
      ...COVERAGE,
      'ATTENDANCES_PER_1000',
      'PEOPLE_LOWER_BOUND',
      'PEOPLE_UPPER_BOUND',
      'DAYS_SINCE_LAST_ACTIVITY',
    ],
    groupings: [
      [],
      ['TOPIC'],
      ['DISTRICT'],
      ['AREA_CLASS'],
      ['DISTRICT', 'AREA_CLASS'],
      ['TOPIC', 'AREA_CLASS'],
      ['PEER_GROUP', 'TOPIC'],
      ['QUARTER', 'COMMUNE'],
    ],
    filters: [...WORK_FILTERS, 'district', 'commune', 'areaClass'],
    countBasis: 'FULL',
  },
  'full counts of attendances by group': {
    measures: ['ATTENDANCES', 'ACTIVITIES'],
    groupings: [['TARGET_GROUP'], ['TARGET_GROUP', 'TOPIC'], ['QUARTER', 'TARGET_GROUP']],
    filters: [...WORK_FILTERS, 'targetGroup'],
    countBasis: 'FULL',
  },
  'full counts of reports': {
    measures: ['REPORTS_EXPECTED', 'REPORTS_ACTUAL', 'REPORTS_ON_TIME', 'REPORTING_RATE', 'REPORTING_RATE_ON_TIME'],
    groupings: [['DISTRICT'], ['REPORTING_MONTH'], ['DISTRICT', 'REPORTING_MONTH']],
    filters: ['district', 'areaClass'],
    periods: REPORTING_PERIODS,
    fill: 'ALL',
    countBasis: 'FULL',
  },
  fractions: {
    measures: ['ACTIVITIES', 'SESSIONS'],
    groupings: [
      ['TOPIC'],
      ['TARGET_GROUP', 'TOPIC'],
      ['OBSERVANCE'],
      ['DISTRICT'],
      ['COMMUNE', 'TOPIC'],
      ['AREA_CLASS'],
      ['AREA_CLASS_COMBINATION'],
      ['PLAN', 'PEER_GROUP'],
      ['FLAG', 'LANGUAGE'],
    ],
    filters: WORK_FILTERS,
    countBasis: 'FRACTIONAL',
  },
};
