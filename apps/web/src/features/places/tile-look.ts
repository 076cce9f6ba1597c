import type { BlankKind } from '../../components/blank-swatch.tsx';
import { blankOf, figureOf } from '../../figures/cell.ts';
import { stepOf } from '../../figures/palette.ts';
import type { LeanCellPartsFragment } from '../../gql/graphql.ts';
import type { Formats } from '../../language/formats.ts';
import type { MapView } from './map-views.ts';
import { placesMessages } from './places.messages.ts';

/** The views that show one topic, or all together, by figures of the commune. */
export type FigureView = Exclude<MapView, 'topics'>;

/** The cells of one commune that the map can show. */
export interface UnitCells {
  readonly days: LeanCellPartsFragment | undefined;
  readonly reached: LeanCellPartsFragment | undefined;
  readonly intensity: LeanCellPartsFragment | undefined;
  /** The answer on blind spots names it on what the map shows. */
  readonly isBlind: boolean;
}
export interface TileLook {
  readonly colour: string | null;
  readonly blank: BlankKind | null;
  readonly text: string;
}

/** Limits of the intensity, and whether any report was due: without one, no work is unknown, not none. */
export interface Scale {
  readonly limits: readonly number[];
  readonly isKnown: boolean;
}

/** Longest silence of each band, in days. */
const DAY_BANDS = [30, 90, 180] as const;
/** A colour of the scale of what was done. */
export const seq = (step: number) => `var(--seq-${String(step)})`;
/** A colour of the scale of what was not: its last step is that of blind spots on every chart. */
export const silent = (step: number) => `var(--silent-${String(step)})`;
/** The colours of the bands: the longer ago, the deeper, so that silence is what one sees first. */
export const BAND_COLOURS = [seq(0), seq(1), seq(2)] as const;
/** A silence beyond the bands, or a period without any activity: only the answer on blind spots makes it one. */
export const LONG_COLOURS = { blind: silent(4), other: silent(2) } as const;
/** Communes without any activity, against those that had one. A short period makes no blind spot, so it is not the last step. */
export const REACHED_COLOURS = { yes: seq(1), no: silent(3) } as const;

/** The colour of a blind spot on some of the topics asked for: on all of them it is that of the bars. */
export function blindColour(blind: number, topics: number): string {
  return silent(topics <= 1 ? 4 : Math.min(4, Math.round(((blind - 1) / (topics - 1)) * 4)));
}

/** How a commune is drawn: the less was done the more it strikes; hatched where reports are missing or none was due. */
export function tileLook(view: FigureView, cells: UnitCells, { limits, isKnown }: Scale, formats: Formats): TileLook {
  const texts = placesMessages[formats.lang];
  const { reached } = cells;
  if (!reached) return outside(formats);
  // What the answer on blind spots names is known, whatever else is missing in the period.
  if (view === 'days' && cells.isBlind) return daysLook(cells, formats);
  const none = (figureOf(reached) ?? 0) === 0;
  if (none && !isKnown) return blankLook('not_known', texts.notDue);
  if (none && (reached.unknown ?? 0) > 0) return blankLook('missing', texts.unknown);
  if (view === 'days') return daysLook(cells, formats);
  if (view === 'reached') {
    return none
      ? { colour: REACHED_COLOURS.no, blank: null, text: texts.reachedNo }
      : { colour: REACHED_COLOURS.yes, blank: null, text: texts.reachedYes };
  }
  const blank = cells.intensity ? blankOf(cells.intensity) : 'missing';
  const figure = figureOf(cells.intensity);
  if (figure === null) return blankLook(blank ?? 'missing', texts.blanks[blank ?? 'missing']);
  const text = texts.perThousand(formats.number(figure));
  return blank === 'zero' ? blankLook(blank, text) : { colour: seq(stepOf(figure, limits)), blank: null, text };
}

/** A commune that the question left out. */
export function outside(formats: Formats): TileLook {
  return blankLook('not_applicable', placesMessages[formats.lang].outside);
}

function blankLook(blank: BlankKind, text: string): TileLook {
  return { colour: null, blank, text };
}

function daysLook({ days: cell, isBlind }: UnitCells, formats: Formats): TileLook {
  const texts = placesMessages[formats.lang];
  const days = figureOf(cell);
  const text = days === null ? texts.bands.never : texts.daysAgo(formats.number(days));
  const band = days === null ? -1 : DAY_BANDS.findIndex((longest) => days <= longest);
  const colour = BAND_COLOURS[band];
  if (colour !== undefined) return { colour, blank: null, text };
  return isBlind
    ? { colour: LONG_COLOURS.blind, blank: null, text: texts.blindSpot(text) }
    : { colour: LONG_COLOURS.other, blank: null, text };
}

/** Four limits that part the values into fifths, rounded to two digits so that a legend can name them. */
export function fifths(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return [];
  const cuts = [0.2, 0.4, 0.6, 0.8].map((part) => roundTwo(sorted[Math.floor(part * (sorted.length - 1))] ?? 0));
  return [...new Set(cuts)];
}

function roundTwo(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2));
}

/** On how many topics a commune is a blind spot, and on how many nothing is known. */
export interface Silence {
  readonly blind: number;
  readonly unknown: number;
}

/** Pale where every topic came in time, deeper with each silent one, hatched where nobody knows. */
export function silenceLook(
  silence: Silence | undefined,
  { topics, isKnown }: { readonly topics: number; readonly isKnown: boolean },
  formats: Formats,
): TileLook {
  const texts = placesMessages[formats.lang];
  if (!silence || (silence.blind === 0 && silence.unknown === 0))
    return { colour: seq(0), blank: null, text: topics === 1 ? texts.topicInTime : texts.topicsNone };
  if (topics === 1)
    return silence.blind > 0
      ? { colour: blindColour(1, 1), blank: null, text: texts.topicsStep.one }
      : blankLook(isKnown ? 'missing' : 'not_known', isKnown ? texts.unknown : texts.notDue);
  const unknown = silence.unknown > 0 ? [texts.topicsUnknown(formats.number(silence.unknown))] : [];
  if (silence.blind === 0) return blankLook(isKnown ? 'missing' : 'not_known', unknown.join('; '));
  const text = [texts.topicsBlind(formats.number(silence.blind), formats.number(topics)), ...unknown].join('; ');
  return { colour: blindColour(silence.blind, topics), blank: null, text };
}
