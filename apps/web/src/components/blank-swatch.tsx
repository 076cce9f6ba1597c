import classes from './blank-swatch.module.css';

/** Ways in which a mark can have no figure, each with a drawing of its own. */
export type BlankKind = 'zero' | 'missing' | 'hidden' | 'not_applicable';

/** Class that draws a kind of blank on an HTML box. */
export function blankClass(kind: BlankKind): string {
  return `${classes.blank ?? ''} ${classes[kind] ?? ''}`;
}

/** The same drawings for SVG marks: `fill="url(#…)"`. `size` is the width of one repeat in the units of the drawing. */
export function BlankPatterns({ size }: { readonly size: number }) {
  return (
    <defs>
      <pattern
        id="blank-missing"
        width={size}
        height={size}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={size} height={size} fill="var(--paper)" />
        <rect width={size * 0.3} height={size} fill="var(--frame)" />
      </pattern>
      <pattern id="blank-hidden" width={size} height={size} patternUnits="userSpaceOnUse">
        <rect width={size} height={size} fill="var(--wash)" />
        <circle cx={size / 2} cy={size / 2} r={size * 0.18} fill="var(--frame)" />
      </pattern>
    </defs>
  );
}

export const BLANK_FILL = {
  zero: 'var(--paper)',
  missing: 'url(#blank-missing)',
  hidden: 'url(#blank-hidden)',
  not_applicable: 'var(--wash)',
} as const satisfies Record<BlankKind, string>;
