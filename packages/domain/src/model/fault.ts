/** Kinds of fault that intake can name; the public codes of `lantoa import --json`. */
export const FAULT_CODES = [
  'unknown_commune',
  'commune_kind_mismatch',
  'ambiguous_commune',
  'commune_not_in_district',
  'commune_not_valid_on_date',
  'unknown_district',
  'invalid_date',
  'future_date',
  'date_outside_period',
  'negative_number',
  'not_a_number',
  'not_integer',
  'implausible_value',
  'unusual_value',
  'unknown_topic',
  'unknown_activity_type',
  'unknown_channel',
  'unknown_target_group',
  'unknown_setting',
  'unknown_observance',
  'unknown_theme',
  'unknown_partner',
  'unknown_movement',
  'unknown_campaign_link',
  'unknown_flag',
  'unknown_language',
  'unknown_platform',
  'unknown_organisation',
  'code_not_valid_on_date',
  'observance_date_mismatch',
  'group_exceeds_total',
  'invalid_breakdown',
  'invalid_partner',
  'invalid_village',
  'announced_after_activity',
  'invalid_quiz',
  'unknown_recognition',
  'invalid_recognition',
  'invalid_attachment',
  'split_mismatch',
  'invalid_time',
  'invalid_duration',
  'silent_run',
  'outside_scope',
  'missing_required',
  'personal_id_number',
  'phone_number',
  'named_person',
  'formula_text',
  'invalid_character',
  'duplicate_row',
  'possible_duplicate',
  'column_count',
  'check_total_mismatch',
  'unknown_status',
  'unknown_period',
  'overlapping_summary',
  // faults of a whole file
  'unrecognised_file',
  'missing_column',
  'empty_file',
  'uncertain_encoding',
  'unreadable_file',
  'file_too_large',
  'hostile_archive',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** `error` keeps the row out; `warning` lets it in and is shown. */
export type FaultSeverity = 'error' | 'warning';

export interface Fault {
  /** 1-based line or sheet row, titles and headers included; null for the whole file. */
  readonly row: number | null;
  /** Canonical header of the form, null for the whole row. */
  readonly column: string | null;
  readonly code: FaultCode;
  readonly severity: FaultSeverity;
  /** The cell as the file has it. */
  readonly value: string | null;
  /** What is wrong and where. */
  readonly message: { readonly vi: string; readonly en: string };
  /** How to repair it; candidates first where there are any. */
  readonly suggestion: { readonly vi: string; readonly en: string } | null;
  /** Units or codes that the value may have meant, best first. */
  readonly candidates: readonly string[];
  /** The one value of the cell that is at fault, where a cell may hold several. */
  readonly part?: string;
  /** Row that a duplicate repeats. */
  readonly duplicateOfRow?: number;
}
