/** A line in the hills may hold a request for ever. */
const LONGEST_WAIT_MS = 30_000;

/** The context of a request that is given up after a while. */
export function patience() {
  return { fetchOptions: { signal: AbortSignal.timeout(LONGEST_WAIT_MS) } };
}
