import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Names the build that computes answers, from the ages of its files: a new build makes every ETag new. */
export function buildName(): string {
  const code = [import.meta.url, import.meta.resolve('@lantoa/analytics'), import.meta.resolve('@lantoa/domain')];
  return createHash('sha256')
    .update(code.map((url) => statSync(fileURLToPath(url)).mtimeMs).join())
    .digest('base64url')
    .slice(0, 12);
}
