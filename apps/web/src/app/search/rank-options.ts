import { foldVietnamese } from '@lantoa/domain';

export type SearchKind = 'page' | 'commune' | 'district' | 'help';

export interface SearchOption {
  /** An id within the kind: a path, a unit or a term. */
  readonly id: string;
  readonly kind: SearchKind;
  readonly label: string;
  /** What tells namesakes apart: the district of a commune. */
  readonly detail: string;
}

const MOST = 12;
const NO_MATCH = 4;

/**
 * The options that answer what was typed, best first, whatever the marks: the label begins with it, a word of the label
 * does, the label holds it, label and detail together hold every word. Equal ones keep their order.
 */
export function rankOptions(options: readonly SearchOption[], typed: string): SearchOption[] {
  const asked = foldVietnamese(typed);
  if (asked === '') return options.filter(({ kind }) => kind === 'page').slice(0, MOST);
  return options
    .map((option) => ({ option, rank: rankOf(option, asked) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ option }) => option);
}

function rankOf({ label, detail }: SearchOption, asked: string): number {
  const name = foldVietnamese(label);
  if (name.startsWith(asked)) return 0;
  if (` ${name}`.includes(` ${asked}`)) return 1;
  if (name.includes(asked)) return 2;
  const everything = `${name} ${foldVietnamese(detail)}`;
  return asked.split(' ').every((word) => everything.includes(word)) ? 3 : NO_MATCH;
}
