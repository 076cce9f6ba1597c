import type { Formats } from '../language/formats.ts';
import { isReserved } from './is-reserved.ts';
import type { MemberRow } from './member-rows.ts';
import { memberMessages } from './member.messages.ts';

type Member = Pick<MemberRow, 'code' | 'label' | 'figure' | 'text' | 'blank'>;

/** Where so many others have as much, no single one is the most. */
const MOST_NAMED_WITH = 2;

/**
 * The sentence above bars: the member with the most, or how many have it and which has the least, and how many members have no
 * figure and why. `unit` is empty where the
 * text of a figure says it: a share is high, not much. `isKnown`: a report was due; without one, no figure is no finding.
 * `things` counts members by what they are: "1 language".
 */
export function mostFinding(
  rows: readonly Member[],
  unit: string,
  formats: Formats,
  isKnown = true,
  things?: (n: string) => string,
): string {
  const texts = memberMessages[formats.lang].finding;
  const counted = (n: number) => (things ?? texts.things)(formats.number(n));
  const members = rows.filter((row) => !isReserved(row));
  const [most] = members
    .filter(({ figure }) => (figure ?? 0) > 0)
    .toSorted((a, b) => Number(b.figure) - Number(a.figure));
  const alike = members.filter(({ figure }) => most && figure === most.figure).length - 1;
  const count = (kind: MemberRow['blank']) => members.filter(({ blank }) => blank === kind).length;
  const [hidden, missing, notKnown, zero] = [count('hidden'), count('missing'), count('not_known'), count('zero')];
  if (!most && (notKnown > 0 || (!isKnown && members.length === 0))) return texts.notDue;
  const parts = [
    most ? mostText(most, alike, unit, formats, { members, counted }) : unit === '' ? texts.nothing : texts.none(unit),
    ...(hidden > 0 ? [texts.hidden(counted(hidden))] : []),
    ...(missing > 0 ? [texts.missing(counted(missing))] : []),
    ...(notKnown > 0 ? [texts.notKnown(counted(notKnown))] : []),
    // That nothing is above zero says it already, unless some are not known.
    ...(zero > 0 && (most || hidden + missing > 0) ? [texts.zero(counted(zero))] : []),
  ];
  return parts.join('; ');
}

/** The members of a chart, and how so many of them are called. */
interface Counted {
  readonly members: readonly Member[];
  readonly counted: (n: number) => string;
}

function mostText(
  { label, text }: Pick<MemberRow, 'label' | 'text'>,
  alike: number,
  unit: string,
  formats: Formats,
  { members, counted }: Counted,
): string {
  const texts = memberMessages[formats.lang].finding;
  const figure = unit === '' ? text : texts.amount(text, unit);
  if (alike >= MOST_NAMED_WITH) return tiedText(alike + 1, figure, { members, counted }, formats);
  const first = unit === '' ? texts.highest(label, text) : texts.most(label, figure);
  return alike > 0 ? `${first}${texts.alike(counted(alike))}` : first;
}

/**
 * The many that have the most in number; by name the one with the least, if that is above zero: zeros are counted by themselves.
 * A member without a figure could have less.
 */
function tiedText(count: number, figure: string, { members, counted }: Counted, formats: Formats): string {
  const texts = memberMessages[formats.lang].finding;
  const tied = texts.tied(formats.number(count), counted(members.length), figure);
  const least = members.toSorted((a, b) => Number(a.figure) - Number(b.figure))[0];
  const alike = members.filter((member) => member.figure === least?.figure).length - 1;
  if (!least || members.some((member) => member.figure === null) || least.figure === 0 || members.length === count)
    return tied;
  const lowest = `${tied}; ${texts.lowest(least.label, least.text)}`;
  return alike > 0 ? `${lowest}${texts.alike(counted(alike))}` : lowest;
}
