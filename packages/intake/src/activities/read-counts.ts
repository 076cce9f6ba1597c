import { INDICATORS, type CivilDate, type Count, type Indicator } from '@lantoa/domain';
import { unknownLabel } from '../faults/code-faults.ts';
import { groupExceedsTotal, invalidBreakdown } from '../faults/split-faults.ts';
import type { CellFault, RowFaults } from '../faults/row-faults.ts';
import { negativeNumber, notANumber, notInteger } from '../faults/value-faults.ts';
import type { IntakeContext } from '../model/intake-context.ts';
import { textCell, type Cell } from '../model/table.ts';
import { ACTIVITY_HEADERS } from '../table/activity-columns.ts';
import type { BreakdownColumn } from '../table/layout.ts';
import { readNumber } from '../values/read-number.ts';
import { readParts } from '../values/read-text.ts';

export type Counts = Partial<Record<Indicator, Count>>;

/** Every count of a row; a blank cell leaves its indicator out. Only the duration may have decimals. */
export function readCounts(cellOf: (indicator: Indicator) => Cell, faults: RowFaults): Counts {
  const counts: Counts = {};
  for (const indicator of INDICATORS) {
    const cell = cellOf(indicator);
    if (cell.text === '') continue;
    const count = readCount(cell, ACTIVITY_HEADERS[indicator], indicator === 'duration_minutes', faults);
    if (count) counts[indicator] = count;
  }
  return counts;
}

/** One count; null when it was not reported or cannot be read (with a fault). */
export function readCount(cell: Cell, column: string, decimals: boolean, faults: RowFaults): Count | null {
  const reading = readNumber(cell);
  switch (reading.kind) {
    case 'blank':
      return null;
    case 'not_a_number':
      faults.add(notANumber(column, cell.text));
      return null;
    case 'negative':
      faults.add(negativeNumber(column, cell.text));
      return null;
    case 'value':
      if (!decimals && !Number.isInteger(reading.value)) {
        faults.add(notInteger(column, cell.text));
        return null;
      }
      return {
        value: reading.value,
        quality: reading.isRounded ? 'estimated' : 'counted',
        isRounded: reading.isRounded,
      };
  }
}

export interface BreakdownCells {
  readonly cells: readonly { readonly column: BreakdownColumn; readonly cell: Cell }[];
  /** The day whose groups are offered where one is unknown; null: all of them. */
  readonly on: CivilDate | null;
}

/** Attendances by group ("trong đó") in the order of the file; null for a group without a figure. */
export function readBreakdown(
  context: IntakeContext,
  { cells, on }: BreakdownCells,
  faults: RowFaults,
): Map<string, number | null> {
  const groups = new Map<string, number | null>();
  const add = (group: string, part: string, value: number | null, cell: Cell): void => {
    if (groups.has(group)) faults.add(invalidBreakdown(ACTIVITY_HEADERS.breakdown, cell.text, part));
    groups.set(group, value);
  };
  for (const { column, cell } of cells) {
    if (cell.text === '') continue;
    if (column.group === null && !column.unknown) {
      readWrittenGroups(context, { cell, on }, faults, add);
      continue;
    }
    const count = readCount(cell, ACTIVITY_HEADERS.breakdown, false, faults);
    if (count === null) continue;
    if (column.group === null) faults.add(unknownGroup(context, column.label, cell.text, on));
    else add(column.group, column.label, count.value, cell);
  }
  return groups;
}

// "Học sinh: 120; Trẻ em: 40"
function readWrittenGroups(
  context: IntakeContext,
  { cell, on }: { readonly cell: Cell; readonly on: CivilDate | null },
  faults: RowFaults,
  add: (group: string, part: string, value: number | null, cell: Cell) => void,
): void {
  for (const part of readParts(cell)) {
    const colon = part.lastIndexOf(':');
    const label = part.slice(0, Math.max(colon, 0)).trim();
    if (label === '') {
      faults.add(invalidBreakdown(ACTIVITY_HEADERS.breakdown, cell.text, part));
      continue;
    }
    const number = textCell(part.slice(colon + 1).trim());
    const count = readCount(number, ACTIVITY_HEADERS.breakdown, false, faults);
    const group = context.labels.find('target_group', label);
    if (group) add(group.code, part, count?.value ?? null, cell);
    else faults.add(unknownGroup(context, label, cell.text, on));
  }
}

/** No group may have more attendances than the activity. */
export function checkGroups(
  context: IntakeContext,
  groups: ReadonlyMap<string, number | null>,
  total: number,
  value: string,
  faults: RowFaults,
): void {
  for (const [group, count] of groups) {
    if (count === null || count <= total) continue;
    const label = context.index.code('target_group', group)?.vi ?? group;
    faults.add(groupExceedsTotal(ACTIVITY_HEADERS.breakdown, value, label, count, total));
  }
}

function unknownGroup(context: IntakeContext, label: string, value: string, on: CivilDate | null): CellFault {
  return unknownLabel({
    column: ACTIVITY_HEADERS.breakdown,
    code: 'unknown_target_group',
    value,
    label,
    near: context.labels.nearest(['target_group'], label, on),
    all: context.labels.inForce('target_group', on),
    several: true,
  });
}
