import { foldVietnamese } from '@lantoa/domain';
import { editDistance, LONGEST_COMPARED } from './edit-distance.ts';

const SUGGESTIONS = 3;
const MOST_DIFFERENT = 0.4;

export interface Named<Entry> {
  readonly entry: Entry;
  /** Folded name without marks. */
  readonly plain: string;
}

/** The entries whose names are most like `text`, best first; only such as share most of their letters. */
export function nearest<Entry>(text: string, names: Iterable<Named<Entry>>): Entry[] {
  const wanted = foldVietnamese(text).slice(0, LONGEST_COMPARED);
  const near: { readonly entry: Entry; readonly distance: number }[] = [];
  if (wanted === '') return [];
  for (const { entry, plain } of names) {
    const name = plain.slice(0, LONGEST_COMPARED);
    const longer = Math.max(wanted.length, name.length);
    const letters = editDistance(wanted, name, Math.floor(longer * MOST_DIFFERENT));
    if (letters !== null) near.push({ entry, distance: letters / longer });
  }
  return near
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, SUGGESTIONS)
    .map(({ entry }) => entry);
}
