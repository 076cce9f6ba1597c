import { figureOf } from '../../figures/cell.ts';
import { communesPhrase, lowerFirst, topicPhrase, upperFirst } from '../../figures/names.ts';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import { cellOf, keyOf } from '../../figures/rows.ts';
import { isLeast } from '../../figures/unknown-units.ts';
import type { GapPartsFragment, ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { coverageMessages } from './coverage.messages.ts';
import type { HeatChoice } from './heat-lines.ts';

type Gap = GapPartsFragment['gaps'][number];
type Row = ResultPartsFragment['rows'][number];

/** A page under no topic and no kind of area. */
const NOTHING: HeatChoice = { topic: undefined, areaClass: undefined };

/**
 * The sentence above the heatmap: the cell with the lowest share, communes of a class before the whole province,
 * larger denominators first among equals; of a page under a topic or a kind of area, the lowest of that one. Only
 * figures of the answer are compared, none is computed.
 */
export function heatmapFinding(
  result: ResultPartsFragment,
  shownClasses: readonly string[],
  formats: Formats,
  chosen = NOTHING,
): string {
  const texts = coverageMessages[formats.lang].heat;
  if (!isReportingKnown(result.evidence)) return texts.findingNotDue;
  const cells = heatCells(result, shownClasses, chosen);
  const lowest = cells.toSorted(
    (a, b) => a.share - b.share || (b.cell.denominator ?? 0) - (a.cell.denominator ?? 0),
  )[0];
  if (!lowest) return texts.findingNone;
  const topic = topicPhrase(lowest.topic, formats.lang);
  const communes = lowest.areaClass ? communesPhrase(lowest.areaClass, formats.lang) : null;
  const share = formats.share(lowest.share);
  const counts = [formats.number(lowest.cell.numerator ?? 0), formats.number(lowest.cell.denominator ?? 0)] as const;
  if (cells.length > 1 && cells.every((cell) => cell.share === lowest.share)) {
    if (chosen.topic !== undefined) return texts.findingEqualOn(topic, share);
    return chosen.areaClass !== undefined && communes !== null
      ? texts.findingEqualIn(communes, share)
      : texts.findingEqual(share);
  }
  if (communes === null) {
    const whole = chosen.topic === undefined ? texts.findingWhole : texts.findingWholeOn;
    return whole(topic, share, ...counts);
  }
  return texts[heatSentence(chosen)](communes, topic, share, ...counts);
}

function heatCells(result: ResultPartsFragment, shownClasses: readonly string[], chosen: HeatChoice) {
  return result.rows.flatMap((row) => {
    const cell = cellOf(result, row, 'COMMUNE_COVERAGE');
    const share = figureOf(cell);
    const topic = keyOf(row, 'TOPIC');
    const areaClass = keyOf(row, 'AREA_CLASS');
    if (share === null || !cell || !topic || (cell.denominator ?? 0) === 0) return [];
    const isShown =
      chosen.areaClass === undefined
        ? !areaClass || shownClasses.includes(areaClass.code)
        : areaClass?.code === chosen.areaClass;
    return isShown && isOn(topic, chosen) ? [{ share, cell, topic, areaClass }] : [];
  });
}

/** What is lowest among what: of all, of a topic, of a kind of area; a single cell is told alone. */
function heatSentence({ topic, areaClass }: HeatChoice) {
  if (topic === undefined) return areaClass === undefined ? 'finding' : 'findingIn';
  return areaClass === undefined ? 'findingOn' : 'findingCell';
}

function isOn(topic: { readonly code: string }, chosen: HeatChoice): boolean {
  return chosen.topic === undefined || topic.code === chosen.topic;
}

/** True when a gap's interval leaves out 0. */
export function isCertain(gap: Pick<Gap, 'difference'>): boolean {
  const { lower, upper } = gap.difference;
  return typeof lower === 'number' && typeof upper === 'number' && (lower > 0 || upper < 0);
}

/**
 * The sentence above the gap bars: the deepest certain shortfall, else the largest difference, called uncertain; of a page
 * under a topic or a kind of area, among its own bars.
 */
export function gapFinding(gaps: readonly Gap[], formats: Formats, isKnown = true, chosen = NOTHING): string {
  const texts = coverageMessages[formats.lang].gap;
  if (!isKnown) return texts.notDue;
  const own = gaps.filter(
    ({ topic, areaClass }) =>
      isOn(topic, chosen) && (chosen.areaClass === undefined || areaClass.code === chosen.areaClass),
  );
  const { told, isOne } = gapSubject(own[0], chosen, formats);
  const known = own.flatMap((gap) => {
    const points = figureOf(gap.difference);
    return points === null ? [] : [{ gap, points }];
  });
  if (known.length === 0) return told(texts.none);
  if (known.every(({ points }) => points === 0)) return told(texts.same);
  const short = ({ gap, points }: (typeof known)[number]) => {
    const communes = communesPhrase(gap.areaClass, formats.lang);
    return (points < 0 ? texts.lower : texts.higher)(communes, formats.number(Math.abs(points), 1));
  };
  const say = (each: (typeof known)[number]) => texts.about(short(each), topicPhrase(each.gap.topic, formats.lang));
  const certain = known.filter(({ gap }) => isCertain(gap)).toSorted((a, b) => a.points - b.points)[0];
  if (certain) return upperFirst(say(certain));
  const largest = known.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))[0];
  if (!largest) return texts.none;
  if (isOne) return texts.unsureOne(say(largest));
  return told(texts.unsure(chosen.topic === undefined ? say(largest) : short(largest)));
}

