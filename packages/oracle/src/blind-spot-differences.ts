import type { NaiveBlindSpot } from './naive-blind-spots.ts';

/** The part of BlindSpotResult that is compared. */
export interface ComparableBlindSpots {
  readonly counts: readonly {
    readonly topic: { readonly code: string };
    readonly blind: number;
    readonly unknown: number;
    readonly reached: number;
  }[];
  readonly units: readonly {
    readonly unit: { readonly id: string };
    readonly topic: { readonly code: string };
    readonly status: string;
    readonly lastActivityOn: string | null;
    readonly daysSince: number | null;
  }[];
}

/** Units, counts and order that differ from the oracle's, in words. The longest silence comes first. */
export function blindSpotDifferences(expected: readonly NaiveBlindSpot[], answer: ComparableBlindSpots): string[] {
  const wanted = expected
    .filter(({ status }) => status !== 'REACHED')
    .map((spot) => lineOf(spot.unit, spot.topic, spot));
  const found = answer.units.map((spot) => lineOf(spot.unit.id, spot.topic.code, spot));
  const differences = [
    ...wanted.filter((line) => !found.includes(line)).map((line) => `not there: ${line}`),
    ...found.filter((line) => !wanted.includes(line)).map((line) => `too many: ${line}`),
  ];
  if (found.length !== new Set(found).size) differences.push('a unit is there twice');
  const silence = answer.units.map(({ daysSince }) => daysSince ?? Infinity);
  if (silence.some((days, at) => days > (silence[at - 1] ?? Infinity)))
    differences.push('not the longest silence first');
  for (const { topic, blind, unknown, reached } of answer.counts) {
    const of = (status: string) =>
      expected.filter((spot) => spot.topic === topic.code && spot.status === status).length;
    const [stated, counted] = [
      `${blind} ${unknown} ${reached}`,
      `${of('BLIND_SPOT')} ${of('UNKNOWN')} ${of('REACHED')}`,
    ];
    if (stated !== counted) differences.push(`${topic.code}: counts ${stated} in place of ${counted}`);
  }
  return differences;
}

function lineOf(
  unit: string,
  topic: string,
  spot: { readonly status: string; readonly lastActivityOn: string | null; readonly daysSince: number | null },
): string {
  return [unit, topic, spot.status, spot.lastActivityOn ?? 'never', spot.daysSince ?? '-'].join(' ');
}
