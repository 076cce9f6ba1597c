/**
 * Colours that carry data. One hue from pale to deep, so that order survives colour blindness, grey print and dark mode
 * (where deep means bright). Red and green are not used: a gap is a task of the agencies, not a verdict on a place.
 */
export const SEQUENTIAL = {
  light: ['#e3efee', '#b5d9d7', '#79bcbd', '#3b969b', '#0f6a72'],
  dark: ['#1d3436', '#245257', '#2f7a80', '#55aab0', '#a5dcdd'],
} as const;

/**
 * Work that did not come: from one silent topic, pale, to a blind spot on all, in the colour that blind spots have on every
 * chart. On a map what is missing has to strike, and what came in time to recede.
 */
export const SILENT = {
  light: ['#eac9ad', '#dcaa81', '#ce8d58', '#c17132', '#b4560b'],
  dark: ['#614224', '#815730', '#a26e3d', '#c6874c', '#f0a35c'],
} as const;

/** Text that stays readable on each step of SEQUENTIAL (contrast 4.5 at least, checked by a test). */
export const ON_SEQUENTIAL = {
  light: ['#14282b', '#14282b', '#14282b', '#0a1416', '#ffffff'],
  dark: ['#eaf4f4', '#eaf4f4', '#ffffff', '#0b1c1e', '#0b1c1e'],
} as const;

/** Surfaces, text and the one accent. */
export const SURFACES = {
  light: {
    paper: '#ffffff',
    wash: '#f4f7f7',
    rule: '#d5dddd',
    frame: '#7b8b8c',
    ink: '#14282b',
    quiet: '#4f6163',
    accent: '#0b5d66',
    onAccent: '#ffffff',
    accentWash: '#e4f0f0',
    notice: '#fff3cf',
    onNotice: '#4a3a00',
    mark: '#b4560b',
    context: '#b3c0c1',
  },
  dark: {
    paper: '#10191b',
    wash: '#162224',
    rule: '#304245',
    frame: '#7f9294',
    ink: '#e8f0f0',
    quiet: '#a9babb',
    accent: '#7cc9cd',
    onAccent: '#0b1c1e',
    accentWash: '#1a3336',
    notice: '#3a2f08',
    onNotice: '#ffe9a8',
    mark: '#f0a35c',
    context: '#55686a',
  },
} as const;

/** The step of a value on ascending class limits: 0 below the first limit, `limits.length` from the last one on. */
export function stepOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}

/** Class limits for shares, the same on every chart: a colour always means the same share. */
export const SHARE_LIMITS = [0.25, 0.5, 0.75, 0.9] as const;
