import type { BlankKind } from '../../components/blank-swatch.tsx';
import { figureOf } from '../../figures/cell.ts';
import { cellOf, dataRows, keyOf, totalRow } from '../../figures/rows.ts';
import type { GroupFiguresQuery, ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { groupsMessages } from './groups.messages.ts';

/** The sentence above the matrix: how many cells hold work, and of which kinds the others are. */
export function matrixFinding(cells: readonly { readonly blank: BlankKind | null }[], formats: Formats): string {
  const texts = groupsMessages[formats.lang];
  const count = (blank: BlankKind | null) => cells.filter((cell) => cell.blank === blank).length;
  const held = count(null);
  if (held === cells.length) return texts.topicsFull;
  if (held === 0 && count('not_known') > 0) return texts.topicsNotDue;
  const others = (['zero', 'missing', 'not_known', 'hidden', 'not_applicable'] as const).flatMap((blank) =>
    count(blank) === 0 ? [] : [texts.topicsBlank[blank](formats.number(count(blank)))],
  );
  return [texts.topicsFinding(formats.number(held), formats.number(cells.length)), ...others].join('; ');
}

/** How much of all attendances names no group; null where either is not known or there are none. */
export function unstatedShare(groups: ResultPartsFragment, formats: Formats): string | null {
  const unstated = dataRows(groups).find((row) => keyOf(row, 'TARGET_GROUP')?.code === 'unspecified');
  const part = figureOf(cellOf(groups, unstated, 'ATTENDANCES'));
  const all = figureOf(cellOf(groups, totalRow(groups), 'ATTENDANCES'));
  return part === null || all === null || part === 0 || all < part ? null : formats.share(part / all);
}

/**
 * What is said of small counts: that they are hidden, or, to a reader of the exact profile, that they are not. A link that
 * kept its answers before they told their profile shows the public one.
 */
export function protectionText({ evidence }: GroupFiguresQuery['groups'], { lang }: Formats): string {
  const { protection, exactFigures } = groupsMessages[lang];
  return evidence.explain?.profile === 'exact' ? exactFigures : protection;
}
