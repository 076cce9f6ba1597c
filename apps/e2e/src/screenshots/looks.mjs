export const WIDTHS = ['360', '1280', '1920'];
export const LANGS = ['vi', 'en'];
export const SCHEMES = ['light', 'dark', 'print'];

/** How a page is looked at: each width in light and dark, and once on paper. */
export function looksOf({ widths, schemes }) {
  const screens = widths.flatMap((width) =>
    schemes.filter((scheme) => scheme !== 'print').map((scheme) => ({ name: `${width}-${scheme}`, width, scheme })),
  );
  // A4 between its margins is 688 CSS pixels wide.
  return schemes.includes('print') ? [...screens, { name: 'print', width: '688', scheme: 'print' }] : screens;
}
