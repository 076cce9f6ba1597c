/** No client is told of versions more often than this. */
export const PACE_MILLISECONDS = 5_000;

/**
 * Tells one listener of data versions: the first at once, those that follow within the pace as one, the newest, when
 * the pace has passed. A version that the listener has already been told is not repeated.
 */
export class PacedVersions {
  private readonly tell: (version: number) => void;
  private newest: number | null = null;
  private told: number | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(tell: (version: number) => void) {
    this.tell = tell;
  }

  announce(version: number): void {
    this.newest = version;
    if (this.timer === null) this.tellNewest();
  }

  end(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private tellNewest(): void {
    this.timer = null;
    if (this.newest === null || this.newest === this.told) return;
    this.told = this.newest;
    this.timer = setTimeout(() => {
      this.tellNewest();
    }, PACE_MILLISECONDS);
    this.timer.unref();
    this.tell(this.newest);
  }
}