/** Puts before a sentence what the page is under; `isOne`: that is a single bar. */
function gapSubject(first: Gap | undefined, chosen: HeatChoice, formats: Formats) {
  const texts = coverageMessages[formats.lang].gap;
  const isOne = chosen.topic !== undefined && chosen.areaClass !== undefined;
  const told = (sentence: string) => {
    if (first && chosen.topic !== undefined)
      return texts.on(topicPhrase(first.topic, formats.lang), lowerFirst(sentence));
    if (first && chosen.areaClass !== undefined)
      return texts.on(communesPhrase(first.areaClass, formats.lang), lowerFirst(sentence));
    return sentence;
  };
  return { told, isOne };
}

/** The sentence above the trend: the newest month with figures, its highest and its lowest topic, or the chosen one; `areaClassLabel` names a chosen kind of area that is new to this page. */
export function trendFinding(
  rows: readonly Row[],
  result: ResultPartsFragment,
  formats: Formats,
  chosen = NOTHING,
  areaClassLabel?: string,
): string {
  const texts = coverageMessages[formats.lang].trend;
  const points = rows.flatMap((row) => {
    const cell = cellOf(result, row, 'COMMUNE_COVERAGE');
    const share = figureOf(cell);
    const topic = keyOf(row, 'TOPIC');
    const month = row.keys.find((key) => key.dimension === 'REPORTING_MONTH' || key.dimension === 'MONTH');
    return share === null || !cell || !topic || !month || !isOn(topic, chosen)
      ? []
      : [{ share, cell, topic, month: month.code }];
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
  const communes =
    chosen.areaClass === undefined
      ? texts.communes
      : communesPhrase({ code: chosen.areaClass, label: areaClassLabel ?? chosen.areaClass }, formats.lang);
  const topic = topicPhrase(high.topic, formats.lang);
  if (isLeast(high.cell)) {
    const counts = [formats.number(high.cell.numerator ?? 0), formats.number(high.cell.denominator ?? 0)] as const;
    return texts.findingLeast(month, topic, texts.least(...counts, communes));
  }
  const reached = texts.share(formats.share(high.share), communes);
  // The least that is known of a topic is no figure to call low.
  if (high === low || isLeast(low.cell)) return texts.findingOne(month, topic, reached);
  return texts.finding(month, topic, reached, topicPhrase(low.topic, formats.lang), formats.share(low.share));
}
