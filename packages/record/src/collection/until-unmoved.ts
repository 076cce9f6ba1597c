import { ReportMovedMeanwhile } from './lock-reports.ts';

const ATTEMPTS = 12;

/** Does work that reads, decides and writes again when somebody came between. */
export async function untilUnmoved<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof ReportMovedMeanwhile) || attempt === ATTEMPTS) throw fault;
    }
  }
}
