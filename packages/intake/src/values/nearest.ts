import { foldVietnamese } from '@lantoa/domain';
import { editDistance } from './edit-distance.ts';

const SUGGESTIONS = 3;
const LONGEST = 120;

/** The entries whose names are most like `text`, best first; only such as share most of their letters. */
export function nearest<Entry>(text: string, entries: readonly Entry[], nameOf: (entry: Entry) => string): Entry[] {
  const wanted = foldVietnamese(text).slice(0, LONGEST);
  if (wanted === '') return [];
  return entries
    .map((entry) => ({ entry, distance: likeness(wanted, foldVietnamese(nameOf(entry)).slice(0, LONGEST)) }))
    .filter(({ distance }) => distance <= 0.4)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, SUGGESTIONS)
    .map(({ entry }) => entry);
}

function likeness(wanted: string, name: string): number {
  const longer = Math.max(wanted.length, name.length, 1);
  return Math.abs(wanted.length - name.length) / longer > 0.4 ? 1 : editDistance(wanted, name) / longer;
}
