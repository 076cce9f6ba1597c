import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { FEED_ROLE } from '../database/roles.ts';
import { latestSeq } from './read-batches.ts';
import { BATCH_CHANNEL } from './record-batch.ts';

/** How often the ledger is looked at beside the announcements, and how long after a broken connection. */
const LOOK_MS = 900;

export interface FollowOptions {
  readonly url: string;
  readonly feed: DataSource;
  readonly listener: (seq: number) => void;
  /** Told once when the database goes away, and once when it is back. */
  readonly onState: (isConnected: boolean) => void;
}

/**
 * Announces the number of the last batch: at once, then whenever it grows. PostgreSQL's NOTIFY makes it quick; a look
 * every second makes it sure, since a notice sent while the connection is broken is lost.
 * @returns the way to stop
 */
export async function followBatches(options: FollowOptions): Promise<() => Promise<void>> {
  const follower = new Follower(options);
  await follower.look();
  const ended = follower.run();
  return async () => {
    follower.stop();
    await ended;
  };
}

class Follower {
  private readonly options: FollowOptions;
  private readonly stopping = new AbortController();
  private client: Client | null = null;
  private announced = 0;
  private isConnected = true;

  constructor(options: FollowOptions) {
    this.options = options;
  }

  stop(): void {
    this.stopping.abort();
  }

  async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        this.client ??= await this.listen();
        await this.look();
        this.setConnected(true);
      } catch {
        this.setConnected(false);
        await this.hangUp();
      }
      await pause(LOOK_MS, undefined, { signal }).catch(() => undefined); // aborted: the loop ends
    }
    await this.hangUp();
  }

  /** Announces the last batch if it was not announced yet. */
  async look(): Promise<void> {
    this.announce(await latestSeq(this.options.feed));
  }

  private announce(seq: number): void {
    if (seq <= this.announced || this.stopping.signal.aborted) return;
    this.announced = seq;
    this.options.listener(seq);
  }

  private async listen(): Promise<Client> {
    const client = new Client({
      connectionString: this.options.url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'lantoa follower',
    });
    client.on('notification', ({ payload }) => {
      this.announce(Number(payload));
    });
    client.on('error', () => undefined); // 'end' follows
    client.once('end', () => {
      if (this.client === client) this.client = null;
    });
    await client.connect();
    await client.query(`SET ROLE ${FEED_ROLE}`);
    await client.query(`LISTEN ${BATCH_CHANNEL}`);
    return client;
  }

  private async hangUp(): Promise<void> {
    const client = this.client;
    this.client = null;
    await client?.end().catch(() => undefined); // it was broken
  }

  private setConnected(isConnected: boolean): void {
    if (isConnected === this.isConnected) return;
    this.isConnected = isConnected;
    this.options.onState(isConnected);
  }
}
