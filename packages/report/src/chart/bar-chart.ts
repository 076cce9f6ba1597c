import { cellText, type MeasureWords } from '../figures/cell-text.ts';
import type { ReportCell } from '../figures/report-answer.ts';
import { shownNumber } from '../figures/shown-state.ts';
import { wrappedText } from './wrapped-text.ts';
import { xmlText } from './xml-text.ts';

export interface Bar {
  readonly label: string;
  readonly cell: ReportCell | null;
}

export interface Chart {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 640;
const LABELS = 250;
const BARS = 300;
const LINE = 15;
const INK = '#1a1a1a';
const BAR = '#1f4e79';

/**
 * Bars from zero, with each figure in digits beside its bar, in the ink of an office printer. A figure that is not there has
 * no bar: a dotted line stands in its place, and the sign of its state beside it; zero has a stroke at the axis.
 */
export function barChart(bars: readonly Bar[], words: MeasureWords): Chart {
  const most = words.form === 'share' ? 1 : Math.max(1, ...bars.map(({ cell }) => shownNumber(cell) ?? 0));
  const drawn: string[] = [];
  let top = 8;
  for (const { label, cell } of bars) {
    const lines = wrappedText(label, 42);
    const height = Math.max(20, lines.length * LINE + 6);
    const middle = top + height / 2;
    const first = middle - ((lines.length - 1) * LINE) / 2 + 4.5;
    drawn.push(
      ...lines.map((line, position) => text(LABELS - 8, first + position * LINE, line, 'end')),
      ...mark(shownNumber(cell), middle, most),
    );
    const number = shownNumber(cell);
    const end = LABELS + (number === null ? 40 : (number / most) * BARS);
    drawn.push(text(end + 6, middle + 4.5, cellText(cell, words), 'start'));
    top += height;
  }
  const height = top + 8;
  const axis = `<line x1="${LABELS}" x2="${LABELS}" y1="4" y2="${height - 4}" stroke="${INK}" stroke-width="1"/>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"><rect width="100%" height="100%" fill="#fff"/>${drawn.join('')}${axis}</svg>`,
    ...{ width: WIDTH, height },
  };
}

function mark(number: number | null, middle: number, most: number): readonly string[] {
  if (number === null) {
    return [
      `<line x1="${LABELS}" x2="${LABELS + 40}" y1="${middle}" y2="${middle}" stroke="${INK}" stroke-dasharray="2 3"/>`,
    ];
  }
  const width = Math.max(1.5, (number / most) * BARS);
  return [`<rect x="${LABELS}" y="${middle - 7}" width="${width.toFixed(1)}" height="14" fill="${BAR}"/>`];
}

function text(x: number, y: number, content: string, anchor: 'start' | 'end'): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="Tinos" font-size="13" fill="${INK}" text-anchor="${anchor}">${xmlText(content)}</text>`;
}
