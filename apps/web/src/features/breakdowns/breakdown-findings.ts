import type { BlankKind } from '../../components/blank-swatch.tsx';
import type { Formats } from '../../language/formats.ts';
import { groupsMessages } from './groups.messages.ts';

/** The sentence above the matrix: how many cells hold work, and of which kinds the others are. */
export function matrixFinding(cells: readonly { readonly blank: BlankKind | null }[], formats: Formats): string {
  const texts = groupsMessages[formats.lang];
  const count = (blank: BlankKind | null) => cells.filter((cell) => cell.blank === blank).length;
  const held = count(null);
  if (held === cells.length) return texts.topicsFull;
  const others = (['zero', 'missing', 'hidden', 'not_applicable'] as const).flatMap((blank) =>
    count(blank) === 0 ? [] : [texts.topicsBlank[blank](formats.number(count(blank)))],
  );
  return [texts.topicsFinding(formats.number(held), formats.number(cells.length)), ...others].join('; ');
}
