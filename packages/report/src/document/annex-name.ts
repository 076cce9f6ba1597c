import { romanNumeral } from '@lantoa/domain';

/** What the annex at a place among the annexes is called: the first one is "Phụ lục I". */
export function annexName(position: number): string {
  return `Phụ lục ${romanNumeral(position + 1)}`;
}
