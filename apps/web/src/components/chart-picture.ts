const PAINT = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
  'dominant-baseline',
];
const MARGIN = 24;
const TITLE_LINE = 26;

/** A chart's SVG on its own feet: computed colours written into it, the finding above, the base below. Null without an SVG. */
export function chartPicture(
  figure: HTMLElement,
  title: string,
  foot: string,
): { svg: string; width: number; height: number } | null {
  const drawings = [...figure.querySelectorAll<SVGSVGElement>('svg[data-picture], .recharts-surface')];
  const first = drawings[0];
  if (!first) return null;
  const bounds = drawings.map((drawing) => drawing.getBoundingClientRect());
  const left = Math.min(...bounds.map((box) => box.left));
  const top = Math.min(...bounds.map((box) => box.top));
  const innerWidth = Math.max(...bounds.map((box) => box.right)) - left;
  const innerHeight = Math.max(...bounds.map((box) => box.bottom)) - top;
  const body = getComputedStyle(document.body);
  const lines = wrap(title, Math.max(30, Math.floor(innerWidth / 9)));
  const head = MARGIN + lines.length * TITLE_LINE;
  const width = innerWidth + 2 * MARGIN;
  const height = head + innerHeight + 2 * MARGIN;
  const parts = drawings.map((drawing, index) => {
    const box = bounds[index] ?? first.getBoundingClientRect();
    const copy = paintedCopy(drawing);
    copy.setAttribute('x', String(MARGIN + box.left - left));
    copy.setAttribute('y', String(head + box.top - top));
    copy.setAttribute('width', String(box.width));
    copy.setAttribute('height', String(box.height));
    return new XMLSerializer().serializeToString(copy);
  });
  const font = escapeText(body.fontFamily.replaceAll('"', "'"));
  const titles = lines
    .map(
      (line, index) =>
        `<text x="${String(MARGIN)}" y="${String(MARGIN + 16 + index * TITLE_LINE)}" font-size="18" font-weight="600">${escapeText(line)}</text>`,
    )
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" font-family="${font}" fill="${body.color}"><rect width="100%" height="100%" fill="${body.backgroundColor}"/>${titles}${parts.join('')}<text x="${String(MARGIN)}" y="${String(height - 14)}" font-size="12">${escapeText(foot)}</text></svg>`;
  return { svg, width, height };
}

/** The same picture as PNG at twice its size, sharp on paper. */
export async function pngOf(picture: { svg: string; width: number; height: number }): Promise<Blob | null> {
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

function paintedCopy(drawing: SVGSVGElement): SVGSVGElement {
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
  return copy;
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
