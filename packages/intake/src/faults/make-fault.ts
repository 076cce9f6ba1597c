import type { Fault, FaultCode, FaultSeverity } from '@lantoa/domain';

export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

export interface FaultInput {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: FaultCode;
  readonly severity?: FaultSeverity;
  readonly value?: string | null;
  /** What is wrong; the place is put before it. */
  readonly text: BilingualText;
  readonly repair?: BilingualText | null;
  readonly candidates?: readonly string[];
  readonly part?: string;
  readonly duplicateOfRow?: number;
}

const LONGEST_VALUE = 200;

/** A fault whose message names the row and the column first. An error unless told otherwise. */
export function makeFault(input: FaultInput): Fault {
  const fault: Fault = {
    row: input.row,
    column: input.column,
    code: input.code,
    severity: input.severity ?? 'error',
    value: input.value === undefined || input.value === null ? null : shorten(input.value),
    message: {
      vi: `${placeVi(input.row, input.column)}${input.text.vi}`,
      en: `${placeEn(input.row, input.column)}${input.text.en}`,
    },
    suggestion: input.repair ?? null,
    candidates: input.candidates ?? [],
    ...(input.part !== undefined && { part: input.part }),
  };
  return input.duplicateOfRow === undefined ? fault : { ...fault, duplicateOfRow: input.duplicateOfRow };
}

function shorten(value: string): string {
  return value.length <= LONGEST_VALUE ? value : `${value.slice(0, LONGEST_VALUE)}…`;
}

function placeVi(row: number | null, column: string | null): string {
  if (row === null) return column === null ? '' : `Cột “${column}”: `;
  return column === null ? `Dòng ${row}: ` : `Dòng ${row}, cột “${column}”: `;
}

function placeEn(row: number | null, column: string | null): string {
  if (row === null) return column === null ? '' : `Column “${column}”: `;
  return column === null ? `Row ${row}: ` : `Row ${row}, column “${column}”: `;
}
