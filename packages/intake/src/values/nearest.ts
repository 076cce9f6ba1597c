import { foldVietnamese } from '@lantoa/domain';
import { editDistance } from './edit-distance.ts';

const SUGGESTIONS = 3;
const LONGEST = 120;
const MOST_DIFFERENT = 0.4;

export interface Named<Entry> {
  readonly entry: Entry;
  /** Folded name without marks. */
  readonly plain: string;
}

/** The entries whose names are most like `text`, best first; only such as share most of their letters. */
export function nearest<Entry>(text: string, names: Iterable<Named<Entry>>): Entry[] {
  const wanted = foldVietnamese(text).slice(0, LONGEST);
  const near: { readonly entry: Entry; readonly distance: number }[] = [];
  if (wanted === '') return [];
  for (const { entry, plain } of names) {
    const distance = difference(wanted, plain.slice(0, LONGEST));
    if (distance <= MOST_DIFFERENT) near.push({ entry, distance });
  }
  return near
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, SUGGESTIONS)
    .map(({ entry }) => entry);
}

function difference(wanted: string, name: string): number {
  const longer = Math.max(wanted.length, name.length, 1);
  const apart = Math.abs(wanted.length - name.length) / longer;
  return apart > MOST_DIFFERENT ? apart : editDistance(wanted, name) / longer;
}
