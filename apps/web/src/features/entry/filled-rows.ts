import type { Help } from './draft.ts';
import { GRID_COLUMNS, MOST_ROWS, type GridRow } from './grid-state.ts';
import type { Lists } from './use-lists.ts';

/** Filled in beforehand; a row that holds nothing else is blank. */
const LIKELY: readonly string[] = ['date', 'commune', 'organisation', 'activityType', 'channel'];

/** Something stands in it that was not filled in beforehand. */
export function isFilled({ cells, carried }: GridRow): boolean {
  return (
    carried !== undefined || cells.some((text, at) => text.trim() !== '' && !LIKELY.includes(GRID_COLUMNS[at] ?? ''))
  );
}

/** No filled-in row finds room any more. */
export function isFull(rows: readonly GridRow[]): boolean {
  return rows.filter(isFilled).length >= MOST_ROWS;
}

/** What a new row begins with: the day, the own commune and body, the form and channel used last. */
export function likelyCells({ defaultDate, communes, recent, body, bodies }: Help, lists: Lists): readonly string[] {
  const last = recent[0]?.activity;
  const nameOf = (list: string, code: string | null | undefined) =>
    lists.codes(list).find(({ value }) => value === code)?.label ?? '';
  const commune = communes?.length === 1 ? lists.communes.find(({ value }) => value === communes[0]) : undefined;
  const own = last?.organisation ?? body ?? (communes === null ? null : (bodies[0]?.id ?? null));
  const likely: Readonly<Record<string, string>> = {
    date: defaultDate.split('-').toReversed().join('/'),
    commune: commune?.label ?? '',
    organisation: lists.bodies.find(({ value }) => value === own)?.label ?? '',
    activityType: nameOf('activity_type', last?.activityType ?? 'community_session'),
    channel: nameOf('channel', last?.channel ?? 'direct_community'),
  };
  return GRID_COLUMNS.map((column) => likely[column] ?? '');
}
