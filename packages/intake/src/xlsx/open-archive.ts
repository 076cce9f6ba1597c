import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { FileRefusal } from '../bytes/file-refusal.ts';
import { megabytes } from '../bytes/cap-bytes.ts';
import { hostile, tooLarge, unreadable } from '../faults/file-refusals.ts';
import type { IntakeLimits } from '../model/intake-options.ts';

// Small files may well be very regular: the ratio only tells of a bomb beyond this size.
const RATIO_FROM = 100_000;

/** Files of a zip archive by name, checked before any of them is unpacked. */
export class Archive {
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** The unpacked bytes of a file. Throws a FileRefusal where it is missing, damaged or larger than it says. */
  async *read(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw unreadable({ vi: `thiếu phần ${name} bên trong`, en: `its part ${name} is missing` });
    try {
      const stream: AsyncIterable<Uint8Array> = await this.zip.openReadStreamPromise(entry);
      yield* stream;
    } catch (error) {
      throw asRefusal(error);
    }
  }
}

/** Opens a zip archive in memory. Throws a FileRefusal for damaged, encrypted or hostile ones. */
export async function openArchive(bytes: Buffer, limits: IntakeLimits): Promise<Archive> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > limits.entries) throw tooManyEntries(limits);
    return new Archive(zip, await checkedEntries(zip, limits));
  } catch (error) {
    throw asRefusal(error);
  }
}

async function checkedEntries(zip: ZipFile, limits: IntakeLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (entries.size >= limits.entries) throw tooManyEntries(limits);
    if (entries.has(name)) throw hostile({ vi: 'có hai phần cùng tên', en: 'two of its parts have one name' });
    if (entry.isEncrypted()) throw unreadable({ vi: 'tệp có mật khẩu', en: 'it is protected by a password' });
    total += entry.uncompressedSize;
    if (total > limits.textBytes) throw hostileSize(limits);
    if (entry.uncompressedSize > RATIO_FROM && entry.uncompressedSize > entry.compressedSize * limits.ratio) {
      throw hostile({ vi: 'tỷ lệ nén bất thường', en: 'its compression ratio is abnormal' });
    }
    entries.set(name, entry);
  }
  return entries;
}

function tooManyEntries(limits: IntakeLimits): FileRefusal {
  return hostile({ vi: `có hơn ${limits.entries} phần`, en: `it has more than ${limits.entries} parts` });
}

function hostileSize(limits: IntakeLimits): FileRefusal {
  const size = megabytes(limits.textBytes);
  return tooLarge({ vi: `${size.vi} sau khi giải nén`, en: `${size.en} unpacked` });
}

// The library's errors all speak of the archive; a reader's own refusal passes through.
function asRefusal(error: unknown): FileRefusal {
  if (error instanceof FileRefusal) return error;
  const text = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters|too many bytes/u.test(text)) {
    return hostile({ vi: 'tên hoặc kích thước bên trong không hợp lệ', en: 'names or sizes inside it are not valid' });
  }
  return unreadable({ vi: 'tệp nén bị hỏng hoặc bị cắt', en: 'the archive is damaged or cut short' });
}
