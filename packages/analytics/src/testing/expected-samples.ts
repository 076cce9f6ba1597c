export interface Counts {
  readonly activities: number;
  readonly sessions: number;
  readonly attendances: number;
}
export interface CoverageShare {
  readonly reached: number;
  readonly unknown: number;
  readonly denominator: number;
  readonly share: number;
}
interface Silence {
  readonly code: string;
  readonly last: string | null;
  readonly days: number | null;
}

/** The part of samples/expected.json that questions can ask. */
export interface ExpectedSamples {
  readonly totals: Readonly<Record<string, number>>;
  readonly by_topic: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly sum_of_full_topic_counts: number;
  readonly by_district: Readonly<Record<string, Counts & { readonly activities_place_bound: number }>>;
  readonly province_wide: Counts;
  readonly by_commune: Readonly<
    Record<string, { activities_place_bound: number; activities_area_wide_tagged: number; attendances: number }>
  >;
  readonly by_district_topic_quarter: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, Counts>>>>>
  >;
  readonly by_topic_quarter_province: Readonly<Record<string, Readonly<Record<string, Counts>>>>;
  readonly by_target_group: Readonly<Record<string, { activities: number; attendances_reported: number }>>;
  readonly attendances_without_group: number;
  readonly sensitive_cells: readonly {
    readonly district: string;
    readonly group: string;
    readonly quarter: string;
    readonly attendances: number;
    readonly small: boolean;
  }[];
  readonly by_month_admin: Readonly<Record<string, Counts>>;
  readonly by_month_calendar: Readonly<Record<string, Counts>>;
  readonly by_activity_type: Readonly<Record<string, number>>;
  readonly by_channel: Readonly<Record<string, number>>;
  readonly by_reach_basis: Readonly<Record<string, number>>;
  readonly by_setting: Readonly<Record<string, number>>;
  readonly by_actor: Readonly<Record<string, number>>;
  readonly by_observance: Readonly<Record<string, number>>;
  readonly activities_with_any_observance: number;
  readonly activities_in_both_june_months: number;
  readonly reporting_status: { readonly submitted: number; readonly zero: number; readonly missing: number };
  readonly coverage: Readonly<
    Record<
      string,
      {
        readonly from: string;
        readonly to: string;
        readonly by_topic: Readonly<
          Record<
            string,
            {
              readonly border: CoverageShare;
              readonly non_border: CoverageShare;
              readonly all: CoverageShare;
              readonly equity_gap: { readonly difference_points: number; readonly ratio: number };
            }
          >
        >;
      }
    >
  >;
  readonly blind_spots: Readonly<
    Record<
      string,
      {
        readonly blind: readonly Silence[];
        readonly unknown: readonly Silence[];
        readonly covered_count: number;
        readonly never_in_data: number;
        readonly blind_border: number;
      }
    >
  >;
  readonly communes_blind_on_any_topic: readonly string[];
  readonly last_place_bound_date: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly zero_fill_months: readonly string[];
  readonly zero_fill_commune_month: Readonly<Record<string, readonly (number | null)[]>>;
  readonly zero_fill_district_topic_month: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly edges_of_the_180_day_rule: readonly {
    readonly code: string;
    readonly topic: string;
    readonly date: string;
  }[];
}
