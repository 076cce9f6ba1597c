import classes from './blank-swatch.module.css';

/** Ways in which a mark can have no figure, each with a drawing of its own. */
export type BlankKind = 'zero' | 'missing' | 'hidden' | 'not_applicable';

/** Class that draws a kind of blank on an HTML box. */
export function blankClass(kind: BlankKind): string {
  return `${classes.blank ?? ''} ${classes[kind] ?? ''}`;
}

/** The same drawings for SVG marks: `fill="url(#…)"`. Ids are shared by all charts of a page. */
export function BlankPatterns() {
  return (
    <defs>
      <pattern id="blank-missing" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--paper)" />
        <rect width="1.4" height="5" fill="var(--frame)" />
      </pattern>
      <pattern id="blank-hidden" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill="var(--wash)" />
        <circle cx="2.5" cy="2.5" r="0.9" fill="var(--frame)" />
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
