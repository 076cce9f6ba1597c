import type { NaiveCell } from './naive-question.ts';
import type { NaiveEquityGap } from './naive-equity-gaps.ts';

interface ComparableSide {
  readonly status: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
}

/** The part of EquityGapResult that is compared. */
export interface ComparableGap {
  readonly topic: { readonly code: string };
  readonly inClass: ComparableSide;
  readonly reference: ComparableSide;
  readonly difference: { readonly value: number | null };
  readonly ratio: { readonly value: number | null };
}

/** Gaps that differ from the oracle's, in words. */
export function equityGapDifferences(expected: readonly NaiveEquityGap[], gaps: readonly ComparableGap[]): string[] {
  return expected.flatMap((gap) => {
    const found = gaps.find(({ topic }) => topic.code === gap.topic);
    if (!found) return [`${gap.topic}: no such gap`];
    const pairs = {
      'in class': [sideOf(gap.inClass), sideOf(found.inClass)],
      reference: [sideOf(gap.reference), sideOf(found.reference)],
      difference: [figure(gap.difference), figure(found.difference.value)],
      ratio: [figure(gap.ratio), figure(found.ratio.value)],
    };
    return Object.entries(pairs)
      .filter(([, [wanted, stated]]) => wanted !== stated)
      .map(([part, [wanted, stated]]) => `${gap.topic} ${part}: ${String(stated)} in place of ${String(wanted)}`);
  });
}

function sideOf({ status, numerator, denominator, unknown }: NaiveCell | ComparableSide): string {
  return status === 'NOT_APPLICABLE' ? status : [status, numerator, denominator, unknown].join(' ');
}

function figure(value: number | null): string {
  return value === null ? 'none' : value.toFixed(9);
}
