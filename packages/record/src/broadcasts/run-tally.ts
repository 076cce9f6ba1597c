import type { RunRecord } from '@lantoa/intake';
import { broadcastIdOf } from './run-ids.ts';

export interface RunTotals {
  /** Runs that count: loudspeakers of one commune that begin one bulletin in one minute give out one run together. */
  readonly runs: number;
  /** Activities that they make up. */
  readonly activities: number;
  readonly minutes: number;
  /** Rows that no loudspeaker gave out. */
  readonly silent: number;
}

const HUNDREDTHS = 100;

/** Adds up the runs of a file as they are read. */
export class RunTally {
  private readonly activities = new Map<string, Map<string, { runs: number; seconds: number }>>();
  private silent = 0;

  add({ payload, run }: RunRecord): void {
    if (run.runs === 0) {
      this.silent += 1;
      return;
    }
    const id = broadcastIdOf(payload, run);
    const begun = this.activities.get(id) ?? new Map<string, { runs: number; seconds: number }>();
    this.activities.set(id, begun);
    const known = begun.get(run.start) ?? { runs: 0, seconds: 0 };
    begun.set(run.start, {
      runs: Math.max(known.runs, run.runs),
      seconds: Math.max(known.seconds, run.seconds ?? 0),
    });
  }

  get totals(): RunTotals {
    let [runs, hundredths] = [0, 0];
    for (const begun of this.activities.values()) {
      const all = [...begun.values()];
      runs += all.reduce((sum, one) => sum + one.runs, 0);
      const seconds = all.reduce((sum, one) => sum + one.seconds, 0);
      hundredths += Math.round((seconds * HUNDREDTHS) / 60);
    }
    return { runs, activities: this.activities.size, minutes: hundredths / HUNDREDTHS, silent: this.silent };
  }
}
