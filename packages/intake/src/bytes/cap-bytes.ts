import { tooLarge } from '../faults/file-refusals.ts';

/** Passes bytes through until there are more than `limit`. Throws a FileRefusal then. */
export async function* capBytes(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of source) {
    total += chunk.byteLength;
    if (total > limit) throw tooLarge(megabytes(limit));
    yield chunk;
  }
}

export function megabytes(bytes: number): { readonly vi: string; readonly en: string } {
  const size = Math.round(bytes / 100_000) / 10;
  return { vi: `${String(size).replace('.', ',')} MB`, en: `${size} MB` };
}

/** The whole stream in one buffer, at most `limit` bytes. */
export async function collectBytes(source: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of capBytes(source, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
