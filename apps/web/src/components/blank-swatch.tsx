import classes from './blank-swatch.module.css';

/** Ways in which a mark can have no figure, each with a drawing of its own. */
export type BlankKind = 'zero' | 'missing' | 'not_known' | 'hidden' | 'not_applicable';

/** Class that draws a kind of blank on an HTML box. */
export function blankClass(kind: BlankKind): string {
  return `${classes.blank ?? ''} ${classes[kind] ?? ''}`;
}

/** Where marks of a drawing are measured: in units of the map, or in pixels. */
export type BlankScale = 'map' | 'chart';

/** Width of one repeat in the units of the drawing. */
const REPEAT: Readonly<Record<BlankScale, number>> = { map: 0.2, chart: 6 };

/** The same drawings for SVG marks, to be filled by `blankFill`. */
export function BlankPatterns({ scale }: { readonly scale: BlankScale }) {
  const size = REPEAT[scale];
  // Crossed lines as close as the hatch would be a grey.
  const wide = size * 1.8;
  const end = String(wide);
  return (
    <defs>
      <pattern
        id={`blank-missing-${scale}`}
        width={size}
        height={size}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={size} height={size} fill="var(--paper)" />
        <rect width={size * 0.3} height={size} fill="var(--frame)" />
      </pattern>
      {scale === 'chart' && (
        <pattern id="blank-not-known-chart" width={wide} height={wide} patternUnits="userSpaceOnUse">
          <rect width={wide} height={wide} fill="var(--paper)" />
          <path d={`M0 0L${end} ${end}M0 ${end}L${end} 0`} stroke="var(--frame)" strokeWidth={size * 0.13} />
        </pattern>
      )}
      <pattern id={`blank-hidden-${scale}`} width={size} height={size} patternUnits="userSpaceOnUse">
        <rect width={size} height={size} fill="var(--wash)" />
        <circle cx={size / 2} cy={size / 2} r={size * 0.18} fill="var(--frame)" />
      </pattern>
    </defs>
  );
}

/** The fill of a mark. An id holds for the whole page, so that each scale has drawings of its own. */
export function blankFill(kind: BlankKind, scale: BlankScale): string {
  switch (kind) {
    case 'zero':
      return 'var(--paper)';
    case 'not_applicable':
      return 'var(--wash)';
    case 'missing':
      return `url(#blank-missing-${scale})`;
    case 'not_known':
      // A map draws its lines over all such marks at once.
      return scale === 'map' ? 'var(--paper)' : 'url(#blank-not-known-chart)';
    case 'hidden':
      return `url(#blank-hidden-${scale})`;
  }
}
