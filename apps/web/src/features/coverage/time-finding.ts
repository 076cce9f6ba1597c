import type { Formats } from '../../language/formats.ts';
import { timeLineMessages } from './time-line.messages.ts';
import type { TimePoint } from './time-line-points.ts';

/** The sentence above the chart: the highest and the lowest month of the chosen period. */
export function timeFinding(points: readonly TimePoint[], formats: Formats): string {
  const texts = timeLineMessages[formats.lang];
  const known = points.flatMap(({ inPeriod, month, share }) => (inPeriod && share !== null ? [{ month, share }] : []));
  const ordered = known.toSorted((a, b) => b.share - a.share);
  const [high, low] = [ordered[0], ordered.at(-1)];
  if (!high || !low) {
    const isUnknown = points.some(({ inPeriod, blank }) => inPeriod && blank === 'not_known');
    return isUnknown ? texts.findingNotDue : texts.findingNone;
  }
  const all = points.filter(({ inPeriod }) => inPeriod).length;
  if (high.share === low.share && known.length === all && all > 1) return texts.findingEqual(formats.share(high.share));
  // Two months that read alike are no highest and lowest, and months that nobody reported are not equal to them.
  if (formats.share(high.share) === formats.share(low.share))
    return texts.findingOne(formats.period(high.month), formats.share(high.share));
  return texts.finding(
    inSentence(high.month, formats),
    formats.share(high.share),
    inSentence(low.month, formats),
    formats.share(low.share),
  );
}

/** "tháng 6/2023" inside a Vietnamese sentence; English months keep their capital. */
export function inSentence(month: string, formats: Formats): string {
  const name = formats.period(month);
  return formats.lang === 'vi' ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : name;
}
