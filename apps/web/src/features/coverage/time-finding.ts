import { upperFirst } from '../../figures/names.ts';
import { isLeast } from '../../figures/unknown-units.ts';
import type { CellPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { timeLineMessages } from './time-line.messages.ts';
import type { TimePoint } from './time-line-points.ts';

interface KnownMonth {
  readonly month: string;
  readonly share: number;
  readonly cell: CellPartsFragment | undefined;
  /** No report was due in it: others may have been reached, too. */
  readonly isLeast: boolean;
}

/**
 * The sentence above the chart: the highest and the lowest months of the chosen period, all that read alike. A month in which
 * no report was due is at least as high as its figure, and never the lowest.
 */
export function timeFinding(
  points: readonly TimePoint[],
  formats: Formats,
  communes = timeLineMessages[formats.lang].communes,
): string {
  const texts = timeLineMessages[formats.lang];
  const known = points.flatMap(({ inPeriod, month, share, cell }) =>
    inPeriod && share !== null ? [{ month, share, cell, isLeast: cell !== undefined && isLeast(cell) }] : [],
  );
  const high = known.toSorted((a, b) => b.share - a.share)[0];
  const low = known.filter((month) => !month.isLeast).toSorted((a, b) => a.share - b.share)[0];
  if (!high) {
    const isUnknown = points.some(({ inPeriod, blank }) => inPeriod && blank === 'not_known');
    return isUnknown ? texts.findingNotDue : texts.findingNone;
  }
  if (!low) return leastFinding(known, high, communes, formats);
  const all = points.filter(({ inPeriod }) => inPeriod).length;
  const share = (month: KnownMonth) => formats.share(month.share);
  const areEqual = known.every((month) => month.share === high.share && !month.isLeast);
  if (areEqual && known.length === all && all > 1) return texts.findingEqual(communes, share(high));
  const { months, told } = highest(
    known.filter((month) => share(month) === share(high)),
    share(high),
    formats,
  );
  // Months that read alike are no highest and lowest, and months that nobody reported are not equal to them.
  if (share(high) === share(low)) return texts.findingOne(communes, upperFirst(months), told);
  const lowest = known.filter((month) => share(month) === share(low) && !month.isLeast);
  return texts.finding(communes, months, told, monthsText(lowest, formats), share(low));
}

/** The months that read as the highest, and their share; those in which no report was due have at least as much. */
function highest(alike: readonly KnownMonth[], share: string, formats: Formats) {
  const texts = timeLineMessages[formats.lang];
  const exact = alike.filter(({ isLeast: floor }) => !floor);
  const floors = alike.filter(({ isLeast: floor }) => floor);
  if (exact.length === 0) return { months: monthsText(floors, formats), told: texts.least(share) };
  const told = floors.length === 0 ? share : texts.andLeast(share, monthsText(floors, formats));
  return { months: monthsText(exact, formats), told };
}

function leastFinding(known: readonly KnownMonth[], { cell }: KnownMonth, communes: string, formats: Formats): string {
  const alike = known.filter(
    (month) => month.cell?.numerator === cell?.numerator && month.cell?.denominator === cell?.denominator,
  );
  const counts = [formats.number(cell?.numerator ?? 0), formats.number(cell?.denominator ?? 0)] as const;
  return timeLineMessages[formats.lang].findingLeast(communes, upperFirst(monthsText(alike, formats)), ...counts);
}

/** Two months by name, of more the first and how many others. */
function monthsText(months: readonly { readonly month: string }[], formats: Formats): string {
  const texts = timeLineMessages[formats.lang];
  const [first = '', second, ...more] = months.map(({ month }) => inSentence(month, formats));
  if (second === undefined) return first;
  return more.length === 0 ? texts.months(first, second) : texts.monthsMore(first, formats.number(more.length + 1));
}

/** "tháng 6/2023" inside a Vietnamese sentence; English months keep their capital. */
export function inSentence(month: string, formats: Formats): string {
  const name = formats.period(month);
  return formats.lang === 'vi' ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name;
}
