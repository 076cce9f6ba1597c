import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const shared = process.env['LANTOA_SHARED_DIR'] ?? path.resolve(import.meta.dirname, '../../../../../shared');
const samples = path.join(shared, 'samples');

/** False where the folder of shared sample files is absent: tests that need it are skipped and say so. */
export const hasSamples = existsSync(samples);
if (!hasSamples) process.stderr.write(`no sample files at ${samples}: their tests are skipped\n`);

export function sampleJson<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(path.join(samples, file), 'utf8')) as Shape;
}

export function sampleStream(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(path.join(samples, file));
}
