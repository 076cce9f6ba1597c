import { stringify } from 'csv-stringify/sync';
import { plainText } from './plain-text.ts';

const BOM = '\uFEFF';

/** UTF-8 CSV that Excel opens as it is; a text that would start a formula is made plain text. */
export function csvText(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return (
    BOM +
    stringify(
      [header, ...rows].map(([...cells]) => cells.map(plainCell)),
      { record_delimiter: '\r\n' },
    )
  );
}

/** A number stays a number, its minus sign too. */
function plainCell(cell: string | number | null): string | number | null {
  return typeof cell === 'string' ? plainText(cell) : cell;
}
