/** Panels side by side as the room allows, in rows as even as can be; every one has the same width. */
export function panelColumns(boxWidth: number, panels: number): { readonly columns: number; readonly width: number } {
  const most = Math.max(1, Math.floor((boxWidth + GAP) / (LEAST_WIDTH + GAP)));
  const columns = Math.ceil(panels / Math.ceil(panels / most));
  return { columns, width: boxWidth === 0 ? LEAST_WIDTH : (boxWidth - GAP * (columns - 1)) / columns };
}

const LEAST_WIDTH = 150;
/** As between the panels in the style sheet. */
const GAP = 16;
