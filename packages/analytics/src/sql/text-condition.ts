import { foldVietnamese, type ReferenceIndex } from '@lantoa/domain';
import type { Bindings } from '../duckdb/bindings.ts';
import { unitLabel } from '../query/unit-label.ts';

/** Lists whose codes no record names: a word of theirs finds nothing. */
const NOT_IN_RECORDS: ReadonlySet<string> = new Set(['indicator', 'area_class', 'duty']);

/** As `foldVietnamese` folds, in SQL: marks, case, đ and punctuation make no difference. */
const FOLDED = (column: string) =>
  `regexp_replace(replace(strip_accents(lower(${column})), 'đ', 'd'), '[^\\p{L}\\p{N}]+', ' ', 'g')`;

interface TextSearch {
  readonly words: readonly string[];
  readonly index: ReferenceIndex;
  /** Whether the note and the body as it was written may be searched: what may not be read must not be guessed either. */
  readonly freeText: boolean;
  readonly bindings: Bindings;
}

/**
 * Condition on `fact`: each word begins a word in the name of a unit, body or code that the record holds, in either language, or in
 * its free text. `words` are folded. Edge: no words hold for every record.
 */
export function textCondition({ words, index, freeText, bindings }: TextSearch): string {
  // Most lists are read without a search: then no name is looked at.
  if (words.length === 0) return 'true';
  const names = nameTokens(index);
  const conditions = words.map((word) => {
    const tokens = names.filter(({ folded }) => ` ${folded}`.includes(` ${word}`)).map(({ token }) => escaped(token));
    const places = tokens.length === 0 ? [] : [`regexp_matches(payload, ${bindings.text(`"(${tokens.join('|')})"`)})`];
    const texts = freeText
      ? ['note', 'organisation'].map((column) => `contains(' ' || ${FOLDED(column)}, ${bindings.text(` ${word}`)})`)
      : [];
    return `(${[...places, ...texts, 'false'].map((one) => `coalesce(${one}, false)`).join(' OR ')})`;
  });
  return `fact IN (SELECT fact FROM record WHERE ${conditions.join(' AND ')})`;
}

/** What a record's payload holds between quotation marks, and what people call it. */
function nameTokens({ pack }: ReferenceIndex): { readonly token: string; readonly folded: string }[] {
  const named = [
    ...pack.units.map((unit) => ({ token: unit.id, names: [unitLabel(unit, 'VI'), unitLabel(unit, 'EN')] })),
    ...pack.organisations.map(({ id, vi, en }) => ({ token: id, names: [vi, en] })),
    ...pack.codes
      .filter(({ list }) => !NOT_IN_RECORDS.has(list))
      .map(({ code, vi, en }) => ({ token: code, names: [vi, en] })),
  ];
  return named.map(({ token, names }) => ({ token, folded: foldVietnamese(names.join(' ')) }));
}

function escaped(token: string): string {
  return token.replace(/[^\w@:-]/g, String.raw`\$&`);
}
