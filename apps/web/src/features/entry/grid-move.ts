import { GRID_COLUMNS, type Place } from './grid-state.ts';

export type GridAct =
  | { readonly kind: 'none' | 'undo' | 'redo' }
  | { readonly kind: 'fill'; readonly from: Place; readonly to: Place }
  /** `from`: the other end of the range that is selected; absent where nothing is. */
  | { readonly kind: 'go'; readonly to: Place; readonly from?: Place };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly target: EventTarget;
}

const NONE: GridAct = { kind: 'none' };
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

/** What a key means in a cell of the table. */
export function gridMove(
  event: Pressed,
  place: Place,
  range: { readonly from: Place; readonly to: Place } | null,
  rows: number,
): GridAct {
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey) return commandOf(key.toLowerCase(), shiftKey, place, range);
  const step = STEPS[key];
  // With Alt the browser opens its list of what may be meant.
  if (!step || event.altKey) return NONE;
  if (key === 'Enter') return go(place, shiftKey ? [-1, 0] : [1, 0], rows);
  if (shiftKey) {
    const target = moved(range?.to ?? place, step, rows);
    return { kind: 'go', from: range?.from ?? place, to: target };
  }
  return step[1] !== 0 && !isAtEdge(event.target, step[1]) ? NONE : go(place, step, rows);
}

function commandOf(
  key: string,
  isShifted: boolean,
  place: Place,
  range: { readonly from: Place; readonly to: Place } | null,
): GridAct {
  if (key === 'd') return { kind: 'fill', from: range?.from ?? place, to: range?.to ?? place };
  if (key === 'z') return { kind: isShifted ? 'redo' : 'undo' };
  return key === 'y' ? { kind: 'redo' } : NONE;
}

function go(place: Place, step: readonly [number, number], rows: number): GridAct {
  return { kind: 'go', to: moved(place, step, rows) };
}

function moved({ row, column }: Place, [down, right]: readonly [number, number], rows: number): Place {
  return {
    row: Math.min(Math.max(row + down, 0), rows - 1),
    column: Math.min(Math.max(column + right, 0), GRID_COLUMNS.length - 1),
  };
}

/** The caret stands at the end of the text that it would leave; a text that is marked whole is left, too. */
function isAtEdge(target: EventTarget, right: number): boolean {
  if (!(target instanceof HTMLInputElement)) return true;
  const { selectionStart, selectionEnd, value } = target;
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return selectionStart === selectionEnd && selectionStart === (right > 0 ? value.length : 0);
}
