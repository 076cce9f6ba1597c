import { cleanText, foldVietnamese } from '@lantoa/domain';
import type { Cell } from '../model/table.ts';

const NOTHING = /^(?:\.{2,}|…+|[-–—−])$/u;

/** The text of a cell; empty for a blank one and for the signs that stand for nothing reported. */
export function readText(cell: Cell): string {
  const text = cleanText(cell.text);
  return NOTHING.test(text) ? '' : text;
}

/** The values of a cell that are separated by `;` or by line breaks. */
export function readParts(cell: Cell): string[] {
  return cell.text
    .split(/[;\n\r；]/u)
    .map((part) => cleanText(part))
    .filter((part) => part !== '' && !NOTHING.test(part));
}

export function isBlank(cell: Cell): boolean {
  return cell.text === '' || cell.text.trim() === '';
}

/** True when the text is one of the folded words, or begins with it. */
export function startsWithWords(text: string, words: readonly string[]): boolean {
  const folded = foldVietnamese(text);
  return words.some((word) => folded === word || folded.startsWith(`${word} `));
}
