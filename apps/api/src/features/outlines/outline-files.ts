import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import type { OutlineSet, RecordStore } from '@lantoa/record';
import QuickLRU from 'quick-lru';
import { AppError } from '../../platform/errors/app-error.ts';
import { encodingOf, type Encoding } from '../../platform/http/encoding-of.ts';
import { RECORD_STORE } from '../../platform/ledger/record-store.token.ts';

type ListedSet = Omit<OutlineSet, 'units'> & { readonly units: number };

export interface OutlineFile {
  readonly body: Buffer;
  /** Null where it is sent as it is. */
  readonly encoding: Encoding | null;
}

const COMPRESS = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;
/** Sets in both encodings: more than there are maps of units. */
const KEPT = 8;

/** Outlines as they are sent: compressed once, kept as long as others do not push them out. */
@Injectable()
export class OutlineFiles {
  private readonly kept = new QuickLRU<string, Promise<Buffer | null>>({ maxSize: KEPT });

  constructor(@Inject(RECORD_STORE) private readonly record: RecordStore) {}

  async list(): Promise<readonly ListedSet[]> {
    const sets = await this.record.outlines.inForce();
    return sets.map(({ units, ...set }) => ({ ...set, units: units.length }));
  }

  /** @throws AppError NOT_FOUND, also for a set that was taken back */
  async lines(id: string, accepted: string): Promise<OutlineFile> {
    if (!(await this.record.outlines.stands(id))) throw new AppError('NOT_FOUND');
    const encoding = encodingOf(accepted);
    const key = `${id} ${encoding ?? ''}`;
    const known = this.kept.get(key) ?? this.read(id, encoding);
    this.kept.set(key, known);
    // An answer that failed, or found nothing, is asked for again.
    const body = await known.catch((fault: unknown) => {
      this.kept.delete(key);
      throw fault;
    });
    if (body) return { body, encoding };
    this.kept.delete(key);
    throw new AppError('NOT_FOUND');
  }

  private async read(id: string, encoding: Encoding | null): Promise<Buffer | null> {
    const topology = await this.record.outlines.topology(id);
    return topology && encoding ? COMPRESS[encoding](topology) : topology;
  }
}
