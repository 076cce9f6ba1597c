/** What can be wrong with a change of the reference data. */
export const CHANGE_FAULT_CODES = [
  'required',
  'too_long',
  'bad_date',
  'dates_reversed',
  'bad_code',
  'bad_number',
  'closed_list',
  'list_full',
  'code_taken',
  'name_taken',
  'unknown_entry',
  'unknown_code',
  'code_not_in_force',
  'unknown_unit',
  'unit_not_in_force',
  'already_ended',
  'already_recorded',
  'overlapping_dates',
  'attribute_needed',
  'below_group',
  'above_total',
] as const;
export type ChangeFaultCode = (typeof CHANGE_FAULT_CODES)[number];

interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** One fault beside the field that it is about, with the repair. */
export interface ChangeFault {
  readonly field: string;
  readonly code: ChangeFaultCode;
  readonly value: string | null;
  readonly message: Bilingual;
  readonly suggestion: Bilingual;
}
