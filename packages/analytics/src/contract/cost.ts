import type { ComparisonQuery } from './comparison.ts';
import type { MandateQuery } from './mandate.ts';
import type { ObservanceCalendarQuery } from './observance-calendar.ts';
import type { ObservanceLiftQuery } from './observance-lift.ts';
import type { RecognitionQuery } from './recognitions.ts';
import type { AnalyticsQuery, BlindSpotQuery, EquityGapQuery } from './questions.ts';
import type { ReportingQuery } from './reporting.ts';

/** A question whose cost depends on what is asked. */
export type CostedQuestion =
  | { readonly kind: 'analytics'; readonly query: AnalyticsQuery }
  | { readonly kind: 'blindSpots'; readonly query: BlindSpotQuery }
  | { readonly kind: 'equityGaps'; readonly query: EquityGapQuery }
  | { readonly kind: 'comparison'; readonly query: ComparisonQuery }
  | { readonly kind: 'observanceLift'; readonly query: ObservanceLiftQuery }
  | { readonly kind: 'observanceCalendar'; readonly query: ObservanceCalendarQuery }
  | { readonly kind: 'recognitions'; readonly query: RecognitionQuery }
  | { readonly kind: 'reportingRates'; readonly query: ReportingQuery }
  | { readonly kind: 'mandateMatrix'; readonly query: MandateQuery };

/** What a question is estimated to cost: an upper bound, known before it is asked. */
export interface QuestionCost {
  /** One unit for each 1,000 figures, at least 1. */
  readonly cost: number;
  readonly groups: number;
  readonly figures: number;
  readonly parts: readonly CostPart[];
}

/** Dimensions that count together, and how many members they have. */
export interface CostPart {
  readonly name: string;
  readonly members: number;
}
