import { AnalyticsFault } from '../analytics-fault.ts';

const PATIENCE_MS = 5_000;

/** Questions that wait until their writer's batch can be seen. */
export class VersionWaiters {
  private waiting: { readonly version: number; readonly resolve: () => void }[] = [];

  /** Resolves once the version is there. Throws INVALID_ARGUMENT for no number, STALE_DATA_VERSION after five seconds. */
  async reached(asked: string | null, current: number): Promise<void> {
    if (asked === null) return;
    if (!/^\d{1,15}$/.test(asked)) {
      throw new AnalyticsFault(
        'INVALID_ARGUMENT',
        { vi: 'minDataVersion không phải là phiên bản dữ liệu.', en: 'minDataVersion is not a data version.' },
        { vi: 'Dùng dataVersion mà máy chủ đã trả lời.', en: 'Use a dataVersion that the server answered.' },
      );
    }
    const version = Number(asked);
    if (version <= current) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting = this.waiting.filter((one) => one !== entry);
        reject(stale(asked));
      }, PATIENCE_MS);
      const entry = {
        version,
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.waiting.push(entry);
    });
  }

  announce(version: number): void {
    const ready = this.waiting.filter((one) => one.version <= version);
    this.waiting = this.waiting.filter((one) => one.version > version);
    for (const { resolve } of ready) resolve();
  }
}

function stale(asked: string): AnalyticsFault {
  return new AnalyticsFault(
    'STALE_DATA_VERSION',
    { vi: `Phiên bản dữ liệu ${asked} chưa sẵn sàng.`, en: `Data version ${asked} is not visible yet.` },
    { vi: 'Thử lại sau vài giây.', en: 'Try again in a few seconds.' },
  );
}
