import { cellText } from '../../figures/cell-text.ts';
import { figureOf } from '../../figures/cell.ts';
import { ratioText } from '../../figures/why-no-lift.ts';
import type { LiftPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { mandateMessages } from './mandate.messages.ts';

/** The observance that stood out most, with its interval; that none can be compared is not that there is none. */
export function liftFinding(lifts: readonly LiftPartsFragment[], formats: Formats): string {
  const texts = mandateMessages[formats.lang].lifts;
  const strongest = lifts
    .filter(({ ratio }) => figureOf(ratio) !== null)
    .toSorted((a, b) => (figureOf(b.ratio) ?? 0) - (figureOf(a.ratio) ?? 0))[0];
  if (!strongest) return lifts.length === 0 ? texts.none : texts.notCompared;
  const times = timesIn(formats);
  const { value, lower, upper } = strongest.ratio;
  return texts.finding(strongest.observance.label, times(value), times(lower), times(upper));
}

/** "24 trong 30 ngày; 30 trong 56 ngày trước và sau"; null where neither is known. */
export function countsText({ inside, around, days, daysAround }: LiftPartsFragment, formats: Formats): string | null {
  if ([inside, around].every((cell) => figureOf(cell) === null)) return null;
  return mandateMessages[formats.lang].lifts.each(
    ...([cellText(inside, formats), formats.number(days)] as const),
    ...([cellText(around, formats), formats.number(daysAround)] as const),
  );
}

/** "× 1,6 · 24 trong 30 ngày; …"; why nothing can be compared stands above the rows, once. */
export function liftText(lift: LiftPartsFragment, isCompared: boolean, formats: Formats): string {
  const ratio = isCompared ? ratioText(lift.ratio, formats) : null;
  return [ratio, countsText(lift, formats)].filter((text) => text !== null).join(' · ');
}

/** A ratio in the reader's form: 1,6. */
export function timesIn(formats: Formats): (value: number | null | undefined) => string {
  return (value) => (typeof value === 'number' ? formats.number(value, 1) : '');
}
