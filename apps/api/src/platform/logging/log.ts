/** Where faults and events of the server are told; one JSON line each. */
export interface Log {
  write(level: 'info' | 'warning' | 'error', event: string, details?: Readonly<Record<string, string | number>>): void;
}

/** Lines on standard error: standard output is for the operator's greeting. */
export const standardErrorLog: Log = {
  write(level, event, details = {}) {
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...details })}\n`);
  },
};

/** Where in the code a fault arose, without its message: a message may repeat values of the record. */
export function framesOf(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return `${fault.name} ${frames
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' | ')}`;
}

export const LOG = Symbol('Log');
