const MINUTES = [1, 5, 15, 60, 240, 720, 1_440] as const;
const MINUTE = 60_000;

/** When a mail is tried again after so many attempts; null: given up. */
export function nextTry(attempts: number, at: Date): Date | null {
  const wait = MINUTES[attempts - 1];
  return wait === undefined ? null : new Date(at.getTime() + wait * MINUTE);
}
