import { describe, expect, it } from 'vitest';
import { ON_SEQUENTIAL, SEQUENTIAL, SHARE_LIMITS, SILENT, stepOf, SURFACES } from './palette.ts';

function channel(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance of WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('colours in %s', (scheme) => {
  const surfaces = SURFACES[scheme];

  it('keep figures readable on every step of the scale', () => {
    SEQUENTIAL[scheme].forEach((fill, step) => {
      expect(contrast(fill, ON_SEQUENTIAL[scheme][step] ?? fill), fill).toBeGreaterThanOrEqual(4.5);
    });
  });

  it.each([
    ['what was reached', SEQUENTIAL[scheme]],
    ['what is silent', SILENT[scheme]],
    // The map shows both: what came in time is paler than the first silent topic.
    ['a map of silence', [SEQUENTIAL[scheme][0], ...SILENT[scheme]]],
  ])('order the scale of %s by lightness alone, so that it survives colour blindness and grey print', (_, scale) => {
    const steps = scale.map(luminance);
    const ordered = steps.toSorted((a, b) => (scheme === 'light' ? b - a : a - b));
    expect(steps).toEqual(ordered);
    steps.slice(1).forEach((step, index) => {
      const [light = 0, dark = 0] = [step, steps[index] ?? 0].sort((x, y) => y - x);
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(1.25);
    });
  });

  it('keep text, quiet text, accent and notice readable', () => {
    for (const [text, ground] of [
      [surfaces.ink, surfaces.paper],
      [surfaces.quiet, surfaces.paper],
      [surfaces.quiet, surfaces.wash],
      [surfaces.accent, surfaces.paper],
      [surfaces.accent, surfaces.accentWash],
      [surfaces.onAccent, surfaces.accent],
      [surfaces.onNotice, surfaces.notice],
      [surfaces.mark, surfaces.paper],
    ] as const) {
      expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('give a blind spot on a map the colour that it has on bars, and make it strike', () => {
    const blind = SILENT[scheme][4];
    expect(blind).toBe(surfaces.mark);
    for (const quiet of [surfaces.paper, surfaces.wash, SEQUENTIAL[scheme][0]]) {
      expect(contrast(blind, quiet)).toBeGreaterThanOrEqual(3);
    }
  });

  it('keep the outline of a control visible', () => {
    expect(contrast(surfaces.frame, surfaces.paper)).toBeGreaterThanOrEqual(3);
  });
});

describe('classes of shares', () => {
  it('put a value that equals a limit into the upper class', () => {
    expect([0, 0.24, 0.25, 0.5, 0.89, 0.9, 1].map((share) => stepOf(share, SHARE_LIMITS))).toEqual([
      0, 0, 1, 2, 3, 4, 4,
    ]);
  });
});
