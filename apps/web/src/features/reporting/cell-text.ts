import type { Formats } from '../../language/formats.ts';

/** What stands in a cell as people write it: a day, a count, or words. */
export function cellText(cell: string, text: string, formats: Formats): string {
  if (cell === 'date') return formats.date(text);
  const value = Number(text);
  return /^\d+(?:\.\d+)?$/.test(text) ? formats.number(value, Number.isInteger(value) ? 0 : 1) : text;
}
