import { fileURLToPath } from 'node:url';

/** Folder of the pack of Lạng Sơn that ships with the product. */
export function langSonPackFolder(): string {
  // The same step up from src/ and from dist/.
  return fileURLToPath(new URL('../packs/lang-son/', import.meta.url));
}
