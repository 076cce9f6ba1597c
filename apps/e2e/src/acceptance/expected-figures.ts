/** What expected.json of the sample folder holds, as far as a question can ask it. */
export interface Counts {
  activities: number;
  sessions: number;
  attendances: number;
}
export interface CoverageShare {
  reached: number;
  unknown: number;
  denominator: number;
  share: number;
}
export interface Expected {
  totals: Record<string, number>;
  by_topic: Record<string, Record<string, number>>;
  by_district: Record<string, Counts & { activities_place_bound: number }>;
  province_wide: Counts;
  by_commune: Record<
    string,
    { activities_place_bound: number; activities_area_wide_tagged: number; attendances: number }
  >;
  by_district_topic_quarter: Record<string, Record<string, Record<string, Counts>>>;
  by_topic_quarter_province: Record<string, Record<string, Counts>>;
  by_target_group: Record<string, { activities: number; attendances_reported: number }>;
  attendances_without_group: number;
  sensitive_cells: { district: string; group: string; quarter: string; attendances: number; small: boolean }[];
  by_month_admin: Record<string, Counts>;
  by_month_calendar: Record<string, Counts>;
  by_activity_type: Record<string, number>;
  by_channel: Record<string, number>;
  by_reach_basis: Record<string, number>;
  by_setting: Record<string, number>;
  by_actor: Record<string, number>;
  by_observance: Record<string, number>;
  activities_with_any_observance: number;
  coverage: Record<
    string,
    {
      from: string;
      to: string;
      by_topic: Record<
        string,
        {
          border: CoverageShare;
          non_border: CoverageShare;
          all: CoverageShare;
          equity_gap: { difference_points: number; ratio: number };
        }
      >;
    }
  >;
  blind_spots: Record<
    string,
    {
      blind: { code: string; last: string | null; days: number | null }[];
      unknown: { code: string; last: string | null; days: number | null }[];
      covered_count: number;
    }
  >;
  reporting_status: { submitted: number; zero: number; missing: number };
  zero_fill_months: string[];
  zero_fill_commune_month: Record<string, (number | null)[]>;
  zero_fill_district_topic_month: Record<string, Record<string, number[]>>;
  last_place_bound_date: Record<string, Record<string, string | null>>;
}

export interface EquityGap {
  topic: { code: string };
  inClass: object;
  reference: object;
  difference: { value: number };
  ratio: { value: number };
}
export interface BlindSpotAnswer {
  counts: { topic: { code: string }; blind: number; unknown: number; reached: number }[];
  units: {
    unit: { code: string };
    topic: { code: string };
    status: string;
    lastActivityOn: string | null;
    daysSince: number | null;
  }[];
}
