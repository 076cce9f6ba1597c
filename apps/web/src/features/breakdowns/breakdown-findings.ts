import type { BlankKind } from '../../components/blank-swatch.tsx';
import { figureOf } from '../../figures/cell.ts';
import { cellOf, dataRows, keyOf, totalRow } from '../../figures/rows.ts';
import type {
  Dimension,
  GroupFiguresQuery,
  Measure,
  ResultPartsFragment,
  Role,
  ViewerPartsFragment,
} from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { channelsMessages } from './channels.messages.ts';
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

/** How much of a measure names no member of a dimension; null where either is not known or there is none. */
export function unstatedShare(
  result: ResultPartsFragment,
  dimension: Dimension,
  measure: Measure,
  formats: Formats,
): string | null {
  const unstated = dataRows(result).find((row) => keyOf(row, dimension)?.code === 'unspecified');
  const part = figureOf(cellOf(result, unstated, measure));
  const all = figureOf(cellOf(result, totalRow(result), measure));
  return part === null || all === null || part === 0 || all < part ? null : formats.share(part / all);
}

/** Roles that see the figures of the units that they answer for exactly; what is a press agency's own is said by its body alone. */
const ANSWERS_FOR_UNITS: ReadonlySet<Role> = new Set(['REPORTER', 'UNIT_APPROVER', 'DISTRICT_OFFICER']);

/**
 * What is said of small counts: that they are hidden, or, to a reader of the exact profile and to one who asks about the own
 * district alone, that they are not. A link that kept its answers before they told their profile shows the public one; what a
 * link kept is the public one to readers of the district, too.
 */
export function protectionText(
  { evidence }: GroupFiguresQuery['groups'],
  district: string | undefined,
  { role, units }: Pick<ViewerPartsFragment, 'role' | 'units'>,
  { lang }: Formats,
): string {
  const { protection, exactFigures } = groupsMessages[lang];
  const profile = evidence.explain?.profile;
  const isOwn = role && ANSWERS_FOR_UNITS.has(role) && units.some(({ id }) => id === district);
  return profile === 'exact' || (profile === 'suppressed' && isOwn) ? exactFigures : protection;
}

/**
 * How many forms were in use, as if equally. Where the most of them are not reported or not known, what is recorded says little
 * of all: more records may make the figure larger or smaller, so that it is not even the least.
 */
export function diversityText(
  forms: ResultPartsFragment,
  rows: readonly { readonly blank: BlankKind | null }[],
  formats: Formats,
): string | undefined {
  const texts = channelsMessages[formats.lang];
  const diversity = figureOf(cellOf(forms, totalRow(forms), 'FORM_DIVERSITY'));
  if (diversity === null) return undefined;
  const unknown = rows.filter(({ blank }) => blank === 'missing' || blank === 'not_known').length;
  if (2 * unknown > rows.length) return texts.diversityUnknown(formats.number(unknown), formats.number(rows.length));
  return texts.diversity(formats.number(diversity, 1));
}
