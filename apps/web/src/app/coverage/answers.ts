import { blindSpotRows } from '../../features/blind-spots/blind-spot-rows.ts';
import { toldSpots } from '../../features/blind-spots/told-spots.ts';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { BLIND_SPOT_DAYS } from '../../figures/conventions.ts';
import { communesPhrase, topicPhrase } from '../../figures/names.ts';
import { cellOf, totalRow } from '../../figures/rows.ts';
import type { BlindSpotPartsFragment, ChangePartsFragment, ResultPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { answersMessages } from './answers.messages.ts';

/** How many communes a sentence names. */
const NAMED = 3;

type Texts = (typeof answersMessages)['vi'];
type Total = ResultPartsFragment & ChangePartsFragment;
interface Named {
  readonly code: string;
  readonly label: string;
}

/** What the five answers are taken from. */
export interface AnswerSources {
  /** COMMUNE_COVERAGE of the period without grouping, compared with the period before. */
  readonly total: Total;
  readonly blindSpots: BlindSpotPartsFragment;
  readonly topic: Named | undefined;
  readonly areaClass: Named | undefined;
  readonly dataFrom: string;
  /** False where the data begins in this period. */
  readonly hasPrevious: boolean;
}

/** The page in five sentences: covered, not covered, changed, how sure, what to do next. */
export function answersOf(sources: AnswerSources, formats: Formats): Record<keyof Texts['names'], string> {
  const texts = answersMessages[formats.lang];
  const { blind, unknown } = silentCommunes(sources);
  return {
    covered: coveredText(sources, formats, texts),
    missing: missingText(sources, formats, texts),
    changed: changedText(sources, formats, texts),
    certainty: certaintyText(sources, unknown, formats, texts),
    next: toldSpots(sources.blindSpots).isKnown ? nextText(blind, unknown, formats, texts) : texts.nextNotDue,
  };
}

function nextText(blind: number, unknown: number, formats: Formats, texts: Texts): string {
  const steps = [
    ...(blind > 0 ? [texts.act(formats.number(blind))] : []),
    ...(unknown > 0 ? [texts.ask(formats.number(unknown))] : []),
  ];
  return steps.join('. ') || texts.keep;
}

/** Blind spots, and communes of which nothing is known, each commune once whatever its topics. */
function silentCommunes({ blindSpots }: AnswerSources): { blind: number; unknown: number } {
  const { blind, unknown } = blindSpotRows(toldSpots(blindSpots).units);
  return { blind: blind.length, unknown: unknown.length };
}

function coveredText({ total, topic, areaClass }: AnswerSources, formats: Formats, texts: Texts): string {
  const cell = coverageOf(total);
  const share = figureOf(cell);
  if (cell && blankOf(cell) === 'not_known') return texts.coveredNotDue;
  if (share === null || typeof cell?.numerator !== 'number' || typeof cell.denominator !== 'number')
    return texts.noFigures;
  return texts.covered(
    formats.number(cell.numerator),
    formats.number(cell.denominator),
    areaClass ? communesPhrase(areaClass, formats.lang) : texts.communes,
    topic ? texts.about(topicPhrase(topic, formats.lang)) : texts.anyTopic,
    formats.share(share),
  );
}

function missingText({ blindSpots, topic }: AnswerSources, formats: Formats, texts: Texts): string {
  const told = toldSpots(blindSpots);
  if (!told.isKnown) return texts.missingNotDue;
  const { blind } = blindSpotRows(told.units);
  if (blind.length === 0) return texts.noBlind(formats.number(BLIND_SPOT_DAYS));
  const count = formats.number(blind.length);
  const namesOf = (rows: typeof blind) =>
    rows
      .slice(0, NAMED)
      .map(({ unit }) => unit.label)
      .join(', ');
  if (topic) return texts.blind(count, formats.number(BLIND_SPOT_DAYS), namesOf(blind));
  const silentTopics = ({ byTopic }: (typeof blind)[number]) =>
    [...byTopic.values()].filter(({ status }) => status === 'BLIND_SPOT').length;
  const ordered = blind.toSorted((a, b) => silentTopics(b) - silentTopics(a));
  const most = Math.max(...blind.map(silentTopics));
  const alike = blind.filter((row) => silentTopics(row) === most);
  if (alike.length <= NAMED) return texts.blindTopics(count, namesOf(ordered));
  const [topics, of] = [formats.number(most), formats.number(told.counts.length)];
  const on = most === told.counts.length ? texts.onAll(of) : texts.onSome(topics, of);
  return texts.blindTopicsAlike(count, formats.number(alike.length), on, namesOf(ordered));
}

function changedText({ total, dataFrom, hasPrevious }: AnswerSources, formats: Formats, texts: Texts): string {
  if (!hasPrevious) return texts.noPrevious(formats.date(dataFrom));
  const answer: ResultPartsFragment = total;
  const compared: ChangePartsFragment = total;
  const { previous, change } = compared.rows[answer.rows.findIndex(({ keys }) => keys.length === 0)]?.cells[0] ?? {};
  const [before, points, now] = [
    previous ? figureOf(previous) : null,
    change ? figureOf(change) : null,
    figureOf(coverageOf(total)),
  ];
  if (before === null || points === null || now === null) return texts.notComparable;
  return points === 0
    ? texts.noChange(formats.share(now))
    : texts.change(formats.signed(points), formats.share(before), formats.share(now));
}

function certaintyText({ total }: AnswerSources, unknown: number, formats: Formats, texts: Texts): string {
  const { completeness } = total.evidence;
  const share = figureOf(completeness);
  if (share === null || typeof completeness.numerator !== 'number' || typeof completeness.denominator !== 'number')
    return texts.noReportsDue;
  const sentence = texts.certainty(
    formats.share(share),
    formats.number(completeness.numerator),
    formats.number(completeness.denominator),
  );
  return unknown > 0 ? texts.certaintyUnknown(sentence, formats.number(unknown)) : sentence;
}

function coverageOf(total: ResultPartsFragment) {
  return cellOf(total, totalRow(total), 'COMMUNE_COVERAGE');
}
