import { BIGINT, BOOLEAN, DOUBLE, INTEGER, SMALLINT, TINYINT, VARCHAR, type DuckDBType } from '@duckdb/node-api';
import { INDICATORS } from '@lantoa/domain';

/** Raised with every change of a table: a file of another version is deleted and built anew from the ledger. */
export const SCHEMA_VERSION = 6;

/** `batch_to` of what is in force. */
export const IN_FORCE = 2_147_483_647;

// Places that are no unit, and members that no code names. Keys of units and codes are 0 and above.
export const DISTRICT_WIDE = -1;
export const PROVINCE_WIDE = -2;
export const UNSPECIFIED = -3;
export const UNPLACED = -4;

/** Bit of a mask that stands for "none of the list": masks have room for 62 codes below it. */
export const NO_MEMBER_BIT = 62;

export type TableName =
  | 'batch'
  | 'reference'
  | 'code_slot'
  | 'unit_slot'
  | 'calendar'
  | 'part'
  | 'group_part'
  | 'partner_part'
  | 'record'
  | 'summary'
  | 'submission';
export type TableColumns = Readonly<Record<string, DuckDBType>>;

const VERSIONED = { batch_from: INTEGER, batch_to: INTEGER };

/**
 * `part` is the fact table: one row per activity revision and place. What belongs to the whole activity is repeated in each
 * row; `first`, `first_in_district` and `first_of_key` mark the rows that count it once. Short lists are bit masks.
 */
export const TABLES: Readonly<Record<TableName, TableColumns>> = {
  batch: { seq: INTEGER, recorded_at: VARCHAR, source: VARCHAR, is_sample: BOOLEAN },
  reference: { kind: VARCHAR, key: VARCHAR, place: INTEGER, payload: VARCHAR, ...VERSIONED },
  code_slot: { list: VARCHAR, code: VARCHAR, slot: INTEGER },
  unit_slot: { unit: VARCHAR, slot: INTEGER },
  calendar: {
    day: INTEGER,
    week: INTEGER,
    month: INTEGER,
    quarter: INTEGER,
    half_year: INTEGER,
    year: INTEGER,
    reporting_month: INTEGER,
    reporting_quarter: INTEGER,
    reporting_half_year: INTEGER,
    reporting_year: INTEGER,
  },
  part: {
    fact: INTEGER,
    ...VERSIONED,
    status: TINYINT,
    day: INTEGER,
    unit: INTEGER,
    district: INTEGER,
    former_district: INTEGER,
    province: INTEGER,
    first: BOOLEAN,
    first_in_district: BOOLEAN,
    first_of_key: BOOLEAN,
    place_bound: BOOLEAN,
    actor: SMALLINT,
    activity_type: SMALLINT,
    channel: SMALLINT,
    channel_group: SMALLINT,
    setting: SMALLINT,
    platform: SMALLINT,
    organisation: INTEGER,
    village: INTEGER,
    topics: BIGINT,
    primary_topics: BIGINT,
    subtopics: BIGINT,
    target_groups: BIGINT,
    observances: BIGINT,
    flags: BIGINT,
    themes: BIGINT,
    partners: BIGINT,
    movements: BIGINT,
    campaign_links: BIGINT,
    languages: BIGINT,
    ...Object.fromEntries(INDICATORS.map((indicator) => [indicator, DOUBLE])),
    partners_mobilised: DOUBLE,
    grassroots: BOOLEAN,
    police_led: BOOLEAN,
    outcome_item: BOOLEAN,
    outcome_lag: INTEGER,
    recognised: BOOLEAN,
    recognition_form: SMALLINT,
    recognition_level: SMALLINT,
    recognition_topics: BIGINT,
    collectives: DOUBLE,
    individuals: DOUBLE,
    place_attendances: DOUBLE,
    ungrouped_attendances: DOUBLE,
    estimated: BOOLEAN,
    estimated_in_district: BOOLEAN,
  },
  // The day stands here as well, so that a window reads no more of the groups than it holds.
  group_part: {
    fact: INTEGER,
    day: INTEGER,
    unit: INTEGER,
    district: INTEGER,
    target_group: SMALLINT,
    people: DOUBLE,
    estimated: BOOLEAN,
  },
  partner_part: {
    fact: INTEGER,
    partner: SMALLINT,
    mobilised: DOUBLE,
  },
  record: {
    fact: INTEGER,
    ...VERSIONED,
    activity: VARCHAR,
    revision: INTEGER,
    payload: VARCHAR,
    note: VARCHAR,
    organisation: VARCHAR,
  },
  summary: {
    ...VERSIONED,
    summary: VARCHAR,
    revision: INTEGER,
    status: TINYINT,
    unit: INTEGER,
    district: INTEGER,
    former_district: INTEGER,
    province: INTEGER,
    day_from: INTEGER,
    day_to: INTEGER,
    topic: SMALLINT,
    indicator: VARCHAR,
    value: DOUBLE,
    months_missing: INTEGER,
    reported: BOOLEAN,
    nothing_to_report: BOOLEAN,
  },
  submission: {
    ...VERSIONED,
    unit: INTEGER,
    district: INTEGER,
    former_district: INTEGER,
    province: INTEGER,
    period: VARCHAR,
    day_from: INTEGER,
    day_to: INTEGER,
    status: VARCHAR,
    on_time: BOOLEAN,
  },
};

/** DDL of an empty read model. */
export function createTables(): string[] {
  const tables = Object.entries(TABLES).map(
    ([table, columns]) =>
      `CREATE TABLE ${table} (${Object.entries(columns)
        .map(([name, type]) => `${name} ${type.toString()}`)
        .join(', ')})`,
  );
  return [
    ...tables,
    'CREATE TABLE meta (schema_version INTEGER)',
    `INSERT INTO meta VALUES (${String(SCHEMA_VERSION)})`,
  ];
}
