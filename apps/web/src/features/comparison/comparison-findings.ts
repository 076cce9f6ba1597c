import { upperFirst } from '../../figures/names.ts';
import type { ComparisonPartsFragment, FunnelPointPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { comparisonMessages } from './comparison.messages.ts';
import { figureText } from './compared-figure.ts';
import type { ComparisonFilters } from './comparison-questions.ts';
import { limitState, standsOut } from './limit-state.ts';

/** Names beyond these are only counted. */
const MOST_NAMES = 3;

/** The sentence above the funnel: who differs by more than chance, in the order of the units, and where the reader's own stands. */
export function funnelFinding(
  { points }: Pick<ComparisonPartsFragment, 'points'>,
  filters: ComparisonFilters,
  formats: Formats,
): string {
  const texts = comparisonMessages[formats.lang];
  const own = points.filter((point) => point.own);
  const [only] = own;
  const state = own.length === 1 && only ? limitState(only) : null;
  const sentence = commonFinding(points, filters, formats);
  return only && state !== null ? `${sentence}. ${texts.funnel.own(only.unit.label, texts.states[state])}` : sentence;
}

function commonFinding(
  points: readonly FunnelPointPartsFragment[],
  filters: ComparisonFilters,
  formats: Formats,
): string {
  const texts = comparisonMessages[formats.lang].funnel;
  const known = points.filter((point) => limitState(point) !== null);
  const [first] = known;
  const count = formats.number(known.length);
  if (!first) return texts.none;
  const value = first.cell.value;
  if (typeof value === 'number' && known.every(({ cell }) => cell.value === value))
    return texts.equal(count, figureText(value, filters, formats));
  const out = known.filter(standsOut);
  if (out.length === 0) return texts.within(count);
  const named = out.slice(0, MOST_NAMES).map((point) => {
    const isHigher = limitState(point)?.endsWith('above') === true;
    return isHigher ? texts.higher(point.unit.label) : texts.lower(point.unit.label);
  });
  const more = out.length > MOST_NAMES ? [texts.more(formats.number(out.length - MOST_NAMES))] : [];
  return texts.out(formats.number(out.length), count, [...named, ...more].join(', '));
}

/** The sentence above the rank intervals: how many of them are too wide to be read as a rank. */
export function rankFinding(points: readonly FunnelPointPartsFragment[], formats: Formats): string {
  const texts = comparisonMessages[formats.lang].ranks;
  const ranked = points.filter(({ rankFrom, rankTo }) => typeof rankFrom === 'number' && typeof rankTo === 'number');
  const wide = ranked.filter(({ rankFrom, rankTo }) => Number(rankTo) - Number(rankFrom) >= ranked.length / 4);
  const count = formats.number(ranked.length);
  return wide.length * 2 > ranked.length ? texts.wide(formats.number(wide.length), count) : texts.narrow(count);
}

interface TopicFunnel {
  readonly name: string;
  readonly answer: ComparisonPartsFragment;
}

/** The sentence above the panels: the topic on which most units differ; the first of them among equals. */
export function topicFinding(panels: readonly TopicFunnel[], formats: Formats): string {
  const texts = comparisonMessages[formats.lang].topics;
  const compared = panels.filter(({ answer }) => answer.refusal === null || answer.refusal === undefined);
  if (compared.length === 0) return texts.refused;
  const counted = compared
    .map(({ name, answer }) => ({ name, out: answer.points.filter(standsOut).length, of: answer.points.length }))
    .toSorted((a, b) => b.out - a.out);
  const [most] = counted;
  if (!most || most.out === 0) return upperFirst(texts.none);
  return texts.finding(most.name, formats.number(most.out), formats.number(most.of));
}
