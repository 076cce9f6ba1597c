/** Whether the server answered last, and since when what is shown was kept. */
interface Line {
  readonly isUp: boolean;
  /** Of the oldest kept answer that stands in for one of the server, in ms since 1970; null where none does. */
  readonly keptAt: number | null;
}

const UP: Line = { isUp: true, keptAt: null };
let line: Line = UP;
const hearers = new Set<() => void>();

/** What is known of the line to the server, from the answers that came and did not come. */
export const lineToServer = {
  subscribe: (hear: () => void): (() => void) => {
    hearers.add(hear);
    return () => hearers.delete(hear);
  },
  snapshot: (): Line => line,
  answered(): void {
    if (!line.isUp) tell(UP);
  },
  broke(keptAt: number): void {
    tell({ isUp: false, keptAt: Math.min(keptAt, line.keptAt ?? keptAt) });
  },
};

function tell(next: Line): void {
  line = next;
  for (const hear of hearers) hear();
}
