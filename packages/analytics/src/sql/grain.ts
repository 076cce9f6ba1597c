import type { Dimension } from '../contract.ts';
import { isPlace, isTime } from '../query/dimension-table.ts';
import type { QueryPlan } from '../query/plan.ts';
import { keyColumn, type MaskSource } from './statement-context.ts';

/** One grain of an answer: rows keyed by the first `length` dimensions of groupBy. */
export interface Grain {
  readonly length: number;
  /** Keys of the rows. */
  readonly keys: readonly Dimension[];
  /** Dimensions that activities are unfolded over: those of the keys; under FULL always all of groupBy. */
  readonly unfolded: readonly Dimension[];
  /** Mask sources among the unfolded dimensions. */
  readonly sources: readonly MaskSource[];
}

export function grainFor(plan: QueryPlan, length: number, sources: readonly MaskSource[]): Grain {
  const keys = plan.groupBy.slice(0, length);
  const unfolded = plan.countBasis === 'FULL' ? plan.groupBy : keys;
  return { length, keys, unfolded, sources: sourcesOf(unfolded, sources) };
}

/** Sources of which a dimension is unfolded. A source of two dimensions stands for either of them. */
export function sourcesOf(dimensions: readonly Dimension[], sources: readonly MaskSource[]): MaskSource[] {
  return sources.filter((source) => source.dimensions.some((dimension) => dimensions.includes(dimension)));
}

/** Grouped dimensions that are plain columns of `hit`: codes, units and days. */
export function columnDimensions(dimensions: readonly Dimension[], sources: readonly MaskSource[]): Dimension[] {
  return dimensions.filter((dimension) => !sources.some((source) => source.dimensions.includes(dimension)));
}

export function placeDimensions(dimensions: readonly Dimension[]): Dimension[] {
  return dimensions.filter(isPlace);
}

/** Dimensions that units and reports have: place and time. */
export function unitDimensions(dimensions: readonly Dimension[]): Dimension[] {
  return dimensions.filter((dimension) => isPlace(dimension) || isTime(dimension));
}

/** SELECT list of a branch: family, grain, one column a dimension of groupBy (NULL where the grain has none), values. */
export function branchColumns(
  family: number,
  plan: QueryPlan,
  length: number,
  keyed: readonly Dimension[],
  values: readonly string[],
  width: number,
  alias: (dimension: Dimension) => string,
): string {
  const keys = plan.groupBy.map((dimension, position) =>
    keyed.includes(dimension)
      ? `${alias(dimension)}::INTEGER AS k${String(position)}`
      : `NULL::INTEGER AS k${String(position)}`,
  );
  const padded = Array.from(
    { length: width },
    (_, position) => `${values[position] ?? 'NULL'}::DOUBLE AS v${String(position)}`,
  );
  return [`${String(family)} AS family`, `${String(length)} AS grain`, ...keys, ...padded].join(', ');
}

/** Joins that unfold the masks of `a` into members. */
export function unfoldJoins(sources: readonly MaskSource[], row: string): string {
  return sources
    .map((source) => ` JOIN member_${source.name} ON (${row}.m_${source.name} & member_${source.name}.mask) <> 0`)
    .join('');
}

/** Where a key of an unfolded row stands: in the member relation of its source, else on the row. */
export function keyAlias(sources: readonly MaskSource[], row: string): (dimension: Dimension) => string {
  return (dimension) => {
    const source = sources.find((one) => one.dimensions.includes(dimension));
    return `${source ? `member_${source.name}` : row}.${keyColumn(dimension)}`;
  };
}

/** GROUP BY of the keyed columns; nothing for a grand total. */
export function groupByKeys(keyed: readonly Dimension[], alias: (dimension: Dimension) => string): string {
  return keyed.length === 0 ? '' : ` GROUP BY ${keyed.map(alias).join(', ')}`;
}
