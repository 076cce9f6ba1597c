import { cleanText, foldVietnamese } from '@lantoa/domain';
import type { SheetRow } from '../model/table.ts';
import type { ColumnSpec } from './column-spec.ts';

/** A column of the table: its upper header and, under a two-level header, the lower one. */
export interface HeaderCell {
  readonly position: number;
  readonly upper: string;
  readonly lower: string;
}

/**
 * Reads one or two header rows as columns. Blank upper cells over a filled lower one belong to the header on their
 * left: that is how merged cells look once the merging is gone.
 */
export function headerCells(upper: SheetRow, lower: SheetRow | null): HeaderCell[] {
  const width = Math.max(upper.cells.length, lower?.cells.length ?? 0);
  const cells: HeaderCell[] = [];
  let inherited = '';
  for (let position = 0; position < width; position += 1) {
    const above = cleanText(upper.cells[position]?.text ?? '');
    const below = cleanText(lower?.cells[position]?.text ?? '');
    if (above !== '') inherited = above;
    const own = above === '' && below !== '' ? inherited : above;
    cells.push({ position, upper: own, lower: below === own ? '' : below });
  }
  return cells;
}

/** `Trong đó / Học sinh` */
export function headerName(cell: HeaderCell): string {
  return cell.upper === '' || cell.lower === '' ? cell.upper + cell.lower : `${cell.upper} / ${cell.lower}`;
}

const LONGEST_HEADER = 200;

/** Headers and their synonyms by folded text. */
export class HeaderLexicon<Field extends string> {
  private readonly fields = new Map<string, Field>();

  constructor(specs: readonly ColumnSpec<Field>[]) {
    for (const spec of specs) {
      for (const name of [spec.header, ...spec.synonyms, withoutBrackets(spec.header)]) {
        const key = foldVietnamese(name);
        if (!this.fields.has(key)) this.fields.set(key, spec.field);
      }
    }
  }

  find(text: string): Field | null {
    if (text === '' || text.length > LONGEST_HEADER) return null;
    return this.fields.get(foldVietnamese(text)) ?? this.fields.get(foldVietnamese(withoutBrackets(text))) ?? null;
  }
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)/gu, '');
}
