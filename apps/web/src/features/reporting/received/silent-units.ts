import { cellOf, dataRows, keyOf } from '../../../figures/rows.ts';
import type { ReceivedReportsQuery } from '../../../gql/graphql.ts';

/** A commune of which reports are missing, and of which months. */
export interface SilentUnit {
  readonly id: string;
  readonly label: string;
  /** Codes of reporting months, in the order of time. */
  readonly months: readonly string[];
  /** Reports that were due and are not in. */
  readonly missing: number;
}
interface SilentUnits {
  readonly units: readonly SilentUnit[];
  /** False where the answer was cut while reports were still missing: there are more than these. */
  readonly isWhole: boolean;
}

/** The communes that owe most first; those that owe alike keep the order of the answer. */
export function silentUnits({ silent }: Pick<ReceivedReportsQuery, 'silent'>): SilentUnits {
  const units = new Map<string, SilentUnit>();
  const rows = dataRows(silent);
  for (const row of rows) {
    const [unit, month] = [keyOf(row, 'COMMUNE'), keyOf(row, 'REPORTING_MONTH')];
    const missing = missingOf(cellOf(silent, row, 'REPORTING_RATE'));
    if (!unit || !month || missing === 0) continue;
    const known = units.get(unit.id);
    units.set(unit.id, {
      ...{ id: unit.id, label: unit.label },
      months: [...(known?.months ?? []), month.code].toSorted(),
      missing: (known?.missing ?? 0) + missing,
    });
  }
  const last = rows.at(-1);
  return {
    units: [...units.values()].toSorted((a, b) => b.missing - a.missing),
    isWhole: !silent.truncated || missingOf(last && cellOf(silent, last, 'REPORTING_RATE')) === 0,
  };
}

interface Share {
  readonly numerator?: number | null;
  readonly denominator?: number | null;
}

function missingOf(cell: Share | undefined): number {
  return (cell?.denominator ?? 0) - (cell?.numerator ?? 0);
}
