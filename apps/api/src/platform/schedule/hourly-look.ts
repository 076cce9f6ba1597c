const EVERY_MILLISECONDS = 3_600_000;

/**
 * Looks at the record at start and every hour. What ends with a civil day may be found an hour late; a stop waits for the
 * look that is going on.
 */
export class HourlyLook {
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();

  /** @param look reports its own faults: it never rejects */
  start(look: () => Promise<void>): void {
    this.looking = look();
    this.timer = setInterval(() => {
      this.looking = look();
    }, EVERY_MILLISECONDS).unref();
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking;
  }
}
