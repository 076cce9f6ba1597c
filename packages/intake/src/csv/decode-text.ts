import iconv from 'iconv-lite';
import type { TextEncoding } from './detect-encoding.ts';

/** Decodes a byte stream piece by piece; bytes that fit nothing become U+FFFD. A byte order mark is dropped. */
export async function* decodeText(source: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of source) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (text !== '') yield text;
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield rest;
}

export function decodeStart(start: Buffer, encoding: TextEncoding): string {
  return iconv.decode(start, encoding, { stripBOM: true });
}
