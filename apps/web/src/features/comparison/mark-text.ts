import type { FunnelPointPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { cellText } from './compared-figure.ts';
import { comparisonMessages } from './comparison.messages.ts';
import type { ComparisonFilters } from './comparison-questions.ts';
import { limitState } from './limit-state.ts';

/** What a mark says in words: figure, place against the limits, rank interval, peer group. */
export function markText(point: FunnelPointPartsFragment, filters: ComparisonFilters, formats: Formats): string {
  const texts = comparisonMessages[formats.lang];
  const state = limitState(point);
  return [
    cellText(point.cell, filters, formats),
    ...(state === null ? [] : [texts.states[state]]),
    ...rankText(point, formats),
    peerText(point, formats),
    ...(point.own ? [texts.funnel.ownMark] : []),
  ].join('; ');
}

export function peerText({ peerGroup }: Pick<FunnelPointPartsFragment, 'peerGroup'>, formats: Formats): string {
  const names: Readonly<Record<string, string>> = comparisonMessages[formats.lang].peerNames;
  return peerGroup ? (names[peerGroup.code] ?? peerGroup.label) : comparisonMessages[formats.lang].peerNames.mixed;
}

/** The rank interval in words; empty where a unit has none. */
export function rankText(
  { rankFrom, rankTo }: Pick<FunnelPointPartsFragment, 'rankFrom' | 'rankTo'>,
  formats: Formats,
): string[] {
  if (typeof rankFrom !== 'number' || typeof rankTo !== 'number') return [];
  return [comparisonMessages[formats.lang].ranks.rank(formats.number(rankFrom), formats.number(rankTo))];
}
