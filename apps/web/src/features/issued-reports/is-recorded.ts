import { areOutside } from '../../figures/period-window.ts';

interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days of the first and the last record; nothing before there is one. */
interface Recorded {
  readonly dataFrom?: string | null | undefined;
  readonly dataTo?: string | null | undefined;
}

/** Whether days of a report lie among those that are recorded: without any, its figures are empty. */
export function isRecorded(days: Days, { dataFrom, dataTo }: Recorded): boolean {
  if (typeof dataFrom !== 'string' || typeof dataTo !== 'string') return false;
  return !areOutside(days, dataFrom, dataTo);
}
