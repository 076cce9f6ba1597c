const PAINT = [
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'paint-order'],
  'vector-effect',
  ...['opacity', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline'],
];
const MARGIN = 24;
const TITLE = { size: 18, line: 26 };
const FOOT = { size: 12, line: 17 };
const HATCH = 4;

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A chart as an SVG on its own feet, in the colours of paper: the finding above, the basis below, and between them
 * every drawing, heading (`data-picture-text`) and legend swatch (`data-swatch`) of the figure where the page has it.
 * Null where the figure holds no drawing.
 */
export function chartPicture(figure: HTMLElement, title: string, foot: string): Picture | null {
  const root = document.documentElement;
  const onScreen = root.dataset['mantineColorScheme'];
  root.dataset['mantineColorScheme'] = 'light';
  try {
    return lightPicture(figure, title, foot);
  } finally {
    if (onScreen !== undefined) root.dataset['mantineColorScheme'] = onScreen;
  }
}

/** The same picture as PNG at twice its size, sharp on paper. */
export async function pngOf(picture: Picture): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * 2;
  canvas.height = picture.height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}

function lightPicture(figure: HTMLElement, title: string, foot: string): Picture | null {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('svg[data-picture], .recharts-surface')];
  if (drawings.length === 0) return null;
  const texts = [...figure.querySelectorAll<HTMLElement>('[data-picture-text]')];
  const swatches = [...figure.querySelectorAll<HTMLElement>('[data-swatch]')];
  const area = around([...drawings, ...texts, ...swatches].map((part) => part.getBoundingClientRect()));
  const titleLines = wrap(title, area.width / (TITLE.size * 0.52));
  const footLines = wrap(foot, area.width / (FOOT.size * 0.54));
  const head = MARGIN + titleLines.length * TITLE.line;
  const width = Math.ceil(area.width + 2 * MARGIN);
  const height = Math.ceil(head + area.height + MARGIN + footLines.length * FOOT.line + MARGIN / 2);
  const at = (box: DOMRect) => ({ x: MARGIN + box.left - area.left, y: head + box.top - area.top });
  const body = getComputedStyle(document.body);
  const parts = [
    `<rect width="100%" height="100%" fill="${body.backgroundColor}"/>`,
    ...lines(titleLines, MARGIN + TITLE.size - 4, TITLE, 'font-weight="600"'),
    ...swatches.map((swatch) => drawnSwatch(swatch, at(swatch.getBoundingClientRect()))),
    ...texts.map((text) => drawnText(text, at(text.getBoundingClientRect()))),
    ...drawings.map((drawing) => drawnCopy(drawing, at(drawing.getBoundingClientRect()))),
    ...lines(footLines, height - MARGIN / 2 - (footLines.length - 1) * FOOT.line, FOOT, ''),
  ];
  const font = escapeText(body.fontFamily.replaceAll('"', "'"));
  const size = `width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${font}" fill="${body.color}">${parts.join('')}</svg>`;
  return { svg, width, height };
}

function around(boxes: readonly DOMRect[]): { left: number; top: number; width: number; height: number } {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return { left, top, width: right - left, height: bottom - top };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function drawnCopy(drawing: SVGSVGElement, { x, y }: Place): string {
  const box = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const computed = getComputedStyle(original);
    for (const property of PAINT) element.setAttribute(property, computed.getPropertyValue(property));
    element.removeAttribute('class');
    element.removeAttribute('style');
  });
  for (const [name, value] of Object.entries({ x, y, width: box.width, height: box.height })) {
    copy.setAttribute(name, String(value));
  }
  return new XMLSerializer().serializeToString(copy);
}

function drawnText(text: HTMLElement, { x, y }: Place): string {
  const { fontSize, fontWeight, color } = getComputedStyle(text);
  const size = Number.parseFloat(fontSize);
  return `<text x="${String(x)}" y="${String(y + size * 1.05)}" font-size="${String(size)}" font-weight="${fontWeight}" fill="${color}">${escapeText(text.textContent)}</text>`;
}

function drawnSwatch(swatch: HTMLElement, { x, y }: Place): string {
  const { width, height } = swatch.getBoundingClientRect();
  const { backgroundColor, color } = getComputedStyle(swatch);
  const kind = swatch.dataset['swatch'];
  const edge = kind === 'step' ? 'none' : color;
  const box = `<rect x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(height)}" fill="${backgroundColor}" stroke="${edge}" stroke-width="0.7"/>`;
  if (kind !== 'missing') return box;
  const strokes = Array.from({ length: Math.floor(width / HATCH) }, (_, index) => x + index * HATCH);
  const path = strokes
    .map((left) => `M${String(left)} ${String(y + height)}l${String(HATCH)} ${String(-height)}`)
    .join('');
  return `${box}<path d="${path}" stroke="${color}" stroke-width="0.8" fill="none"/>`;
}

function lines(
  texts: readonly string[],
  top: number,
  { size, line }: { size: number; line: number },
  more: string,
): string[] {
  return texts.map(
    (text, index) =>
      `<text x="${String(MARGIN)}" y="${String(top + index * line)}" font-size="${String(size)}" ${more}>${escapeText(text)}</text>`,
  );
}

function wrap(text: string, width: number): string[] {
  const wrapped: string[] = [];
  for (const word of text.split(' ')) {
    const last = wrapped.at(-1);
    if (last !== undefined && last.length + word.length < width) wrapped[wrapped.length - 1] = `${last} ${word}`;
    else wrapped.push(word);
  }
  return wrapped;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
