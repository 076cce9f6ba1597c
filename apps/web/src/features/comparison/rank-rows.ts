import type { FunnelPointPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { standsOut } from './limit-state.ts';
import { peerText, rankText } from './mark-text.ts';

export interface RankRow {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly isOwn: boolean;
  readonly isSelected: boolean;
  readonly standsOut: boolean;
  /** Where the interval begins and how wide it is, as shares of the list of ranks. */
  readonly from: number;
  readonly width: number;
}
interface RankGroup {
  readonly peers: string;
  readonly rows: readonly RankRow[];
}

/** As many rows as a reader takes in; beyond them only the units that matter are drawn. */
const MOST_ROWS = 30;

/** Rank intervals by peer group, within it in the order of the list; units without a rank are left to the table. */
export function rankGroups(
  points: readonly FunnelPointPartsFragment[],
  selected: readonly string[],
  formats: Formats,
): RankGroup[] {
  const ranked = points.flatMap((point) => {
    const { rankFrom, rankTo } = point;
    return typeof rankFrom === 'number' && typeof rankTo === 'number' ? [{ point, rankFrom, rankTo }] : [];
  });
  const shown =
    ranked.length <= MOST_ROWS
      ? ranked
      : ranked
          .filter(({ point }) => point.own || selected.includes(point.unit.id) || standsOut(point))
          // The units that the reader asked for are never cut off.
          .toSorted((a, b) => weightOf(b.point, selected) - weightOf(a.point, selected))
          .slice(0, MOST_ROWS);
  const order = new Map(ranked.map(({ point }, index) => [point.unit.id, index]));
  const rows = shown
    .toSorted((a, b) => (order.get(a.point.unit.id) ?? 0) - (order.get(b.point.unit.id) ?? 0))
    .map(({ point, rankFrom, rankTo }) => ({
      peers: peerText(point, formats),
      row: {
        ...{ id: point.unit.id, label: point.unit.label, text: rankText(point, formats).join('') },
        ...{ isOwn: point.own, isSelected: selected.includes(point.unit.id), standsOut: standsOut(point) },
        from: (rankFrom - 1) / ranked.length,
        width: (rankTo - rankFrom + 1) / ranked.length,
      },
    }));
  const peers = [...new Set(rows.map((row) => row.peers))];
  return peers.map((name) => ({ peers: name, rows: rows.filter((row) => row.peers === name).map(({ row }) => row) }));
}

function weightOf(point: FunnelPointPartsFragment, selected: readonly string[]): number {
  if (selected.includes(point.unit.id)) return 2;
  return point.own ? 1 : 0;
}
