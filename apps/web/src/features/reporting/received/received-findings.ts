import type { Formats } from '../../../language/formats.ts';
import type { ReceivedMatrix, ReceivedMeasure } from './received-matrix.ts';
import { receivedMessages } from './received.messages.ts';
import type { silentUnits } from './silent-units.ts';

/** How many of the reports that were due are in, and where the fewest are; nothing is told as least where all are alike. */
export function receivedFinding({ rows }: ReceivedMatrix, measure: ReceivedMeasure, formats: Formats): string {
  const texts = receivedMessages[formats.lang];
  const [all, ...places] = rows.flatMap(({ place, cells }) => (cells[0] ? [{ place, whole: cells[0] }] : []));
  if (!all || all.whole.share === null) return measure === 'REPORTING_RATE' ? texts.noneDue : texts.unknownTime;
  const { received, expected, share } = all.whole;
  const finding = texts.finding[measure](formats.number(received), formats.number(expected), formats.share(share, 1));
  const [least, ...others] = places
    .flatMap((row) =>
      row.place && row.whole.share !== null ? [{ name: row.place.label, share: row.whole.share }] : [],
    )
    .toSorted((a, b) => a.share - b.share);
  if (!least || others.every((other) => other.share === least.share)) return finding;
  return `${finding}; ${texts.least(least.name, formats.share(least.share, 1))}`;
}

/** How many communes have reports missing, and which has most of them. */
export function silentFinding({ units, isWhole }: ReturnType<typeof silentUnits>, formats: Formats): string {
  const texts = receivedMessages[formats.lang].silent;
  const [most, next] = units;
  if (!most) return texts.none;
  const missing = units.reduce((sum, unit) => sum + unit.missing, 0);
  const finding = (isWhole ? texts.finding : texts.more)(formats.number(units.length), formats.number(missing));
  if (next?.missing === most.missing) return finding;
  return `${finding}; ${texts.most(most.label, formats.number(most.missing))}`;
}
