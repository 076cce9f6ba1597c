import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const shared = process.env.LANTOA_SHARED_DIR ?? path.join(root, '..', 'shared');

/** The sample files handed out beside the repository; tests that need them are skipped where they are absent. */
export const SAMPLES = path.join(shared, 'samples');
export const hasSamples = existsSync(path.join(SAMPLES, 'README.md'));

export function sampleStream(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(path.join(SAMPLES, file));
}

export function sampleJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(SAMPLES, file), 'utf8'));
}

/** Outlines of real units, handed out beside the repository and never part of it. */
export function referenceOutlines(name: string): string | null {
  const file = path.join(shared, 'reference', `${name}.geojson`);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
