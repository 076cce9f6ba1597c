import { topicPhrase } from '../../figures/names.ts';
import type { BlindSpotPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { blindSpotMessages } from './blind-spots.messages.ts';
import type { ToldSpots } from './told-spots.ts';

export type Spot = BlindSpotPartsFragment['units'][number];

/** One commune with its silences by topic code; a topic that is not there was reached in time. */
export interface BlindSpotRow {
  readonly unit: Spot['unit'];
  readonly byTopic: ReadonlyMap<string, Spot>;
}

/** The answer's list turned into one row a commune, blind spots before mere unknowns, each in the order of the answer. */
export function blindSpotRows(spots: readonly Spot[]): { blind: BlindSpotRow[]; unknown: BlindSpotRow[] } {
  const blindFirst = [
    ...spots.filter((spot) => spot.status === 'BLIND_SPOT'),
    ...spots.filter((spot) => spot.status === 'UNKNOWN'),
  ];
  const rows = new Map<string, { unit: Spot['unit']; byTopic: Map<string, Spot> }>();
  for (const spot of blindFirst) {
    const row = rows.get(spot.unit.id) ?? { unit: spot.unit, byTopic: new Map<string, Spot>() };
    row.byTopic.set(spot.topic.code, spot);
    rows.set(spot.unit.id, row);
  }
  const isBlind = (row: BlindSpotRow) => [...row.byTopic.values()].some((spot) => spot.status === 'BLIND_SPOT');
  const all = [...rows.values()];
  return { blind: all.filter(isBlind), unknown: all.filter((row) => !isBlind(row)) };
}

/** The sentence above the list: the topic with the most blind spots, its unknowns beside it; or why none can be told. */
export function blindSpotFinding(
  { counts, isKnown }: Pick<ToldSpots, 'counts' | 'isKnown'>,
  days: number,
  formats: Formats,
): string {
  const texts = blindSpotMessages[formats.lang];
  const worst = counts.toSorted((a, b) => b.blind - a.blind || b.unknown - a.unknown)[0];
  if (!worst || (worst.blind === 0 && worst.unknown === 0)) return texts.findingNone;
  const topic = topicPhrase(worst.topic, formats.lang);
  const unknown = formats.number(worst.unknown);
  if (!isKnown) {
    const wasNothingReached = counts.every(({ reached }) => reached === 0);
    return wasNothingReached ? texts.findingNoneDue : texts.findingNotDue(unknown, topic);
  }
  if (worst.blind === 0) return texts.findingOnlyUnknown(unknown, topic);
  const sentence = texts.finding(formats.number(worst.blind), formats.number(days), topic);
  return worst.unknown > 0 ? texts.findingUnknown(sentence, unknown) : sentence;
}
