/** Whether newer figures would be heard of at once, and if not, since when, in ms since 1970. */
export interface LiveLine {
  readonly stands: boolean;
  readonly brokenAt: number | null;
}

let line: LiveLine = { stands: false, brokenAt: null };
const hearers = new Set<() => void>();

/** What is known of the line on which the server announces data versions. */
export const liveLine = {
  subscribe: (hear: () => void): (() => void) => {
    hearers.add(hear);
    return () => hearers.delete(hear);
  },
  snapshot: (): LiveLine => line,
  tell(stands: boolean, now: number): void {
    // Broken since the first try that failed, not since the last.
    if (!stands && line.brokenAt !== null) return;
    line = { stands, brokenAt: stands ? null : now };
    for (const hear of hearers) hear();
  },
};
