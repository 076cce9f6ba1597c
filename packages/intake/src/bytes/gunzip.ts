import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { hostile, unreadable } from '../faults/file-refusals.ts';
import type { IntakeLimits } from '../model/intake-options.ts';
import { capBytes } from './cap-bytes.ts';
import { FileRefusal } from './file-refusal.ts';

// Small files may well be very regular: the ratio only tells of a bomb beyond this size.
const RATIO_FROM = 1_000_000;

/** Unpacks a gzip stream, within the limits of size and ratio. */
export async function* gunzip(source: AsyncIterable<Uint8Array>, limits: IntakeLimits): AsyncGenerator<Uint8Array> {
  let packed = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of capBytes(source, limits.archiveBytes)) {
      packed += chunk.byteLength;
      yield chunk;
    }
  }
  const unpacker = createGunzip();
  pipeline(Readable.from(counted()), unpacker, () => undefined);
  let unpacked = 0;
  try {
    for await (const chunk of capBytes(unpacker, limits.textBytes)) {
      unpacked += chunk.byteLength;
      if (unpacked > RATIO_FROM && unpacked > packed * limits.ratio) {
        throw hostile({ vi: 'tỷ lệ nén bất thường', en: 'its compression ratio is abnormal' });
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    if (isZlibError(error))
      throw unreadable({ vi: 'tệp gzip bị hỏng hoặc bị cắt', en: 'the gzip file is damaged or cut short' });
    throw error;
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
