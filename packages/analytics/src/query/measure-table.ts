import type { Indicator } from '@lantoa/domain';
import type { Measure } from '../contract.ts';

/** Figures of an activity that stand in the fact table. */
export type FigureColumn = Indicator | 'partners_mobilised';

/** A sum of a figure, over all activities of a cell or some of them. */
export interface SumOf {
  readonly column: FigureColumn;
  readonly only?: 'broadcast_run' | 'grassroots' | 'grassroots_police';
}

/** Both sides of POLICE_SESSION_SHARE. */
const POLICE_SHARE: readonly SumOf[] = [
  { column: 'sessions', only: 'grassroots_police' },
  { column: 'sessions', only: 'grassroots' },
];

/** How a measure is computed. */
export type MeasureSpec =
  | { readonly kind: 'activities' }
  | ({ readonly kind: 'sum' } & SumOf)
  | { readonly kind: 'police_share' }
  | { readonly kind: 'outcome_lag' }
  | { readonly kind: 'people'; readonly bound: 'lower' | 'upper' }
  | { readonly kind: 'attendances' }
  | { readonly kind: 'attendances_per_1000' }
  | { readonly kind: 'days_since' }
  | { readonly kind: 'form_diversity' }
  | { readonly kind: 'units'; readonly figure: 'units' | 'population' }
  | { readonly kind: 'reached'; readonly figure: 'units' | 'population' }
  | { readonly kind: 'coverage'; readonly figure: 'units' | 'population' }
  | { readonly kind: 'reports'; readonly figure: 'expected' | 'actual' | 'on_time' | 'rate' | 'rate_on_time' };

const sum = (column: FigureColumn, only?: SumOf['only']): MeasureSpec =>
  only === undefined ? { kind: 'sum', column } : { kind: 'sum', column, only };

const SPECS: Readonly<Record<Measure, MeasureSpec>> = {
  ACTIVITIES: { kind: 'activities' },
  SESSIONS: sum('sessions'),
  ATTENDANCES: { kind: 'attendances' },
  BROADCAST_RUNS: sum('sessions', 'broadcast_run'),
  BROADCAST_MINUTES: sum('duration_minutes', 'broadcast_run'),
  DURATION_MINUTES: sum('duration_minutes'),
  PRESS_ITEMS: sum('press_items'),
  LEAFLETS: sum('leaflets'),
  SOCIAL_REACH: sum('social_reach'),
  VIEWS: sum('views'),
  INTERACTIONS: sum('interactions'),
  SMS_SENT: sum('sms_sent'),
  HOUSEHOLDS_VISITED: sum('households_visited'),
  FACILITATORS: sum('facilitators'),
  CONTEST_ENTRIES: sum('contest_entries'),
  TRAINEES: sum('trainees'),
  GUIDANCE_DOCUMENTS: sum('guidance_documents'),
  SUPERVISION_VISITS: sum('supervision_visits'),
  PLANS_ISSUED: sum('plans_issued'),
  RECOGNISED_COLLECTIVES: sum('recognised_collectives'),
  RECOGNISED_INDIVIDUALS: sum('recognised_individuals'),
  CORRECTIONS: sum('corrections'),
  PARTNERS_MOBILISED: sum('partners_mobilised'),
  POLICE_SESSION_SHARE: { kind: 'police_share' },
  OUTCOME_LAG_DAYS: { kind: 'outcome_lag' },
  PEOPLE_LOWER_BOUND: { kind: 'people', bound: 'lower' },
  PEOPLE_UPPER_BOUND: { kind: 'people', bound: 'upper' },
  COMMUNES: { kind: 'units', figure: 'units' },
  COMMUNES_REACHED: { kind: 'reached', figure: 'units' },
  COMMUNE_COVERAGE: { kind: 'coverage', figure: 'units' },
  POPULATION: { kind: 'units', figure: 'population' },
  POPULATION_IN_REACHED_COMMUNES: { kind: 'reached', figure: 'population' },
  POPULATION_COVERAGE: { kind: 'coverage', figure: 'population' },
  ATTENDANCES_PER_1000: { kind: 'attendances_per_1000' },
  DAYS_SINCE_LAST_ACTIVITY: { kind: 'days_since' },
  FORM_DIVERSITY: { kind: 'form_diversity' },
  REPORTS_EXPECTED: { kind: 'reports', figure: 'expected' },
  REPORTS_ACTUAL: { kind: 'reports', figure: 'actual' },
  REPORTS_ON_TIME: { kind: 'reports', figure: 'on_time' },
  REPORTING_RATE: { kind: 'reports', figure: 'rate' },
  REPORTING_RATE_ON_TIME: { kind: 'reports', figure: 'rate_on_time' },
};

export function measureSpec(measure: Measure): MeasureSpec {
  return SPECS[measure];
}

/** The sums that a measure is made of: one, or both sides of a share. */
export function sumsOf(measure: Measure): readonly SumOf[] {
  const spec = SPECS[measure];
  if (spec.kind === 'sum') return [spec];
  return spec.kind === 'police_share' ? POLICE_SHARE : [];
}

/** Shares, whose changes are given in percentage points. */
export const SHARES: ReadonlySet<Measure> = new Set<Measure>([
  'COMMUNE_COVERAGE',
  'POPULATION_COVERAGE',
  'REPORTING_RATE',
  'REPORTING_RATE_ON_TIME',
  'POLICE_SESSION_SHARE',
]);
