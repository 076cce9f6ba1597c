import { OWN_DAY } from '../coverage/coverage-queries.ts';
import type { PackPage, PackSearch } from './pack-search.ts';

const WITH_MAP: readonly PackPage[] = ['overview', 'coverage'];

/** The earlier part that has the table of communes of a part's map already; null where this one prints it. */
export function partWithMapTable(
  page: PackPage,
  pages: readonly PackPage[],
  { base }: Pick<PackSearch, 'base'>,
): PackPage | null {
  // A chosen map of units is followed by one of the two alone: their tables are then of other communes.
  const isOneTable = base === undefined || base === OWN_DAY;
  if (!isOneTable || !WITH_MAP.includes(page)) return null;
  const first = pages.find((one) => WITH_MAP.includes(one));
  return first === undefined || first === page ? null : first;
}
