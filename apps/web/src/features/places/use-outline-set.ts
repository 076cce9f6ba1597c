import { useEffect, useState } from 'react';
import * as z from 'zod/mini';

const outlineSets = z.object({
  outlines: z.array(
    z.object({
      id: z.string(),
      base: z.string(),
      source: z.string(),
      licence: z.string(),
      isApproximate: z.boolean(),
      units: z.number(),
      unitsOfBase: z.number(),
    }),
  ),
});
export type OutlineSet = z.output<typeof outlineSets>['outlines'][number];

interface Base {
  readonly id: string;
  readonly validFrom?: string | null;
}

/** The outlines of the map of units that is shown; undefined where there are none, or nobody may have them. */
export function useOutlineSet(shown: string | undefined, maySee: boolean): OutlineSet | undefined {
  const [sets, setSets] = useState<readonly OutlineSet[]>([]);
  useEffect(() => {
    if (!maySee) return undefined;
    const end = new AbortController();
    void fetch('/export/outlines.json', { signal: end.signal })
      .then(async (response) => (response.ok ? outlineSets.safeParse(await response.json()).data : undefined))
      .catch(() => undefined)
      .then((read) => {
        if (!end.signal.aborted) setSets(read?.outlines ?? []);
      });
    return () => {
      end.abort();
    };
  }, [maySee]);
  return sets.find(({ base }) => base === shown);
}

/** The map of units of a question: the stated one, or the one in force on the last day of the period. */
export function baseShown(bases: readonly Base[], stated: string | undefined, on: string) {
  if (stated !== undefined && bases.some(({ id }) => id === stated)) return stated;
  const ordered = bases.toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));
  return (ordered.findLast(({ validFrom }) => (validFrom ?? '') <= on) ?? ordered[0])?.id;
}
