import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { NO_REPAIRS, type Repairs } from '@lantoa/intake';
import { CONFIG } from '../../platform/config/config.token.ts';
import type { Config } from '../../platform/config/config.ts';
import { AppError } from '../../platform/errors/app-error.ts';

const LIFE_MILLISECONDS = 60 * 60 * 1000;
const SWEEP_MILLISECONDS = 5 * 60 * 1000;
/** Of one person; the oldest makes room. */
const KEPT = 10;

export interface Upload {
  readonly uploadId: string;
  readonly fileName: string;
  readonly bytes: number;
}

interface StoredUpload extends Upload {
  readonly owner: string;
  readonly file: string;
  readonly expires: number;
  /** Beside the file, which stays as it was sent. */
  readonly repairs: Repairs;
}

export interface OpenUpload {
  readonly fileName: string;
  readonly source: AsyncIterable<Uint8Array>;
  readonly repairs: Repairs;
}

/** Files that wait for their import: in a private folder, under random ids, each bound to whoever sent it, for an hour. */
@Injectable()
export class UploadStore implements OnModuleInit, OnApplicationShutdown {
  private readonly folder: string;
  private readonly uploads = new Map<string, StoredUpload>();
  private sweeper: NodeJS.Timeout | undefined;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = path.join(config.dataDir, 'uploads');
  }

  async onModuleInit(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    this.sweeper = setInterval(() => void this.sweep(), SWEEP_MILLISECONDS).unref();
  }

  /** After the last request: one that is under way may still read its file. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.sweeper);
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Streams a file to disk. `isTruncated` is asked at its end. @throws AppError UPLOAD_TOO_LARGE */
  async keep(owner: string, name: string, content: Readable, isTruncated: () => boolean): Promise<Upload> {
    const uploadId = randomBytes(24).toString('base64url');
    const file = path.join(this.folder, uploadId);
    const sink = createWriteStream(file, { mode: 0o600, flags: 'wx' });
    try {
      await pipeline(content, sink);
      if (isTruncated()) throw new AppError('UPLOAD_TOO_LARGE');
    } catch (fault) {
      await rm(file, { force: true });
      throw fault;
    }
    const stored = { uploadId, fileName: fileNameOf(name), bytes: sink.bytesWritten, owner, file };
    this.uploads.set(uploadId, { ...stored, repairs: NO_REPAIRS, expires: Date.now() + LIFE_MILLISECONDS });
    await this.makeRoom(owner);
    return { uploadId, fileName: stored.fileName, bytes: stored.bytes };
  }

  /** @throws AppError UPLOAD_NOT_FOUND, for the upload of somebody else too */
  open(uploadId: string, owner: string): OpenUpload {
    const { fileName, file, repairs } = this.own(uploadId, owner);
    return { fileName, source: createReadStream(file), repairs };
  }

  /** @throws AppError UPLOAD_NOT_FOUND */
  repairsOf(uploadId: string, owner: string): Repairs {
    return this.own(uploadId, owner).repairs;
  }

  /** Changes what is put right of an upload; it lives an hour longer. @throws AppError UPLOAD_NOT_FOUND */
  repair(uploadId: string, owner: string, change: (repairs: Repairs) => Repairs): void {
    const upload = this.own(uploadId, owner);
    const repairs = change(upload.repairs);
    this.uploads.set(uploadId, { ...upload, repairs, expires: Date.now() + LIFE_MILLISECONDS });
  }

  private own(uploadId: string, owner: string): StoredUpload {
    const upload = this.uploads.get(uploadId);
    if (upload?.owner !== owner || upload.expires < Date.now()) throw new AppError('UPLOAD_NOT_FOUND');
    return upload;
  }

  private async makeRoom(owner: string): Promise<void> {
    const own = [...this.uploads.values()].filter((upload) => upload.owner === owner);
    for (const upload of own.slice(0, Math.max(0, own.length - KEPT))) await this.drop(upload);
  }

  private async sweep(): Promise<void> {
    for (const upload of this.uploads.values()) if (upload.expires < Date.now()) await this.drop(upload);
  }

  private async drop(upload: StoredUpload): Promise<void> {
    this.uploads.delete(upload.uploadId);
    await rm(upload.file, { force: true });
  }
}

/** The name as the sender wrote it, without folders and control characters. */
function fileNameOf(name: string): string {
  const base = name.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const visible = base.normalize('NFC').replaceAll(/\p{C}/gu, '').trim();
  return visible.slice(0, 200) || 'upload';
}
