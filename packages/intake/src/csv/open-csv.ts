import type { PeekableBytes } from '../bytes/peekable-bytes.ts';
import type { IntakeLimits } from '../model/intake-options.ts';
import { TOP_ROWS, type SheetRow, type Table } from '../model/table.ts';
import { decodeStart, toUtf8 } from './to-utf8.ts';
import { csvRows, topRows } from './csv-rows.ts';
import { detectEncoding, LEGACY_ENCODINGS, type LegacyEncoding, type TextEncoding } from './detect-encoding.ts';
import { skipLines } from './skip-lines.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const PEEKED_BYTES = 262_144;

/** A text file read with one delimiter: which one is told by the reading that makes most sense. */
export async function openCsv(
  bytes: PeekableBytes,
  limits: IntakeLimits,
  chosen: LegacyEncoding | null,
): Promise<Table[]> {
  const start = await bytes.peek(PEEKED_BYTES);
  const detected = detectEncoding(start);
  const isLegacy = LEGACY_ENCODINGS.some((legacy) => legacy === detected.encoding);
  // Whoever chose an encoding chose among those that look alike; Unicode shows itself.
  const { encoding, isSure } = chosen !== null && isLegacy ? { encoding: chosen, isSure: true } : detected;
  const text = decodeStart(start, encoding);
  // The last line of what was peeked at may be cut in the middle of a character.
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  const whole = start.length < PEEKED_BYTES ? text : text.slice(0, end + 1);
  return DELIMITERS.map((delimiter) => {
    const top = topRows(whole, delimiter, TOP_ROWS, limits.rowCharacters);
    return { ...csvTable(bytes, limits, encoding, delimiter, top), isEncodingSure: isSure };
  });
}

function csvTable(
  bytes: PeekableBytes,
  limits: IntakeLimits,
  encoding: TextEncoding,
  delimiter: string,
  top: readonly SheetRow[],
): Omit<Table, 'isEncodingSure'> {
  return {
    encoding,
    delimiter,
    sheet: null,
    top,
    fixedWidth: true,
    async *rowsAfter(headerRow) {
      // Titles and comments may hold anything; parsing starts with the first data row.
      const next = top.find((row) => row.row > headerRow);
      if (!next && top.length < TOP_ROWS) return;
      const firstLine = next?.row ?? headerRow + 1;
      const text = skipLines(toUtf8(bytes, encoding), firstLine - 1);
      yield* csvRows(text, delimiter, firstLine, limits.rowCharacters);
    },
  };
}
