import type { SummaryCell } from '@lantoa/domain';
import type { RowFaults } from '../faults/row-faults.ts';
import { formulaText } from '../faults/text-faults.ts';
import { negativeNumber, notANumber, notInteger } from '../faults/value-faults.ts';
import { BLANK_CELL, type SheetRow } from '../model/table.ts';
import type { SummaryColumn } from '../table/layout.ts';
import { readNumber } from '../values/read-number.ts';

/** Every cell of a row; a blank one was not reported. A formula counts by its stored result. */
export function readSummaryCells(columns: readonly SummaryColumn[], row: SheetRow, faults: RowFaults): SummaryCell[] {
  return columns.map(({ position, topic, indicator, name }) => {
    const cell = row.cells[position] ?? BLANK_CELL;
    const reading = readNumber(cell);
    if (cell.formula && reading.kind !== 'value') faults.add(formulaText(name, cell.text));
    else if (reading.kind === 'negative') faults.add(negativeNumber(name, cell.text));
    else if (reading.kind === 'not_a_number') {
      faults.add(/^\s*[=+@]/u.test(cell.text) ? formulaText(name, cell.text) : notANumber(name, cell.text));
    } else if (reading.kind === 'value' && !Number.isInteger(reading.value)) faults.add(notInteger(name, cell.text));
    return { topic, indicator, value: reading.kind === 'value' ? reading.value : null };
  });
}
