import type { TwinPick, TwinTable } from '../../components/twin-table.ts';
import type { FunnelPointPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import { cellText, figureText, figureUnit } from './compared-figure.ts';
import { comparisonMessages } from './comparison.messages.ts';
import type { ComparisonFilters } from './comparison-questions.ts';
import { limitState } from './limit-state.ts';
import { peerText, rankText } from './mark-text.ts';

/** The rows that are chosen, by key, and what choosing one more does. */
export interface RowPicks {
  readonly selected: readonly string[];
  readonly onSelect: (key: string) => void;
}

/** What a row does: the same as its mark. */
export function pickOf(key: string, { selected, onSelect }: RowPicks): TwinPick {
  return {
    isPicked: selected.includes(key),
    onPick: () => {
      onSelect(key);
    },
  };
}

/** Everything that the funnel and the rank intervals show, unit by unit in the order of the list. */
export function comparisonTable(
  points: readonly FunnelPointPartsFragment[],
  filters: ComparisonFilters,
  caption: string,
  picks: RowPicks,
  formats: Formats,
): TwinTable {
  const { columns, states } = comparisonMessages[formats.lang];
  const between = (lower: number | null | undefined, upper: number | null | undefined) =>
    typeof lower === 'number' && typeof upper === 'number'
      ? `${figureText(lower, filters, formats)} … ${figureText(upper, filters, formats)}`
      : '';
  const texts = [columns.unit, columns.peers].map((label) => ({ label, numeric: false }));
  const figures = [columns.figure, columns.parts, columns.unknown, columns.limits95, columns.limits999];
  return {
    caption,
    columns: [
      ...texts,
      ...figures.map((label) => ({ label, numeric: true })),
      { label: columns.place, numeric: false },
      ...[columns.ranks, columns.quarter].map((label) => ({ label, numeric: true })),
    ],
    rows: points.map((point) => {
      const state = limitState(point);
      return {
        key: point.unit.id,
        strong: point.own,
        pick: pickOf(point.unit.id, picks),
        cells: [
          ...[point.unit.label, peerText(point, formats), cellText(point.cell, filters, formats)],
          partsText(point, filters, formats),
          typeof point.cell.unknown === 'number' ? formats.number(point.cell.unknown) : '',
          ...[between(point.lower95, point.upper95), between(point.lower999, point.upper999)],
          state === null ? '' : states[state],
          rankText(point, formats).join(''),
          typeof point.lowestQuarter === 'number' ? formats.share(point.lowestQuarter) : '',
        ],
      };
    }),
  };
}

/** Numerator and denominator of a figure; thousands of residents keep a decimal. */
export function partsText({ cell }: FunnelPointPartsFragment, filters: ComparisonFilters, formats: Formats): string {
  if (typeof cell.numerator !== 'number' || typeof cell.denominator !== 'number') return '';
  const digits = figureUnit(filters) === 'perThousand' ? 1 : 0;
  return `${formats.number(cell.numerator)} / ${formats.number(cell.denominator, digits)}`;
}
