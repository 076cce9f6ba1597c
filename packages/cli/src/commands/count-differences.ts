import type { RecordCounts } from '@lantoa/domain';

export interface CountDifference {
  /** `activities.current`, `sums.attendances` … */
  readonly what: string;
  readonly record: number;
  readonly readModel: number;
}

/** Every figure in which the two counts differ, by its path; sums are equal when they are to six decimals. */
export function countDifferences(record: RecordCounts, readModel: RecordCounts): CountDifference[] {
  const [expected, found] = [figures(record), figures(readModel)];
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names]
    .map((what) => ({ what, record: expected.get(what) ?? 0, readModel: found.get(what) ?? 0 }))
    .filter((figure) => Math.abs(figure.record - figure.readModel) > 5e-7);
}

function figures(counts: object, prefix = ''): Map<string, number> {
  const flat = new Map<string, number>();
  for (const [name, value] of Object.entries(counts) as [string, unknown][]) {
    if (typeof value === 'number') flat.set(prefix + name, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [path, figure] of figures(value, `${prefix}${name}.`)) flat.set(path, figure);
    }
  }
  return flat;
}
