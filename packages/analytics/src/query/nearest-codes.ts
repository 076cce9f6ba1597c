import { foldVietnamese } from '@lantoa/domain';

/**
 * The known spellings nearest to what was asked, best first, at most `count`; nothing where all are too far.
 * Distance: single-character edits (Levenshtein 1966) of the folded texts; a text that contains the other counts as near.
 */
export function nearestCodes(
  asked: string,
  known: readonly { readonly code: string; readonly labels: readonly string[] }[],
  count = 3,
): string[] {
  const wanted = foldVietnamese(asked.slice(0, 80));
  return known
    .map(({ code, labels }) => ({
      code,
      distance: Math.min(...[code, ...labels].map((text) => distance(wanted, foldVietnamese(text)))),
    }))
    .filter((candidate) => candidate.distance <= Math.max(2, wanted.length / 2))
    .toSorted((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .slice(0, count)
    .map(({ code }) => code);
}

function distance(a: string, b: string): number {
  if (a.length > 2 && (a.includes(b) || b.includes(a)) && b.length > 2) return 1;
  let row = Array.from({ length: b.length + 1 }, (_, position) => position);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
