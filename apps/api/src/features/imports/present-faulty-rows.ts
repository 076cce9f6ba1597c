import type { Fault, ReferenceIndex } from '@lantoa/domain';
import { repairChoices, type Repairs } from '@lantoa/intake';
import type { FaultyRowPage as Page } from '@lantoa/record';
import type { Lang } from '../../platform/schema/enums.ts';
import { presentFault } from './present-fault.ts';
import type { FaultyRowPage } from './repairs.types.ts';

/** Cells with such a fault are not sent back: whoever repairs them writes them anew. */
const PERSONAL: ReadonlySet<Fault['code']> = new Set(['personal_id_number', 'phone_number', 'named_person']);

interface Presenting {
  readonly lang: Lang;
  readonly repairs: Repairs;
  readonly index: ReferenceIndex;
}

/** Rows with faults, each with its cells and what may have been meant in them. */
export function presentFaultyRows({ total, rows }: Page, { lang, repairs, index }: Presenting): FaultyRowPage {
  const repaired = new Set(repairs.cells.map(({ row, column }) => `${String(row)} ${column}`));
  return {
    total,
    rows: rows.map(({ row, cells, faults }) => {
      const texts = new Map(cells.map(({ column, value }) => [column, value]));
      const personal = new Set(faults.filter(({ code }) => PERSONAL.has(code)).map(({ column }) => column));
      return {
        row,
        cells: cells.map(({ column, value }) => ({
          column,
          value: personal.has(column) ? null : value,
          isRepaired: repaired.has(`${String(row)} ${column}`),
        })),
        faults: faults.map((fault) =>
          presentFault(fault, lang, repairChoices(index, fault, texts.get(fault.column ?? '') ?? '')),
        ),
      };
    }),
  };
}
