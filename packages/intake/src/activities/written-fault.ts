import { textRefusal } from '@lantoa/domain';
import { formulaText, invalidCharacter, personalData } from '../faults/text-faults.ts';
import type { CellFault } from '../faults/row-faults.ts';
import type { Cell } from '../model/table.ts';
import { readNumber } from '../values/read-number.ts';

// Replacement characters of a wrong decoding, control characters, and signs that turn the direction of writing.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const DAMAGED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\u202A-\u202E\u2066-\u2069]/u;
const FORMULA_START = /^\s*[=+\-@＝＋－＠]|^ *\t/u;
const NOTHING = /^[-–—−]$/u;
const CHECKSUM = /(?<![\da-f])[\da-f]{64}(?![\da-f])/giu;

/** Why a written cell may not be taken as it is: damaged characters, personal data, the beginning of a formula. */
export function writtenFault(
  cell: Cell,
  column: string,
  kind: 'count' | 'small_number' | 'checksums' | 'text',
): CellFault | null {
  if (DAMAGED.test(cell.text)) return invalidCharacter(column, cell.text);
  const isNumber = () => readNumber(cell).kind !== 'not_a_number';
  if (kind === 'count' && isNumber()) return null;
  // Checksums hold long runs of digits that are no numbers of anybody.
  const text = kind === 'checksums' ? cell.text.replaceAll(CHECKSUM, '') : cell.text;
  const personal = textRefusal(text);
  if (personal) return personalData(column, personal);
  if (kind === 'small_number' && isNumber()) return null;
  return FORMULA_START.test(cell.text) && !NOTHING.test(cell.text.trim()) ? formulaText(column, cell.text) : null;
}
