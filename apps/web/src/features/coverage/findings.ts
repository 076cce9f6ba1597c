import { figureOf } from '../../figures/cell.ts';
import { communesPhrase, topicPhrase, upperFirst } from '../../figures/names.ts';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import { cellOf, keyOf } from '../../figures/rows.ts';
import type { GapPartsFragment, ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { coverageMessages } from './coverage.messages.ts';

type Gap = GapPartsFragment['gaps'][number];
type Row = ResultPartsFragment['rows'][number];

/**
 * The sentence above the heatmap: the cell with the lowest share, communes of a class before the whole province,
 * larger denominators first among equals. Only figures of the answer are compared, none is computed.
 */
export function heatmapFinding(result: ResultPartsFragment, shownClasses: readonly string[], formats: Formats): string {
  const texts = coverageMessages[formats.lang].heat;
  if (!isReportingKnown(result.evidence)) return texts.findingNotDue;
  const cells = result.rows.flatMap((row) => {
    const cell = cellOf(result, row, 'COMMUNE_COVERAGE');
    const share = figureOf(cell);
    const topic = keyOf(row, 'TOPIC');
    const areaClass = keyOf(row, 'AREA_CLASS');
    if (share === null || !cell || !topic || (cell.denominator ?? 0) === 0) return [];
    if (areaClass && !shownClasses.includes(areaClass.code)) return [];
    return [{ share, cell, topic, areaClass }];
  });
  const lowest = cells.toSorted(
    (a, b) => a.share - b.share || (b.cell.denominator ?? 0) - (a.cell.denominator ?? 0),
  )[0];
  if (!lowest) return texts.findingNone;
  if (cells.length > 1 && cells.every((cell) => cell.share === lowest.share))
    return texts.findingEqual(formats.share(lowest.share));
  const topic = topicPhrase(lowest.topic, formats.lang);
  const [share, k, n] = [
    formats.share(lowest.share),
    formats.number(lowest.cell.numerator ?? 0),
    formats.number(lowest.cell.denominator ?? 0),
  ];
  return lowest.areaClass
    ? texts.finding(communesPhrase(lowest.areaClass, formats.lang), topic, share, k, n)
    : texts.findingWhole(topic, share, k, n);
}

/** True when a gap's interval leaves out 0. */
export function isCertain(gap: Pick<Gap, 'difference'>): boolean {
  const { lower, upper } = gap.difference;
  return typeof lower === 'number' && typeof upper === 'number' && (lower > 0 || upper < 0);
}

/** The sentence above the gap bars: the deepest certain shortfall, else the largest difference, called uncertain. */
export function gapFinding(gaps: readonly Gap[], formats: Formats, isKnown = true): string {
  const texts = coverageMessages[formats.lang].gap;
  if (!isKnown) return texts.notDue;
  const known = gaps.flatMap((gap) => {
    const points = figureOf(gap.difference);
    return points === null ? [] : [{ gap, points }];
  });
  if (known.length === 0) return texts.none;
  if (known.every(({ points }) => points === 0)) return texts.same;
  const say = ({ gap, points }: (typeof known)[number]) => {
    const communes = communesPhrase(gap.areaClass, formats.lang);
    const sentence = points < 0 ? texts.lower : texts.higher;
    return sentence(communes, formats.number(Math.abs(points), 1), topicPhrase(gap.topic, formats.lang));
  };
  const certain = known.filter(({ gap }) => isCertain(gap)).toSorted((a, b) => a.points - b.points)[0];
  if (certain) return upperFirst(say(certain));
  const largest = known.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))[0];
  return largest ? texts.unsure(say(largest)) : texts.none;
}

/** The sentence above the trend: the newest month with figures, its highest and its lowest topic. */
export function trendFinding(rows: readonly Row[], result: ResultPartsFragment, formats: Formats): string {
  const texts = coverageMessages[formats.lang].trend;
  const points = rows.flatMap((row) => {
    const share = figureOf(cellOf(result, row, 'COMMUNE_COVERAGE'));
    const topic = keyOf(row, 'TOPIC');
    const month = row.keys.find((key) => key.dimension === 'REPORTING_MONTH' || key.dimension === 'MONTH');
    return share === null || !topic || !month ? [] : [{ share, topic, month: month.code }];
  });
  const newest = points
    .filter((point) => point.share > 0)
    .map((point) => point.month)
    .toSorted()
    .at(-1);
  const ofMonth = points.filter((point) => point.month === newest).toSorted((a, b) => b.share - a.share);
  const [high, low] = [ofMonth[0], ofMonth.at(-1)];
  if (newest === undefined || !high || !low)
    return isReportingKnown(result.evidence) ? texts.findingNone : texts.findingNotDue;
  const month = formats.period(newest);
  if (high === low) return texts.findingOne(month, topicPhrase(high.topic, formats.lang), formats.share(high.share));
  return texts.finding(
    month,
    topicPhrase(high.topic, formats.lang),
    formats.share(high.share),
    topicPhrase(low.topic, formats.lang),
    formats.share(low.share),
  );
}
