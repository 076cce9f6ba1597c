import { cleanText, textRefusal, villageRefusal } from '@lantoa/domain';
import type { IntakeContext } from '../model/intake-context.ts';
import { communeName, districtName } from '../lookup/place-name.ts';
import type { Cell, SheetRow } from '../model/table.ts';
import { ACTIVITY_HEADERS, type ActivityField } from '../table/activity-columns.ts';
import { BROADCAST_HEADERS } from '../table/broadcast-columns.ts';
import type { ActivityLayout, BroadcastLayout } from '../table/layout.ts';
import { readDate } from '../values/read-date.ts';
import { readNumber } from '../values/read-number.ts';
import { columnsOf } from './columns-of.ts';
import { COLUMN_LISTS } from './repair-columns.ts';

const SHOWN = 3;
const LONGEST_EXAMPLE = 80;
/** Of the cells of a column, how many have to speak for a meaning. */
const MOST_OF_THEM = 0.6;
const CODE_FIELDS = ['topic', 'activityType', 'channel', 'setting', 'observance', 'groups'] as const;

const WITH_TIME = /(?:^|[ T])\d{1,2}(?::|h)\d{2}(?::\d{2})?(?:$|[ Z+])/u;
const HEADERS_OF_BROADCASTS: ReadonlySet<string> = new Set(Object.values(BROADCAST_HEADERS));

export interface UnknownColumn {
  readonly examples: readonly string[];
  readonly proposed: string | null;
}

/** By position: the first cells of each column and the column of the form that all its cells together speak for. */
export function proposeColumns(
  top: readonly SheetRow[],
  layout: ActivityLayout | BroadcastLayout,
  context: IntakeContext,
): ReadonlyMap<number, UnknownColumn> {
  const rows = top.filter(({ row }) => row > (layout.headerRows.at(-1) ?? 0));
  const columns = layout.cells.map(({ position }) => ({
    position,
    cells: rows.flatMap(({ cells }) => cells[position] ?? []).filter(({ text }) => text.trim() !== ''),
  }));
  const taken = new Set(columnsOf(layout).map(({ column }) => column));
  const isOffered = (header: string) => layout.kind === 'activities' || HEADERS_OF_BROADCASTS.has(header);
  const meanings = new Map<number, string>();
  for (const { position, cells } of columns) {
    const header = headersOf(cells, position, context).find((one) => !taken.has(one) && isOffered(one));
    if (header === undefined) continue;
    taken.add(header);
    meanings.set(position, header);
  }
  return new Map(
    columns.map(({ position, cells }) => [
      position,
      { examples: examplesOf(cells), proposed: meanings.get(position) ?? null },
    ]),
  );
}

/** A time of day speaks for an export of a loudspeaker system: no form has one. */
function headersOf(cells: readonly Cell[], position: number, context: IntakeContext): string[] {
  const timed = cells.filter(({ text }) => WITH_TIME.test(text)).length;
  if (timed > 0 && timed >= cells.length * MOST_OF_THEM) return [BROADCAST_HEADERS.start, BROADCAST_HEADERS.end];
  return meaningOf(cells, position, context).map((field) => ACTIVITY_HEADERS[field]);
}

/** What cells may mean, the likeliest first. */
function meaningOf(cells: readonly Cell[], position: number, context: IntakeContext): ActivityField[] {
  if (cells.length === 0) return [];
  const most = (speaks: (cell: Cell) => boolean) => cells.filter(speaks).length >= cells.length * MOST_OF_THEM;
  if (most((cell) => readDate(cell).kind === 'date')) return ['date'];
  const numbers = cells.map((cell) => readNumber(cell)).flatMap((one) => (one.kind === 'value' ? [one.value] : []));
  if (numbers.length >= cells.length * MOST_OF_THEM) return figuresOf(numbers, position);
  const { labels, places, organisations } = context;
  const codes = CODE_FIELDS.filter((field) =>
    most(({ text }) => {
      const [part = ''] = text.split(/[;\n]/u);
      return COLUMN_LISTS[field]?.some((list) => labels.find(list, cleanText(part)) !== null) === true;
    }),
  );
  if (codes.length > 0) return codes;
  const named = (level: 'commune' | 'district', text: string) => {
    const [part = ''] = text.split(/[;,\n]/u);
    return places.ever(level, level === 'commune' ? communeName(part) : districtName(part)).length > 0;
  };
  const isKind = (text: string) => /^(?:huyện|h\.|thành phố|tp)/iu.test(text.trim());
  if (most(({ text }) => named('district', text)) && most(({ text }) => isKind(text))) return ['district'];
  if (most(({ text }) => named('commune', text))) return ['commune', 'district'];
  if (most(({ text }) => named('district', text))) return ['district'];
  if (most(({ text }) => organisations.find(text, context.today, []).actor !== null)) return ['organisation'];
  return [];
}

/** 1, 2, 3 … in front is the running number; small figures are sessions, larger ones people. */
function figuresOf(numbers: readonly number[], place: number): ActivityField[] {
  const isRunning =
    place === 0 && numbers.length > 1 && numbers.every((value, position) => value === (numbers[0] ?? 0) + position);
  if (isRunning && (numbers[0] ?? 0) <= 1) return ['stt'];
  const middle = numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
  return middle < 10 ? ['sessions', 'attendances'] : ['attendances'];
}

function examplesOf(cells: readonly Cell[]): string[] {
  // The whole cell is looked at before it is cut: half a number is no longer known as one.
  const harmless = cells.filter(({ text }) => textRefusal(text) === null && villageRefusal(text) === null);
  return harmless.slice(0, SHOWN).map(({ text }) => cleanText(text).slice(0, LONGEST_EXAMPLE));
}
