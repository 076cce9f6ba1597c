import { REPORTING_PERIODS, type QuestionShape } from './arbitrary-question.ts';

const SUMS = [
  'ACTIVITIES',
  'SESSIONS',
  'BROADCAST_RUNS',
  'BROADCAST_MINUTES',
  'DURATION_MINUTES',
  'PRESS_ITEMS',
  'LEAFLETS',
  'SOCIAL_REACH',
] as const;
const COVERAGE = [
  'COMMUNES',
  'COMMUNES_REACHED',
  'COMMUNE_COVERAGE',
  'POPULATION',
  'POPULATION_IN_REACHED_COMMUNES',
  'POPULATION_COVERAGE',
] as const;
const WORK_FILTERS = [
  'topic',
  'channel',
  'activityType',
  'actor',
  'setting',
  'observance',
  'reachBasis',
  'status',
] as const;

/** Families of questions by what they ask about; each measure of the first stage stands in at least one. */
export const QUESTION_FAMILIES: Readonly<Record<string, QuestionShape>> = {
  'sums by what was done': {
    measures: SUMS,
    groupings: [
      [],
      ['TOPIC'],
      ['CHANNEL', 'ACTIVITY_TYPE'],
      ['OBSERVANCE'],
      ['ACTOR', 'SETTING'],
      ['TOPIC', 'OBSERVANCE', 'MONTH'],
    ],
    filters: [...WORK_FILTERS, 'district', 'commune', 'areaClass', 'targetGroup'],
  },
  'sums by calendar and reporting time': {
    measures: SUMS,
    groupings: [
      ['DAY'],
      ['WEEK'],
      ['QUARTER', 'TOPIC'],
      ['HALF_YEAR'],
      ['YEAR'],
      ['REPORTING_MONTH'],
      ['REPORTING_QUARTER'],
      ['REPORTING_HALF_YEAR', 'CHANNEL'],
      ['REPORTING_YEAR'],
    ],
    filters: WORK_FILTERS,
  },
  'attendances and sums by place': {
    measures: ['ATTENDANCES', 'ACTIVITIES', 'SESSIONS', 'LEAFLETS'],
    groupings: [
      [],
      ['DISTRICT'],
      ['COMMUNE'],
      ['AREA_CLASS'],
      ['DISTRICT', 'TOPIC'],
      ['TOPIC', 'COMMUNE'],
      ['DISTRICT', 'AREA_CLASS'],
      ['COMMUNE', 'REPORTING_MONTH'],
    ],
    filters: [...WORK_FILTERS, 'district', 'commune', 'areaClass', 'targetGroup'],
  },
  'attendances by group': {
    measures: ['ATTENDANCES', 'ACTIVITIES'],
    groupings: [['TARGET_GROUP'], ['TARGET_GROUP', 'TOPIC'], ['QUARTER', 'TARGET_GROUP']],
    filters: [...WORK_FILTERS, 'targetGroup'],
  },
  'attendances by group and place, one place an activity': {
    measures: ['ATTENDANCES', 'ACTIVITIES'],
    groupings: [
      ['DISTRICT', 'TARGET_GROUP'],
      ['COMMUNE', 'TARGET_GROUP'],
      ['TARGET_GROUP', 'AREA_CLASS'],
    ],
    filters: [...WORK_FILTERS, 'district', 'areaClass'],
    world: { onePlaceOnly: true },
  },
  'coverage and population': {
    measures: COVERAGE,
    groupings: [[], ['TOPIC'], ['DISTRICT'], ['AREA_CLASS'], ['TOPIC', 'AREA_CLASS'], ['TOPIC', 'MONTH'], ['COMMUNE']],
    filters: [...WORK_FILTERS, 'district', 'commune', 'areaClass', 'targetGroup'],
  },
  'attendances per 1,000 residents': {
    measures: ['ATTENDANCES_PER_1000'],
    groupings: [[], ['TOPIC'], ['DISTRICT'], ['COMMUNE'], ['AREA_CLASS', 'TOPIC']],
    filters: [...WORK_FILTERS, 'district', 'areaClass'],
  },
  'change against another period': {
    measures: ['ACTIVITIES', 'ATTENDANCES', 'COMMUNES_REACHED', 'COMMUNE_COVERAGE'],
    groupings: [[], ['TOPIC'], ['DISTRICT'], ['AREA_CLASS']],
    filters: [...WORK_FILTERS, 'district'],
    compared: true,
  },
  'days since the last activity': {
    measures: ['DAYS_SINCE_LAST_ACTIVITY'],
    groupings: [[], ['TOPIC'], ['COMMUNE'], ['COMMUNE', 'TOPIC'], ['DISTRICT']],
    filters: ['topic', 'district', 'areaClass'],
  },
  'reports expected and accepted': {
    measures: ['REPORTS_EXPECTED', 'REPORTS_ACTUAL', 'REPORTS_ON_TIME', 'REPORTING_RATE', 'REPORTING_RATE_ON_TIME'],
    groupings: [[], ['DISTRICT'], ['COMMUNE'], ['REPORTING_MONTH'], ['DISTRICT', 'REPORTING_MONTH']],
    filters: ['district', 'areaClass'],
    periods: REPORTING_PERIODS,
    fill: 'ALL',
  },
  'every member and every period, zero apart from missing': {
    measures: ['ACTIVITIES', 'SESSIONS'],
    groupings: [
      ['TOPIC'],
      ['COMMUNE'],
      ['DISTRICT', 'TOPIC'],
      ['COMMUNE', 'REPORTING_MONTH'],
      ['DISTRICT', 'TOPIC', 'MONTH'],
      ['AREA_CLASS', 'QUARTER'],
    ],
    filters: ['reachBasis', 'topic', 'district', 'areaClass'],
    fill: 'ALL',
  },
  'full counts': {
    measures: ['ACTIVITIES', 'SESSIONS'],
    groupings: [['TOPIC'], ['TARGET_GROUP'], ['OBSERVANCE'], ['COMMUNE']],
    filters: WORK_FILTERS,
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
    ],
    filters: WORK_FILTERS,
    countBasis: 'FRACTIONAL',
  },
};
