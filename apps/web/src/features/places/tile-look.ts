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
}
export interface TileLook {
  readonly step: number | null;
  readonly blank: BlankKind | null;
  readonly text: string;
}

/** Limits of the intensity, and whether any report was due: without one, no work is unknown, not none. */
export interface Scale {
  readonly limits: readonly number[];
  readonly isKnown: boolean;
}

/** Longest silence of each band, in days; beyond the last a commune counts as silent. */
export const DAY_BANDS = [30, 90, 180] as const;
/** Steps of the scale for the bands: recent is deep, silence is left white. */
export const BAND_STEPS = [4, 2, 1] as const;

/** How a commune is drawn: deep where work is recent, white where there is none, hatched where reports are missing or none was due. */
export function tileLook(view: FigureView, cells: UnitCells, { limits, isKnown }: Scale, formats: Formats): TileLook {
  const texts = placesMessages[formats.lang];
  const { reached } = cells;
  if (!reached) return outside(formats);
  const none = (figureOf(reached) ?? 0) === 0;
  if (none && !isKnown) return { step: null, blank: 'not_known', text: texts.notDue };
  if (none && (reached.unknown ?? 0) > 0) return { step: null, blank: 'missing', text: texts.unknown };
  if (view === 'days') return daysLook(cells.days, formats);
  if (view === 'reached') {
    return none
      ? { step: null, blank: 'zero', text: texts.reachedNo }
      : { step: 3, blank: null, text: texts.reachedYes };
  }
  const blank = cells.intensity ? blankOf(cells.intensity) : 'missing';
  const figure = figureOf(cells.intensity);
  if (figure === null) return { step: null, blank: blank ?? 'missing', text: texts.blanks[blank ?? 'missing'] };
  const text = texts.perThousand(formats.number(figure));
  return blank === 'zero' ? { step: null, blank, text } : { step: stepOf(figure, limits), blank: null, text };
}

/** A commune that the question left out. */
export function outside(formats: Formats): TileLook {
  return { step: null, blank: 'not_applicable', text: placesMessages[formats.lang].outside };
}

function daysLook(cell: LeanCellPartsFragment | undefined, formats: Formats): TileLook {
  const texts = placesMessages[formats.lang];
  const days = cell?.status === 'ZERO' ? 0 : figureOf(cell);
  if (days === null) return { step: null, blank: 'zero', text: texts.bands.never };
  const text = texts.daysAgo(formats.number(days));
  const band = DAY_BANDS.findIndex((longest) => days <= longest);
  const step = BAND_STEPS[band];
  return step === undefined ? { step: null, blank: 'zero', text } : { step, blank: null, text };
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

/** Deep where every topic came in time, paler with each silent one, white where all are silent, hatched where nobody knows. */
export function silenceLook(
  silence: Silence | undefined,
  { topics, isKnown }: { readonly topics: number; readonly isKnown: boolean },
  formats: Formats,
): TileLook {
  const texts = placesMessages[formats.lang];
  if (!silence || (silence.blind === 0 && silence.unknown === 0))
    return { step: 4, blank: null, text: texts.topicsNone };
  const unknown = silence.unknown > 0 ? [texts.topicsUnknown(formats.number(silence.unknown))] : [];
  if (silence.blind === 0) return { step: null, blank: isKnown ? 'missing' : 'not_known', text: unknown.join('; ') };
  const text = [texts.topicsBlind(formats.number(silence.blind), formats.number(topics)), ...unknown].join('; ');
  if (silence.blind >= topics) return { step: null, blank: 'zero', text };
  return { step: Math.max(0, 4 - silence.blind), blank: null, text };
}
