/** No client is told of versions more often than this. */
export const PACE_MILLISECONDS = 5_000;
/** After a rest a version is told within this. */
const PROMPT_MILLISECONDS = 800;

/**
 * Tells one listener of data versions: what stands when it opens at once, the first after a rest promptly, those that
 * follow within the pace as one, the newest, when the pace has passed. A version that the listener has already been told
 * is not repeated.
 */
export class PacedVersions {
  private readonly tell: (version: number) => void;
  private readonly share: number;
  private newest: number | null = null;
  private told: number | null = null;
  private timer: NodeJS.Timeout | null = null;

  /** @param share of the pace, from 0 to below 1, by which this listener comes later in a burst than one with 0 */
  constructor(tell: (version: number) => void, share: number) {
    this.tell = tell;
    this.share = share;
  }

  open(version: number): void {
    this.newest = version;
    this.tellNewest(true);
  }

  announce(version: number): void {
    this.newest = version;
    if (this.timer === null) this.after(this.share * PROMPT_MILLISECONDS, true);
  }

  end(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** After the first of a burst each waits by its share longer; from then on all are told apart, each at the pace. */
  private tellNewest(isFirst: boolean): void {
    this.timer = null;
    if (this.newest === null || this.newest === this.told) return;
    this.told = this.newest;
    this.after(isFirst ? PACE_MILLISECONDS * (1 + this.share) : PACE_MILLISECONDS, false);
    this.tell(this.newest);
  }

  private after(milliseconds: number, isFirst: boolean): void {
    this.timer = setTimeout(() => {
      this.tellNewest(isFirst);
    }, milliseconds);
    this.timer.unref();
  }
}
