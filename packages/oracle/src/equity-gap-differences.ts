import type { NaiveCell } from './naive-question.ts';
import type { NaiveEquityGap, NaiveFigure } from './naive-equity-gaps.ts';

interface ComparableSide {
  readonly value: number | null;
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
  readonly difference: NaiveFigure;
  readonly ratio: NaiveFigure;
}

/** Gaps that differ from the oracle's, in words. */
export function equityGapDifferences(expected: readonly NaiveEquityGap[], gaps: readonly ComparableGap[]): string[] {
  const surplus = gaps.length === expected.length ? [] : [`${String(gaps.length)} gaps`];
  const found = expected.flatMap((gap) => {
    const stated = gaps.find(({ topic }) => topic.code === gap.topic);
    if (!stated) return [`${gap.topic}: no such gap`];
    return [
      ...sideDifferences(`${gap.topic} in class`, gap.inClass, stated.inClass),
      ...sideDifferences(`${gap.topic} reference`, gap.reference, stated.reference),
      ...figureDifferences(`${gap.topic} difference`, gap.difference, stated.difference),
      ...figureDifferences(`${gap.topic} ratio`, gap.ratio, stated.ratio),
    ];
  });
  return [...surplus, ...found];
}

function sideDifferences(name: string, wanted: NaiveCell, stated: ComparableSide): string[] {
  const fields = ['value', 'numerator', 'denominator', 'unknown'] as const;
  const found = fields.flatMap((field) => numberDifferences(`${name} ${field}`, wanted[field], stated[field]));
  return wanted.status === stated.status ? found : [`${name}: ${stated.status} in place of ${wanted.status}`, ...found];
}

function figureDifferences(name: string, wanted: NaiveFigure, stated: NaiveFigure): string[] {
  const fields = ['value', 'lower', 'upper'] as const;
  const found = fields.flatMap((field) => numberDifferences(`${name} ${field}`, wanted[field], stated[field]));
  return wanted.status === stated.status ? found : [`${name}: ${stated.status} in place of ${wanted.status}`, ...found];
}

function numberDifferences(name: string, wanted: number | null | undefined, stated: number | null): string[] {
  // What the oracle has no opinion on is not compared.
  if (wanted === undefined) return [];
  const near =
    wanted === null || stated === null
      ? wanted === stated
      : Math.abs(wanted - stated) <= 1e-7 * Math.max(1, Math.abs(wanted));
  return near ? [] : [`${name}: ${String(stated)} in place of ${String(wanted)}`];
}
