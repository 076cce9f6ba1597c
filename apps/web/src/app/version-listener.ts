const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Listens to the data versions that the server announces, and comes back after ever longer pauses when the line breaks. */
export class VersionListener {
  private readonly address: string;
  private readonly hear: (version: number) => void;
  private readonly tell: (stands: boolean) => void;
  private source: EventSource | null = null;
  private timer: number | undefined;
  private pause = FIRST_PAUSE_MS;

  /** @param tell whether the line stands, each time it begins to and each time it breaks */
  constructor(address: string, hear: (version: number) => void, tell: (stands: boolean) => void) {
    this.address = address;
    this.hear = hear;
    this.tell = tell;
  }

  open(): void {
    if (this.source) return;
    window.clearTimeout(this.timer);
    const source = new EventSource(this.address);
    this.source = source;
    source.addEventListener('open', () => {
      this.tell(true);
    });
    source.addEventListener('version', ({ data }: MessageEvent<string>) => {
      this.pause = FIRST_PAUSE_MS;
      const version = versionOf(data);
      if (version !== null) this.hear(version);
    });
    // The browser's own way back knows no pause that grows, and gives up at the first refusal.
    source.addEventListener('error', () => {
      this.tell(false);
      this.close();
      this.timer = window.setTimeout(() => {
        this.open();
      }, this.nextPause());
    });
  }

  close(): void {
    window.clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
  }

  /** Up to a quarter longer by chance, so that the pages of a restarted server do not all return in one moment. */
  private nextPause(): number {
    const pause = this.pause * (1 + Math.random() / 4);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
    return pause;
  }
}

function versionOf(data: string): number | null {
  try {
    const { dataVersion } = JSON.parse(data) as { dataVersion?: unknown };
    return typeof dataVersion === 'string' && /^\d+$/.test(dataVersion) ? Number(dataVersion) : null;
  } catch {
    return null;
  }
}
