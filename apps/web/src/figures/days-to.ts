import { daysBetween } from '@lantoa/domain';
import type { Formats } from '../language/formats.ts';
import { daysToMessages } from './days-to.messages.ts';
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

/** Days that the API counted to the end of the window, counted to the day that silences are counted to. */
export function daysCountedTo({ beyond }: DaysTo, days: number): number {
  return Math.max(0, days - beyond);
}

/** Says beneath a chart that its files, which are the answer as the API gave it, count on to the end of the window. */
export function daysNotes({ on, beyond }: DaysTo, formats: Formats): readonly string[] {
  return beyond > 0 ? [daysToMessages[formats.lang].inFiles(formats.date(on), formats.number(beyond))] : [];
}
