import { spellingKey, type LegacyEncoding, type Repairs } from '@lantoa/intake';
import { AppError } from '../../platform/errors/app-error.ts';
import type { FileEncoding, RepairUploadInput } from './repairs.input.ts';

const MOST_CELLS = 20_000;
const MOST_NAMES = 2_000;
const MOST_ROWS = 20_000;
const LONGEST_TEXT = 1_000;

type Change = Pick<RepairUploadInput, 'cells' | 'spellings' | 'headers' | 'leftOut' | 'encoding'>;

const ENCODINGS = { WINDOWS_1258: 'windows-1258', TCVN3: 'tcvn3' } as const satisfies Record<
  FileEncoding,
  LegacyEncoding
>;

/** Repairs with those of a request added; the newer one of a place takes the place of the older. @throws AppError */
export function addRepairs(known: Repairs, change: Change): Repairs {
  const repairs: Repairs = {
    cells: merged(known.cells, change.cells, ({ row, column }) => `${String(row)} ${column}`).flatMap((cell) =>
      typeof cell.value === 'string' ? [{ row: cell.row, column: cell.column, value: cell.value }] : [],
    ),
    spellings: merged(
      known.spellings,
      change.spellings,
      ({ column, from }) => `${column} ${spellingKey(from)}`,
    ).flatMap(({ column, from, to }) => (typeof to === 'string' ? [{ column, from, to, taughtOn: null }] : [])),
    headers: merged(known.headers, change.headers, ({ header }) => spellingKey(header)).flatMap(({ header, column }) =>
      typeof column === 'string' ? [{ header, column: column === '' ? null : column, taughtOn: null }] : [],
    ),
    leftOut: leftOut(known.leftOut, change.leftOut),
    encoding: change.encoding ? ENCODINGS[change.encoding] : known.encoding,
  };
  const { cells, spellings, headers } = repairs;
  const texts = [
    ...cells.flatMap(({ column, value }) => [column, value]),
    ...spellings.flatMap(({ column, from, to }) => [column, from, to]),
    ...headers.flatMap(({ header, column }) => [header, column ?? '']),
  ];
  const isTooMuch =
    cells.length > MOST_CELLS || spellings.length + headers.length > MOST_NAMES || repairs.leftOut.length > MOST_ROWS;
  if (isTooMuch) throw new AppError('INVALID_ARGUMENT', TOO_MANY);
  if (texts.some((text) => text.length > LONGEST_TEXT)) throw new AppError('INVALID_ARGUMENT', TOO_LONG);
  return repairs;
}

function merged<Known, Given>(
  known: readonly Known[],
  given: readonly Given[],
  key: (each: Known | Given) => string,
): (Known | Given)[] {
  const all = new Map<string, Known | Given>();
  for (const each of [...known, ...given]) {
    all.delete(key(each));
    all.set(key(each), each);
  }
  return [...all.values()];
}

function leftOut(known: readonly number[], changes: Change['leftOut']): number[] {
  const rows = new Set(known);
  for (const change of changes) {
    if (change.leftOut) rows.add(change.row);
    else rows.delete(change.row);
  }
  return [...rows].toSorted((a, b) => a - b);
}

const TOO_MANY = {
  text: {
    vi: `Một tệp nhận tối đa ${String(MOST_CELLS)} ô sửa, ${String(MOST_NAMES)} cách viết và ${String(MOST_ROWS)} dòng bỏ qua.`,
    en: `A file takes at most ${String(MOST_CELLS)} repaired cells, ${String(MOST_NAMES)} spellings and ${String(MOST_ROWS)} rows left out.`,
  },
  remedy: {
    vi: 'Sửa tệp bằng Excel rồi tải lên lại.',
    en: 'Repair the file in a spreadsheet and upload it again.',
  },
} as const;
const TOO_LONG = {
  text: {
    vi: `Nội dung sửa của một ô dài tối đa ${String(LONGEST_TEXT)} ký tự.`,
    en: `The repair of a cell has at most ${String(LONGEST_TEXT)} characters.`,
  },
  remedy: { vi: 'Viết ngắn lại.', en: 'Make it shorter.' },
} as const;
