import { daysBetween } from '@lantoa/domain';
import { periodEnd, windowOf } from './period-window.ts';

/** The day that silences are counted to, and how many days of the window, which the API counts to the end of, lie beyond it. */
export interface DaysTo {
  readonly on: string;
  readonly beyond: number;
}

export function daysTo(chosen: { readonly period: string; readonly dataTo: string | null }): DaysTo {
  const window = windowOf(chosen.period);
  const on = periodEnd(chosen);
  return { on, beyond: window && on >= window.from ? daysBetween(on, window.to) : 0 };
}
