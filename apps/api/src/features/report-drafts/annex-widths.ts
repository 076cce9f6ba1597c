import type { DocumentBlock, DocumentTable } from '@lantoa/report';

/** In digits of the font, as spreadsheets count widths. */
const NAME = 36;
const FIGURE = { least: 9, most: 14 };
const WORDS = { least: 6, most: 70 };
/** Of a sheet without a table. */
const TEXT = 90;

/** Widths of the columns of an annex: names and figures of one width each, columns of words as long as their longest text. */
export function annexWidths(blocks: readonly DocumentBlock[]): readonly number[] {
  const table = blocks.find((block) => block.kind === 'table');
  if (!table) return [TEXT];
  return hasNumbers(table) ? widthsOfFigures(table) : widthsOfWords(table);
}

function hasNumbers({ rows }: DocumentTable): boolean {
  return rows.some(({ numbers }) => numbers !== undefined);
}

function widthsOfFigures({ head, rows }: DocumentTable): readonly number[] {
  const columns = head.reduce((sum, { parts }) => sum + Math.max(1, parts.length), 0);
  const longest = Math.max(...rows.flatMap(({ cells }) => cells.slice(1).map(({ length }) => length + 2)), 0);
  const figure = Math.min(FIGURE.most, Math.max(FIGURE.least, longest));
  return Array.from({ length: columns }, (_, column) => (column === 0 ? NAME : figure));
}

function widthsOfWords({ head, rows }: DocumentTable): readonly number[] {
  return head.map(({ text }, column) => {
    const longest = Math.max(text.length, ...rows.map(({ cells }) => cells[column]?.length ?? 0));
    return Math.min(WORDS.most, Math.max(WORDS.least, longest + 2));
  });
}
