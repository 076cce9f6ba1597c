import { upperFirst, type FaultCode, type FaultSeverity } from '@lantoa/domain';
import type { BilingualText } from '../faults/make-fault.ts';
import { RowFaults, type CellFault } from '../faults/row-faults.ts';
import { ACTIVITY_COLUMNS, type ActivityField } from '../table/activity-columns.ts';

/** What is wrong with an entry, or to be confirmed about it. */
export interface EntryFault {
  /** The column of the list that the field stands for (ActivityField); null for the whole entry. */
  readonly field: string | null;
  readonly code: FaultCode;
  /** An error stops the entry, a warning asks. */
  readonly severity: FaultSeverity;
  /** What a confirmation is about: another value needs another one. Null where it must not be repeated. */
  readonly value: string | null;
  readonly message: BilingualText;
  readonly suggestion: BilingualText | null;
  /** Codes or units that may have been meant; of a possible duplicate the ids of the activities. */
  readonly candidates: readonly string[];
}

const FIELD_OF: ReadonlyMap<string, ActivityField> = new Map(
  ACTIVITY_COLUMNS.map(({ field, header }) => [header, field]),
);

/** Faults of one entry: like those of a row, told beside the field instead of by row and column. */
export class EntryFaults extends RowFaults {
  constructor() {
    super(1);
  }

  /** In the order in which they were found. */
  get ofFields(): readonly EntryFault[] {
    return this.told.map((fault) => faultOfField(fault, FIELD_OF));
  }
}

/** @param fields what each canonical header is called where the fault is told */
export function faultOfField(
  { column, code, severity, value, text, repair, candidates }: CellFault,
  fields: ReadonlyMap<string, string>,
): EntryFault {
  return {
    field: column === null ? null : (fields.get(column) ?? null),
    code,
    severity: severity ?? 'error',
    value: value ?? null,
    message: { vi: upperFirst(text.vi), en: upperFirst(text.en) },
    suggestion: repair ?? null,
    candidates: candidates ?? [],
  };
}
