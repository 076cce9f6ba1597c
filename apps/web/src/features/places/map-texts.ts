import type { BlankKind } from '../../components/blank-swatch.tsx';
import type { LegendBlank, LegendStep } from '../../components/legend.tsx';
import { topicPhrase } from '../../figures/names.ts';
import { cellOf, totalRow } from '../../figures/rows.ts';
import { isReportingKnown } from '../../figures/is-reporting-known.ts';
import type { KeyPartsFragment, PlacesPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import type { MapView } from './map-views.ts';
import { placesMessages } from './places.messages.ts';
import { BAND_COLOURS, blindColour, LONG_COLOURS, REACHED_COLOURS, seq, silent, type Silence } from './tile-look.ts';
import type { OutlineSet } from './use-outline-set.ts';

/** The sentence above the map: communes reached on the map's topic, unknowns beside them. */
export function reachFinding(
  units: PlacesPartsFragment,
  topic: { readonly code: string; readonly label: string } | undefined,
  formats: Formats,
): string {
  const texts = placesMessages[formats.lang];
  const cell = cellOf(units, totalRow(units), 'COMMUNE_COVERAGE');
  if (typeof cell?.numerator !== 'number' || typeof cell.denominator !== 'number') return texts.findingNone;
  const k = formats.number(cell.numerator);
  const n = formats.number(cell.denominator);
  const sentence = topic ? texts.finding(k, n, topicPhrase(topic, formats.lang)) : texts.findingAny(k, n);
  if (!isReportingKnown(units.evidence)) return texts.reachNotDue(sentence);
  return (cell.unknown ?? 0) > 0 ? texts.findingUnknown(sentence, formats.number(cell.unknown ?? 0)) : sentence;
}

/** The sentence above the map of silent topics: communes of the list against all communes of the answer. */
export function silenceFinding(
  silences: ReadonlyMap<string, Silence>,
  askedTopics: readonly KeyPartsFragment[],
  units: PlacesPartsFragment,
  areKnown: boolean,
  formats: Formats,
): string {
  const texts = placesMessages[formats.lang];
  if (!areKnown) return texts.findingNotDue;
  const blind = [...silences.values()].filter((silence) => silence.blind > 0).length;
  const communes = cellOf(units, totalRow(units), 'COMMUNE_COVERAGE')?.denominator;
  if (typeof communes !== 'number') return texts.findingNone;
  const counts = [formats.number(blind), formats.number(communes)] as const;
  const [one, ...others] = askedTopics;
  if (!one || others.length > 0) return blind === 0 ? texts.findingTopicsNone : texts.findingTopics(...counts);
  const topic = topicPhrase(one, formats.lang);
  return blind === 0 ? texts.findingTopicNone(topic) : texts.findingTopic(...counts, topic);
}

/** Who made the lines of the map, under which licence, and what they are good for. */
export function outlineSource(set: OutlineSet, formats: Formats): string {
  const texts = placesMessages[formats.lang];
  const { source, licence, isApproximate, units, unitsOfBase } = set;
  return [
    texts.outlineSource(source, licence),
    ...(isApproximate ? [texts.outlinesApproximate] : []),
    ...(units < unitsOfBase ? [texts.outlinesPartial(formats.number(units), formats.number(unitsOfBase))] : []),
  ].join(' ');
}

/**
 * What the colours and blanks of a view mean. `limits` belong to the intensity, `topics` to the silences;
 * hidden figures and communes outside the filter are explained where they occur. `isKnown`: a report was due.
 */
export function legendOf(
  view: MapView,
  limits: readonly number[],
  topics: number,
  occurring: ReadonlySet<BlankKind>,
  isKnown: boolean,
  formats: Formats,
): { steps: LegendStep[]; blanks: LegendBlank[] } {
  const known = legendOfView(view, limits, topics, isKnown, formats);
  const texts = placesMessages[formats.lang];
  const others = (['hidden', 'not_applicable'] as const).filter((kind) => occurring.has(kind));
  const names = { hidden: texts.blanks.hidden, not_applicable: texts.outside };
  return { steps: known.steps, blanks: [...known.blanks, ...others.map((kind) => ({ kind, label: names[kind] }))] };
}

function legendOfView(
  view: MapView,
  limits: readonly number[],
  topics: number,
  isKnown: boolean,
  formats: Formats,
): { steps: LegendStep[]; blanks: LegendBlank[] } {
  const texts = placesMessages[formats.lang];
  const missing: LegendBlank = isKnown
    ? { kind: 'missing', label: texts.unknown }
    : { kind: 'not_known', label: texts.notDue };
  switch (view) {
    case 'topics': {
      const some = Array.from({ length: Math.max(0, topics - 1) }, (_, index) => index + 1);
      return {
        steps: [
          { label: texts.topicsStep.none, colour: seq(0) },
          ...some.map((count) => ({ label: formats.number(count), colour: blindColour(count, topics) })),
          { label: topics === 1 ? texts.topicsStep.one : texts.topicsStep.all, colour: silent(4) },
        ],
        blanks: [missing],
      };
    }
    case 'days': {
      const { recent, quarter, half, beyond, never } = texts.bands;
      const steps = [recent, quarter, half].map((label, band) => ({ label, colour: BAND_COLOURS[band] ?? seq(0) }));
      const long = { label: `${beyond} / ${never.toLocaleLowerCase('vi')}`, colour: LONG_COLOURS.other };
      const blind = { label: texts.topicsStep.one, colour: LONG_COLOURS.blind };
      return { steps: [...steps, long, blind], blanks: [missing] };
    }
    case 'reached':
      return {
        steps: [
          { label: texts.reachedYes, colour: REACHED_COLOURS.yes },
          { label: texts.reachedNo, colour: REACHED_COLOURS.no },
        ],
        blanks: [missing],
      };
    case 'intensity':
      return {
        steps: intensitySteps(limits, formats),
        blanks: [{ kind: 'zero', label: texts.blanks.zero }, missing],
      };
  }
}

function intensitySteps(limits: readonly number[], formats: Formats): LegendStep[] {
  const [first, ...rest] = limits.map((limit) => formats.number(limit));
  if (first === undefined) return [];
  const between = rest.map((name, index) => `${[first, ...rest][index] ?? ''}–${name}`);
  return [`< ${first}`, ...between, `≥ ${rest.at(-1) ?? first}`].map((label, step) => ({ label, colour: seq(step) }));
}
