import { PassThrough, type Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@lantoa/record';
import { AppError } from '../../platform/errors/app-error.ts';
import { LedgerFollower } from '../../platform/ledger/ledger-follower.ts';
import { Readiness } from '../../platform/http/readiness.ts';
import { PacedVersions } from './paced-versions.ts';

/** Streams of one viewer: some tabs and screens. A sample account is shared by all who try the product. */
export const MOST_STREAMS_OF_A_VIEWER = 50;
const MOST_STREAMS = 2_000;
/** Proxies close what is silent for a minute; a reader without a right is noticed at the next beat. */
const BEAT_MILLISECONDS = 20_000;

/** Multiples of the golden ratio leave no two of any number of listeners close together. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

interface VersionStream {
  readonly userId: string;
  /** Of the pace, by which it is told later. */
  readonly share: number;
  readonly output: PassThrough;
  readonly versions: PacedVersions;
  readonly beat: NodeJS.Timeout;
}

/** The open streams of /events: each is told of the version that stands when it opens, then of every newer one. */
@Injectable()
export class VersionStreams implements OnModuleInit, OnModuleDestroy {
  private readonly open = new Set<VersionStream>();
  private accounts = 0;
  private stopFollowing: () => void = () => undefined;

  constructor(
    @Inject(LedgerFollower) private readonly follower: LedgerFollower,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  onModuleInit(): void {
    this.stopFollowing = this.follower.onVersion((version) => {
      for (const { versions } of this.open) versions.announce(version);
    });
  }

  /** Streams have no end of their own: without this a stop would wait for its readers. */
  onModuleDestroy(): void {
    this.stopFollowing();
    for (const stream of [...this.open]) this.close(stream);
  }

  /**
   * @param mayListen asked at every beat and before every announcement; a stream whose viewer lost the right ends
   * @throws AppError RATE_LIMITED for one stream too many, BUSY while the server stops or holds too many
   */
  start(viewer: Viewer, mayListen: () => Promise<boolean>): Readable {
    this.refuseTooMany(viewer.userId);
    const output = new PassThrough();
    const checked = async (text: string) => {
      if (await mayListen().catch(() => true)) output.write(text);
      else this.close(stream);
    };
    const share = this.shareOf(viewer.userId);
    const stream: VersionStream = {
      userId: viewer.userId,
      ...{ share, output },
      versions: new PacedVersions((version) => void checked(eventOf(version)), share),
      beat: setInterval(() => void checked(': beat\n\n'), BEAT_MILLISECONDS),
    };
    stream.beat.unref();
    this.open.add(stream);
    output.once('close', () => {
      this.close(stream);
    });
    stream.versions.open(this.follower.model.version);
    return output;
  }

  /** Streams of one account ask the same questions, which are computed once when they come together; accounts come apart. */
  private shareOf(userId: string): number {
    for (const stream of this.open) if (stream.userId === userId) return stream.share;
    if (this.open.size === 0) this.accounts = 0;
    this.accounts += 1;
    return ((this.accounts - 1) * GOLDEN) % 1;
  }

  private refuseTooMany(userId: string): void {
    if (!this.readiness.isReady || this.open.size >= MOST_STREAMS) throw new AppError('BUSY', { retryAfter: 5 });
    const own = [...this.open].filter((stream) => stream.userId === userId).length;
    if (own >= MOST_STREAMS_OF_A_VIEWER) throw new AppError('RATE_LIMITED', TOO_MANY);
  }

  private close(stream: VersionStream): void {
    if (!this.open.delete(stream)) return;
    stream.versions.end();
    clearInterval(stream.beat);
    stream.output.end();
  }
}

const TOO_MANY = {
  text: {
    vi: `Đã có ${String(MOST_STREAMS_OF_A_VIEWER)} luồng thông báo đang mở cho tài khoản này.`,
    en: `This account has ${String(MOST_STREAMS_OF_A_VIEWER)} open event streams already.`,
  },
  remedy: {
    vi: 'Đóng bớt trang hoặc chương trình đang nghe rồi thử lại.',
    en: 'Close some of the pages or programs that listen, then try again.',
  },
  retryAfter: 30,
} as const;

function eventOf(version: number): string {
  return `id: ${String(version)}\nevent: version\ndata: {"dataVersion":"${String(version)}"}\n\n`;
}
