import iconv from 'iconv-lite';
import { CHARSETS, type TextEncoding } from './detect-encoding.ts';

/** The text as UTF-8. What is UTF-8 already passes through; bytes that fit nothing become U+FFFD when they are read. */
export async function* toUtf8(source: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8') {
    for await (const chunk of source) yield asBuffer(chunk);
    return;
  }
  const decoder = iconv.getDecoder(CHARSETS[encoding], { stripBOM: true });
  for await (const chunk of source) yield Buffer.from(decoder.write(asBuffer(chunk)));
  yield Buffer.from(decoder.end() ?? '');
}

/** The beginning of a text, decoded. */
export function decodeStart(start: Buffer, encoding: TextEncoding): string {
  return iconv.decode(start, CHARSETS[encoding], { stripBOM: true });
}

function asBuffer(chunk: Uint8Array): Buffer {
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
