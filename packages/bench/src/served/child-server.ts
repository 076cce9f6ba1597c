import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ChildServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const PATIENCE_MILLISECONDS = 300_000;

/** Starts a program that prints the address it listens on. Rejects where it ends, or stays silent, before that. */
export async function startChildServer(
  program: string,
  given: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ChildServer> {
  const child = spawn(process.execPath, [program, ...given], {
    env: { ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${program} did not say where it listens`));
    }, PATIENCE_MILLISECONDS);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    });
    void ended.then(() => {
      clearTimeout(timer);
      reject(new Error(`${program} ended: ${said}`));
    });
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
