import type { NaiveComparison } from './naive-comparison.ts';

/** The part of ComparisonResult that is compared. */
export interface ComparableComparison {
  readonly refusal: { readonly code: string } | null;
  readonly mean: { readonly value: number | null };
  readonly overDispersion: number | null;
  readonly points: readonly {
    readonly unit: { readonly id: string };
    readonly size: number;
    readonly cell: { readonly value: number | null };
    readonly lower95: number | null;
    readonly upper95: number | null;
    readonly lower999: number | null;
    readonly upper999: number | null;
    readonly rankFrom: number | null;
    readonly rankTo: number | null;
  }[];
}

/** What differs from the oracle's comparison, in words. Of rank intervals: that they hold the places of the figures alone. */
export function comparisonDifferences(expected: NaiveComparison, answer: ComparableComparison): string[] {
  if (expected.refusal !== null || answer.refusal !== null) {
    const stated = answer.refusal?.code ?? null;
    const refused = expected.refusal === stated ? [] : [`${String(stated)} in place of ${String(expected.refusal)}`];
    return answer.refusal !== null && answer.points.length > 0 ? [...refused, 'points in spite of a refusal'] : refused;
  }
  const found = [
    ...unlike('mean', answer.mean.value, expected.mean),
    ...unlike('over-dispersion', answer.overDispersion, expected.phi),
  ];
  if (answer.points.length !== expected.points.length) found.push(`${String(answer.points.length)} points`);
  for (const point of expected.points) {
    const stated = answer.points.find(({ unit }) => unit.id === point.unit);
    if (!stated) {
      found.push(`${point.unit}: no such point`);
      continue;
    }
    const limits = [stated.lower95, stated.upper95, stated.lower999, stated.upper999];
    found.push(...unlike(`${point.unit} size`, stated.size, point.size));
    found.push(...unlike(`${point.unit} value`, stated.cell.value, point.value));
    limits.forEach((limit, place) => {
      found.push(...unlike(`${point.unit} limit ${String(place)}`, limit, point.limits?.[place] ?? null));
    });
    const [best, worst] = point.places ?? [null, null];
    const holds =
      best === null
        ? stated.rankFrom === null && stated.rankTo === null
        : stated.rankFrom !== null && stated.rankTo !== null && stated.rankFrom <= best && stated.rankTo >= worst;
    if (!holds) found.push(`${point.unit}: ranks ${String(stated.rankFrom)} to ${String(stated.rankTo)}`);
  }
  return found;
}

function unlike(name: string, stated: number | null, wanted: number | null): string[] {
  const near =
    stated === null || wanted === null
      ? stated === wanted
      : Math.abs(stated - wanted) <= 1e-7 * Math.max(1, Math.abs(wanted));
  return near ? [] : [`${name}: ${String(stated)} in place of ${String(wanted)}`];
}
