import type { Log } from '../logging/log.ts';
import type { RunningServer } from './start-server.ts';

/** Later than this the process ends with whatever is still open: an orchestrator kills it soon after. */
const LONGEST_MILLISECONDS = 9_000;

/** Stops the server on SIGTERM or SIGINT and ends the process with 0. */
export async function stopOnSignal(server: RunningServer, log: Log): Promise<never> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
  setTimeout(() => {
    log.write('warning', 'stopped_before_all_was_closed');
    process.exit(0);
  }, LONGEST_MILLISECONDS).unref();
  await server.stop();
  process.exit(0);
}
