import { normalFunnelLimits, shareFunnelLimits, type FunnelLimits } from './funnel-limits.ts';
import { overDispersion } from './over-dispersion.ts';
import type { RankedUnit } from './rank-intervals.ts';

/** What a unit shows: k of n units, people among people weighted by commune, or a count over an exposure. */
export type FunnelUnit =
  | { readonly kind: 'share'; readonly reached: number; readonly units: number }
  | {
      readonly kind: 'weighted_share';
      readonly reached: number;
      readonly people: number;
      /** Sum of the squared people of each commune. */
      readonly squares: number;
    }
  | { readonly kind: 'rate'; readonly count: number; readonly exposure: number };

export interface Funnel {
  /** The common figure of all units together. */
  readonly mean: number;
  /** null where limits are exact. */
  readonly overDispersion: number | null;
  /** Limits at a unit's size, whether or not the unit is among those that made the mean. */
  readonly limitsAt: (size: number) => FunnelLimits;
  /** What rank intervals are drawn from, in the order of the units. */
  readonly ranked: readonly RankedUnit[];
}

/**
 * Funnel plot of units against their common mean. Shares of communes: exact binomial. Shares of people: normal, with the
 * number of communes that would carry as much information if all were alike. Rates: quasi-Poisson. The last two are widened
 * by the winsorised over-dispersion.
 * Reference: Spiegelhalter (2005), Stat Med 24:1185; effective number (sum w)^2 / sum w^2 of Kish (1965), Survey Sampling.
 * Edge: without units, or without any exposure, there is no mean (null).
 * Example: 18 of 21 and 177 of 179 have the mean 0.975.
 */
export function funnel(units: readonly FunnelUnit[]): Funnel | null {
  const size = sum(units.map(weightOf));
  if (size === 0) return null;
  const mean = sum(units.map((unit) => (unit.kind === 'rate' ? unit.count : unit.reached))) / size;
  if (units.every((unit) => unit.kind === 'share')) {
    return {
      mean,
      overDispersion: null,
      limitsAt: (at) => shareFunnelLimits(mean, at),
      ranked: units.map((unit) => ({ kind: 'share', reached: unit.reached, units: unit.units })),
    };
  }
  const isRate = units.every(({ kind }) => kind === 'rate');
  const variance = isRate ? mean : mean * (1 - mean);
  const scores =
    variance > 0 ? units.map((unit) => (figureOf(unit) - mean) / Math.sqrt(variance / funnelSize(unit))) : [];
  const phi = overDispersion(scores);
  return {
    mean,
    overDispersion: phi,
    limitsAt: (at) => normalFunnelLimits(mean, Math.sqrt((phi * variance) / at), isRate ? Infinity : 1),
    ranked: units.map((unit) => rankedOf(unit, phi)),
  };
}

/** What the limits of a unit depend on: communes, the effective number of communes, or the exposure. */
export function funnelSize(unit: FunnelUnit): number {
  switch (unit.kind) {
    case 'share':
      return unit.units;
    case 'weighted_share':
      return unit.squares === 0 ? 0 : unit.people ** 2 / unit.squares;
    case 'rate':
      return unit.exposure;
  }
}

function weightOf(unit: FunnelUnit): number {
  return unit.kind === 'weighted_share' ? unit.people : funnelSize(unit);
}

function figureOf(unit: FunnelUnit): number {
  return (unit.kind === 'rate' ? unit.count : unit.reached) / weightOf(unit);
}

function rankedOf(unit: FunnelUnit, phi: number): RankedUnit {
  if (unit.kind === 'rate') return { ...unit, dispersion: phi };
  const units = funnelSize(unit) / phi;
  return { kind: 'share', reached: figureOf(unit) * units, units };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
